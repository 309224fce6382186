import { saidInstant } from '#platform/clock'
import type { Tx } from '#platform/db'
import { timeline } from '#platform/event'
import { refuse } from '#platform/refusal'

/** The second of two editors is told who was quicker and when; nothing is overwritten. */
export async function refuseStale(tx: Tx, kind: string, id: string): Promise<never> {
  const [last] = await timeline(tx, kind, id, null, 1)
  const at = last ? { zh: saidInstant(last.at, 'zh'), en: saidInstant(last.at, 'en') } : '—'
  return refuse('platform.stale', { who: last?.person_name || '—', at })
}
