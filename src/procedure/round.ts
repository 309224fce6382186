import type { Instant } from '#platform/clock'
import { inTime, saidInstant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'

/** A round (批次) is one opening of a programme; what it froze when it was published holds for every dossier in it. */
export type Round = {
  readonly id: string
  readonly programme: string
  readonly programme_version: number
  readonly code: string
  readonly title: Text
  readonly year: number
  readonly way: 'open' | 'directed'
  readonly way_reason: string | null
  readonly owner: string | null
  readonly opens_at: Instant
  readonly writer_until: Instant | null
  readonly host_until: Instant | null
  readonly recommender_until: Instant | null
  readonly budget_fen: number
  readonly recommender_quota: number | null
  readonly parameters: Readonly<Record<string, unknown>>
  readonly contact: string
  readonly announcement: Text
  readonly practice: boolean
  readonly version: number
  readonly published_at: Instant | null
  readonly cancelled_at: Instant | null
  /** The kinds of stage that its programme has: pages show only what such a programme comes to. */
  readonly kinds?: readonly string[]
  /** Until when the draft guide takes opinions; null while it was never opened for them. */
  readonly opinions_until?: Instant | null
}

export type CutOff = 'writer' | 'host' | 'recommender'
export type ExtensionOrder = {
  readonly cut_off: CutOff
  readonly until: Instant
  readonly begun_before: Instant | null
}

/** In words that the public reads: coming, open, past its cut-off, cancelled, or still being prepared. */
export function roundState(round: Round, now: Instant): 'draft' | 'coming' | 'open' | 'closed' | 'cancelled' {
  if (round.cancelled_at) return 'cancelled'
  if (!round.published_at) return 'draft'
  if (now < round.opens_at) return 'coming'
  return round.writer_until && !inTime(now, round.writer_until) ? 'closed' : 'open'
}

export const roundStateText: Readonly<Record<ReturnType<typeof roundState>, Text>> = {
  draft: { zh: '筹备中', en: 'In preparation' },
  coming: { zh: '即将开放', en: 'Opening soon' },
  open: { zh: '申报中', en: 'Open' },
  closed: { zh: '申报已截止', en: 'Closed to new applications' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

/** A new dossier may be started from the opening until the writer's own cut-off; orders extend only for the begun. */
export function refuseUnlessOpen(round: Round, now: Instant): void {
  const state = roundState(round, now)
  if (state !== 'open') refuse('procedure.round_not_open', { why: roundStateText[state] })
}

/**
 * The cut-off that counts for one dossier: the round's own, or a later one by an extension order whose condition the
 * dossier meets ("had begun before", provable from its first save). Null means that there is none.
 */
export function cutOffFor(
  round: Round,
  cutOff: CutOff,
  orders: readonly ExtensionOrder[],
  begun: Instant,
): Instant | null {
  const own = { writer: round.writer_until, host: round.host_until, recommender: round.recommender_until }[cutOff]
  if (!own) return null
  const granted = orders
    .filter((order) => order.cut_off === cutOff && (!order.begun_before || begun < order.begun_before))
    .map((order) => order.until)
  return new Date(Math.max(...[own, ...granted].map((until) => until.getTime())))
}

const who: Readonly<Record<CutOff, Text>> = {
  writer: { zh: '申请人', en: 'applicants' },
  host: { zh: '申报单位', en: 'hosts' },
  recommender: { zh: '推荐单位', en: 'recommenders' },
}

/** What counts is arrival at the server, to the second. */
export function refuseUnlessInTime(cutOff: CutOff, until: Instant | null, received: Instant): void {
  if (!until || inTime(received, until)) return
  const said = (at: Instant): Text => ({ zh: saidInstant(at, 'zh'), en: saidInstant(at, 'en') })
  refuse('procedure.cut_off_passed', { who: who[cutOff], cutOff: said(until), received: said(received) })
}
