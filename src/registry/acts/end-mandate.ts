import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { endMandateRow, lockMandate } from '../store/mandate.ts'

/** The bureau may take any act back at any time. */
export const endMandate = act('registry.end-mandate', {
  title: { zh: '终止委托', en: 'End a mandate' },
  input: Type.Object({ mandate: Id(), reason: Type.String({ minLength: 2, maxLength: 500 }) }),
  grave: true,
  may: (actor) => actor.is('officer', 'leader', 'system-admin'),
  async run({ mandate, reason }, { tx, now, record }) {
    const given = await lockMandate(tx, mandate)
    if (given.ended_at) refuse('registry.mandate_ended', { document: given.document })
    await endMandateRow(tx, mandate, now, reason)
    record({ kind: 'mandate', id: mandate, stage: 'ended', after: { reason } })
    record({ kind: 'organisation', id: given.institution })
    return { mandate }
  },
})
