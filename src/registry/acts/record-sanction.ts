import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { DayInput, inOrder } from '../day.ts'
import { PartInput } from '../sanction.ts'
import { readOrganisation } from '../store/organisation.ts'
import { readPerson } from '../store/person.ts'
import { insertSanction } from '../store/sanction.ts'

/** Enters what a body has decided; it decides nothing itself. The bars are those of the decision, no more. */
export const recordSanction = act('registry.record-sanction', {
  title: { zh: '登记惩戒决定', en: 'Record a sanction' },
  input: Type.Object({
    sanction: Id('id of the new sanction'),
    subject_kind: Type.Union([Type.Literal('person'), Type.Literal('organisation')]),
    subject: Id('person or organisation it binds'),
    conduct: Type.String({ minLength: 2, maxLength: 500, description: '失信行为 what was found' }),
    bars: Type.Array(PartInput, { minItems: 1, uniqueItems: true, description: 'parts the decision bars from' }),
    since: DayInput('first day it holds'),
    until: Type.Optional(DayInput('last day it holds; without end when left out')),
    decision: Type.String({ minLength: 2, maxLength: 200, description: 'number of the decision' }),
    basis: Type.String({ minLength: 2, maxLength: 500, description: '处理依据 document and article' }),
    deciding_body: Type.String({ minLength: 2, maxLength: 200 }),
    decided_on: DayInput('day of the decision'),
    repair: Type.Optional(Type.String({ maxLength: 500, description: '信用修复 how trust can be repaired' })),
  }),
  grave: true,
  may: (actor) => actor.is('supervisor'),
  async run({ sanction, until, repair, ...decided }, { actor, tx, now, record }) {
    inOrder(decided.since, until)
    await (decided.subject_kind === 'person' ? readPerson(tx, decided.subject) : readOrganisation(tx, decided.subject))
    await insertSanction(
      tx,
      { id: sanction, ...decided, until: until ?? null, repair: repair ?? null, recorded_at: now },
      actor.person as string,
    )
    record({
      kind: 'sanction',
      id: sanction,
      stage: 'recorded',
      after: { bars: decided.bars, since: decided.since, until: until ?? null, decision: decided.decision },
    })
    record({ kind: decided.subject_kind, id: decided.subject })
    return { sanction }
  },
})
