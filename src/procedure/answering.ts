import type { Tx } from '#platform/act'
import type { Instant } from '#platform/clock'
import { saidInstant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { asSystem } from '../registry/index.ts'
import { type Programme, stageOf } from './definition/programme.ts'
import type { Dossier } from './dossier.ts'
import { dossierAnswered, readDossier } from './store/dossier.ts'
import { programmeAt } from './store/programme.ts'
import { readRound } from './store/round.ts'

/**
 * A bid (揭榜书) answers a need (需求) that is on the list. Whoever bids sees of a need what its notice made public and no
 * more, so the platform itself looks whether it still takes bids.
 */
export async function answeredBy(tx: Tx, programme: Programme, need: string | undefined): Promise<Dossier | null> {
  if (!programme.answersTo) return null
  const { programme: code, at } = programme.answersTo
  const missing = [{ field: 'answersTo', says: { zh: '请选择要揭榜的需求', en: 'Choose the need that you bid for' } }]
  if (!need) return refuse('procedure.need_missing', {}, missing)
  const found = await asSystem(tx, () => readDossier(tx, need))
  if (found.programme !== code || found.stage !== at) refuse('procedure.need_closed', { title: found.title })
  return found
}

/** Bids are opened together: while their round still takes bids, the owner of the need chooses none. */
export async function refuseWhileBidding(tx: Tx, bids: readonly Dossier[], now: Instant): Promise<void> {
  for (const id of new Set(bids.map((bid) => bid.round))) {
    const { writer_until: until } = await readRound(tx, id)
    if (until && now < until)
      refuse('procedure.bids_open', { until: { zh: saidInstant(until, 'zh'), en: saidInstant(until, 'en') } })
  }
}

/** The bids on a need that wait for its owner, each where its own definition lets it wait. */
export async function waitingBids(tx: Tx, need: string): Promise<Dossier[]> {
  const bids = await dossierAnswered(tx, need)
  const waiting: Dossier[] = []
  for (const bid of bids) {
    const programme = await programmeAt(tx, bid.programme, bid.programme_version)
    if (stageOf(programme, bid.stage)?.kind === 'match') waiting.push(bid)
  }
  return waiting
}
