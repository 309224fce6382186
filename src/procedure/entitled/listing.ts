import type { Tx } from '#platform/act'
import { dayOf, type Instant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { heldFacts } from '../../registry/index.ts'
import { refuseUnlessOpen } from '../round.ts'
import { listedIn } from '../store/listed.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'
import { entriesOf } from './entry.ts'

/** Whom the rule of a round puts on the list today, and who is on it already; the dry run and the act judge by the same. */
export async function candidatesOf(tx: Tx, id: string, now: Instant) {
  const round = await readRound(tx, id)
  refuseUnlessOpen(round, now)
  const programme = await programmeAt(tx, round.programme, round.programme_version)
  if (!programme.entitled) return refuse('procedure.not_entitled')
  const today = dayOf(now)
  const entries = entriesOf(programme, programme.entitled, round, await heldFacts(tx, today), today)
  const rows = await listedIn(tx, id)
  return {
    round,
    programme,
    entries,
    listed: new Map(rows.map((row) => [row.host, row.dossier])),
    listed_fen: rows.reduce((sum, row) => sum + (row.ended_badly ? 0 : row.fen), 0),
  }
}
