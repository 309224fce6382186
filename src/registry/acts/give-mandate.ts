import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { DayInput, inOrder } from '../day.ts'
import { checkActs } from '../mandate.ts'
import { insertMandate } from '../store/mandate.ts'
import { readOrganisation } from '../store/organisation.ts'

export const giveMandate = act('registry.give-mandate', {
  title: { zh: '委托专业机构', en: 'Give an institution a mandate' },
  input: Type.Object({
    mandate: Id('id of the new mandate'),
    institution: Id('organisation that receives it'),
    given_for: Id('organisation on whose behalf it acts: the bureau'),
    kind: Type.Union([Type.Literal('duty'), Type.Literal('purchase')], {
      description: '职责委托 duty (no fee) or 政府购买服务 purchase',
    }),
    acts: Type.Array(Type.String({ maxLength: 80 }), {
      minItems: 1,
      maxItems: 60,
      uniqueItems: true,
      description: 'names of the acts',
    }),
    programme: Type.Optional(Type.String({ maxLength: 60, description: 'code of the programme; any when left out' })),
    round: Type.Optional(Id('round; any when left out')),
    since: DayInput('first day'),
    until: DayInput('last day'),
    dossiers_max: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'how many dossiers it covers' }),
    ),
    document: Type.String({ minLength: 2, maxLength: 200, description: 'entrustment letter or contract number' }),
  }),
  grave: true,
  may: (actor) => actor.is('officer', 'leader', 'system-admin'),
  async run({ mandate, programme, round, dossiers_max, ...given }, { actor, tx, now, record }) {
    inOrder(given.since, given.until)
    checkActs(given.acts)
    const institution = await readOrganisation(tx, given.institution)
    await readOrganisation(tx, given.given_for)
    // 财政部令第102号: a public institution of class 1 is no contractor under government purchase of services.
    if (given.kind === 'purchase' && institution.public_class === '1')
      refuse('registry.purchase_barred', { institution: institution.name })
    await insertMandate(
      tx,
      {
        id: mandate,
        ...given,
        programme: programme ?? null,
        round: round ?? null,
        dossiers_max: dossiers_max ?? null,
        given_at: now,
      },
      actor.person as string,
    )
    record({
      kind: 'mandate',
      id: mandate,
      stage: 'given',
      after: { acts: given.acts, since: given.since, until: given.until, document: given.document },
    })
    record({ kind: 'organisation', id: given.institution })
    return { mandate }
  },
})
