import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { Fen, saidFen } from '#platform/money'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../desk/index.ts'
import { commitDecision } from '../../ledger/index.ts'
import { concludeMany, stageKeys } from '../conclude-many.ts'
import { lettersTo } from '../letters-to.ts'
import { refuseBeyondBudget } from '../proposal.ts'
import { standsAt } from '../standing.ts'
import { reservesOf, setApproved } from '../store/decision.ts'
import { lockDossier, readDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { takenFen } from '../store/proposal.ts'
import { lockRound } from '../store/round.ts'

/** The next reserve in order takes the place of a winner that is gone, within the same budget; a notice of its own follows. */
export const promoteReserve = act('procedure.promote-reserve', {
  title: { zh: '备选递补', en: 'Promote a reserve' },
  input: Type.Object({
    dossier: Id(),
    approved_fen: Type.Optional(Fen('fen; what the decision named when left out')),
    reason: Type.String({ minLength: 2, maxLength: 2000 }),
  }),
  may: (actor) => actor.is('officer'),
  async run(input, deed) {
    const { tx } = deed
    const round = await lockRound(tx, (await readDossier(tx, input.dossier)).round)
    const dossier = await lockDossier(tx, input.dossier)
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'reserve')
    const next = (await reservesOf(tx, round.id, stageKeys(programme, 'reserve')))[0]!
    if (next.dossier !== dossier.id) refuse('procedure.reserve_order', { rank: next.reserve_rank, title: next.title })
    const fen = input.approved_fen ?? next.approved_fen
    if (dossier.requested_fen !== null && fen > dossier.requested_fen)
      refuse('procedure.rows_wrong', { count: 1 }, [
        {
          field: 'approved_fen',
          says: {
            zh: `不能超过申请金额 ${saidFen(dossier.requested_fen, 'zh')}`,
            en: `Not above what was asked for, ${saidFen(dossier.requested_fen, 'en')}`,
          },
        },
      ])
    refuseBeyondBudget(round.budget_fen, await takenFen(tx, round.id, programme), fen)
    if (!round.practice)
      await commitDecision(deed, {
        decision: next.decision,
        programme: round.programme,
        round: round.id,
        note: input.reason,
        awards: [{ dossier: dossier.id, amountFen: fen }],
      })
    await setApproved(tx, [{ dossier: dossier.id, approved_fen: fen }])
    const [done] = await concludeMany(deed, [
      { dossier, result: 'promote', reason: input.reason, facts: { decision: next.decision, approved_fen: fen } },
    ])
    await sendAll(
      tx,
      await lettersTo(deed, [dossier], 'reserve-promoted', () => ({
        amount: { zh: saidFen(fen, 'zh'), en: saidFen(fen, 'en') },
      })),
    )
    return { stage: done!.stage, approved_fen: fen, decision: next.decision }
  },
})
