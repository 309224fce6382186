import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { DayInput } from '../day.ts'
import { liftSanctionRow, lockSanction } from '../store/sanction.ts'

/** Lifts before the term: after repair of trust, or because the decision was set aside. The row stays. */
export const liftSanction = act('registry.lift-sanction', {
  title: { zh: '提前解除惩戒', en: 'Lift a sanction before its term' },
  input: Type.Object({
    sanction: Id(),
    from: DayInput('first day on which it no longer holds'),
    document: Type.String({ minLength: 2, maxLength: 200, description: 'number of the decision to lift' }),
    reason: Type.String({ minLength: 2, maxLength: 500 }),
  }),
  grave: true,
  may: (actor) => actor.is('supervisor'),
  async run({ sanction, from, document, reason }, { actor, tx, now, record }) {
    const held = await lockSanction(tx, sanction)
    if (held.lifted_at) refuse('registry.sanction_lifted', { document: held.lift_document })
    await liftSanctionRow(tx, sanction, { by: actor.person as string, at: now, from, document, reason })
    record({ kind: 'sanction', id: sanction, stage: 'lifted', after: { from, document, reason } })
    record({ kind: held.subject_kind, id: held.subject })
    return { sanction }
  },
})
