import { poolOf } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { byRank } from './review-figures.ts'

type Read = Awaited<ReturnType<(typeof poolOf)['run']>>

/** The whole pool of a round by rank: a list is proposed over all of it, so it is read page by page to its end. */
export async function wholePool(visit: Visit, round: string): Promise<Omit<Read, 'next'>> {
  const first = await visit.ask(poolOf, { round, limit: 200 })
  const pooled = [...first.pooled]
  for (let after = first.next; after && pooled.length < 2000; ) {
    const more: Read = await visit.ask(poolOf, { round, after, limit: 200 })
    pooled.push(...more.pooled)
    after = more.next
  }
  return { ...first, pooled: byRank(pooled) }
}
