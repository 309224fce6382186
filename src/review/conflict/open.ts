import type { Tx } from '#platform/act'
import { refuse } from '#platform/refusal'
import { foundInPanel } from '../store/found-conflict.ts'

/** Nothing is concluded while a conflict that came up waits: what such an expert handed in before would count. */
export async function refuseOpenConflicts(tx: Tx, panel: string): Promise<void> {
  const open = (await foundInPanel(tx, panel)).filter((one) => one.later && !one.settled_at && !one.excused)
  if (open.length > 0) refuse('review.conflict_open', { count: new Set(open.map((one) => one.seat)).size })
}
