import type { Instant } from '#platform/clock'
import type { Db } from '#platform/db'
import { daysFrom, doing } from './doing.ts'
import { agreePractice, decidePractice } from './practice-deciding.ts'
import { filePractice, type Topic } from './practice-filing.ts'
import { openPractice, type PracticeDays, practiceBegun, practiceRound } from './practice-opening.ts'
import { reviewPractice } from './practice-review.ts'
import { screenPractice } from './practice-screening.ts'
import type { Told } from './practice-step.ts'

export type Practice = {
  readonly code: string
  readonly topics: readonly Topic[]
  readonly today: Instant
  readonly told: Told
}
export type Practised = {
  readonly round: string
  readonly filed: number
  readonly reviewed: number
  readonly sealed: number
}

/**
 * A practice round (演练批次) that has been through everything: its dossiers are made from real titles and abstracts and
 * pass every stage by the real acts of the town's people. Broken off and made again under the same code, on that day or
 * a later one, it goes on from where it was: its story stays that of the day it was begun on, so what was done is known.
 */
export async function practise(db: Db, { code, topics, today, told }: Practice): Promise<Practised> {
  const does = doing(db)
  const begun = await practiceBegun(db, code, today)
  const at: PracticeDays = (days) => daysFrom(begun?.day ?? today, days)
  const round = practiceRound(code)
  await openPractice(does, code, topics.length, at)
  told({ step: 'opened', done: 0, of: topics.length })
  const filed = await filePractice(does, { round, code, topics, from: at(-118), told })
  const passed = await screenPractice(does, { dossiers: filed, from: at(-95), told })
  const judged = { round, told }
  const first = { ...judged, stage: 'network-review', dossiers: passed, share: 0.6, from: at(-90) }
  const good = await reviewPractice(does, first)
  const best = await reviewPractice(does, { ...judged, stage: 'defence', dossiers: good, share: 0.5, from: at(-75) })
  const approved = await decidePractice(does, { round, best, at, told })
  const placeOf = (dossier: string) => filed.indexOf(dossier)
  const sealed = await agreePractice(does, { round, approved, placeOf, at, told })
  return { round, filed: filed.length, reviewed: passed.length, sealed }
}
