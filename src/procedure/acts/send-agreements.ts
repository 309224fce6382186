import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { stageKeys } from '../conclude-many.ts'
import { sendOut } from '../sending-out.ts'
import { awaitingAgreement } from '../store/agreement.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'

/** Agreements leave with the end of their notice; this sends those that are still missing, all of a round or some. */
export const sendAgreements = act('procedure.send-agreements', {
  title: { zh: '发送任务书', en: 'Send agreements' },
  input: Type.Object({
    round: Id(),
    dossiers: Type.Optional(Type.Array(Id(), { minItems: 1, maxItems: 2000 })),
  }),
  may: (actor) => actor.is('officer'),
  async run(input, deed) {
    const { tx } = deed
    const round = await readRound(tx, input.round)
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    const waiting = await awaitingAgreement(tx, round.id, stageKeys(programme, 'agree'), input.dossiers ?? null)
    const sent = await sendOut(
      deed,
      waiting.map((row) => row.dossier),
    )
    if (sent.length === 0) refuse('procedure.agreement_sent')
    for (const id of sent) deed.record({ kind: 'dossier', id, after: { agreement: 'sent' } })
    return { sent: sent.length }
  },
})
