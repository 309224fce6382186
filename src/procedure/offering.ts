import type { Deed } from '#platform/act'
import { openTask, send } from '../desk/index.ts'
import { dueAfter } from '../policy/index.ts'
import { stageKeys } from './conclude-many.ts'
import { saidFenPair } from './said.ts'
import { reservesOf } from './store/decision.ts'
import { programmeAt } from './store/programme.ts'
import { takenFen } from './store/proposal.ts'
import { readRound } from './store/round.ts'

/**
 * A winner is gone and its money is free again: the officers are told which reserve is next and how much is left. Nothing
 * is promoted by itself; a person decides, and a round without reserves is left in peace.
 */
export async function offerReserve({ tx, now }: Pick<Deed, 'tx' | 'now'>, roundId: string): Promise<string | null> {
  const round = await readRound(tx, roundId)
  const programme = await programmeAt(tx, round.programme, round.programme_version)
  const [next] = await reservesOf(tx, round.id, stageKeys(programme, 'reserve'))
  if (!next) return null
  const left = Math.max(0, round.budget_fen - (await takenFen(tx, round.id, programme)))
  const subject = { kind: 'dossier', id: next.dossier }
  await openTask(tx, {
    what: 'procedure.promote',
    title: { zh: '备选递补', en: 'Promote a reserve' },
    subject: { ...subject, title: next.title, number: next.number },
    to: { role: 'officer' },
    programme: round.programme,
    round: round.id,
    stage: null,
    opened_at: now,
    due_at: await dueAfter(tx, 'reserve.answer.days', now),
  })
  await send(tx, {
    letter: 'reserve-offered',
    to: { role: 'officer' },
    subject,
    at: now,
    facts: {
      title: next.title,
      number: next.number ?? '',
      rank: next.reserve_rank,
      left: saidFenPair(left),
    },
  })
  return next.dossier
}
