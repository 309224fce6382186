import type { Tx } from '#platform/act'
import { dayOf, type Instant } from '#platform/clock'
import { parameterOn } from '../policy/index.ts'
import { find, type Hit } from './detect/find.ts'
import { keepPairs } from './store/pair.ts'
import { bodyOf, homeIn, type Kept, keepTexts } from './store/text.ts'

const hitsMost = 20

/** Compares a kept dossier with everything that is kept, and keeps what was found; null when it has no text yet. */
export async function checkText(tx: Tx, id: string, now: Instant): Promise<Hit[] | null> {
  const body = await bodyOf(tx, id)
  if (body === null) return null
  const { value } = await parameterOn(tx, 'overlap.flagged_from', dayOf(now))
  const hits = await find(homeIn(tx), body, { most: hitsMost, itself: id, flaggedFrom: Number(value) })
  await keepPairs(tx, id, hits, now)
  return hits
}

/** A dossier that was handed in, or handed in again: its text is kept and compared. */
export async function keepAndCheck(tx: Tx, text: Omit<Kept, 'kind'>, now: Instant): Promise<Hit[]> {
  await keepTexts(tx, [{ ...text, kind: 'dossier' }], now)
  return (await checkText(tx, text.id, now)) ?? []
}
