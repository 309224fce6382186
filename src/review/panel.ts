import type { Instant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import type { Judged } from './conflict/find.ts'
import { type Ranked, ranked } from './ranking.ts'
import { type Marks, type Rubric, tally } from './score.ts'

/**
 * A panel (评审组) is the group of experts that scores a group of dossiers in one stage. Nobody sits on it who has a
 * conflict with any of them, and nothing is concluded before the quorum has spoken on each.
 */
export type Panel = {
  readonly id: string
  readonly programme: string
  readonly round: string
  readonly stage: string
  readonly title: string
  /** What a dossier of the programme is called, for the letters. */
  readonly noun: Text
  readonly mode: 'network' | 'defence'
  /** 记名打分: whoever runs the panel reads the names beside the scores. */
  readonly named: boolean
  readonly rubric: Rubric
  readonly quorum: number
  readonly drop_from: number | null
  readonly due_at: Instant | null
  readonly practice: boolean
  readonly organiser: string | null
  readonly on_behalf_of: string | null
  readonly made_by: string
  readonly made_by_name: string
  readonly made_at: Instant
  readonly concluded_by_name: string | null
  readonly concluded_at: Instant | null
  readonly version: number
}

/** What a panel knows of a dossier: what is shown of it and who must not judge it. */
export type PanelDossier = Judged & {
  readonly number: string | null
  readonly title: string
  readonly host_name: string
}

export const modeText: Readonly<Record<Panel['mode'], Text>> = {
  network: { zh: '网络评审', en: 'Remote review' },
  defence: { zh: '会议答辩', en: 'Defence' },
}

export type Seat = {
  readonly id: string
  readonly panel: string
  readonly person: string
  readonly person_name: string
  readonly organisation_name: string
  readonly invited_at: Instant
  readonly answer: 'accepted' | 'declined' | null
  readonly decline_reason: DeclineReason | null
  readonly note: string | null
  readonly answered_at: Instant | null
}
export const declineReasons = ['not-my-field', 'conflict', 'no-time'] as const
export type DeclineReason = (typeof declineReasons)[number]
export const declineText: Readonly<Record<DeclineReason, Text>> = {
  'not-my-field': { zh: '不是本人专业', en: 'Not my field' },
  conflict: { zh: '存在回避关系', en: 'A conflict of interest' },
  'no-time': { zh: '时间不便', en: 'No time' },
}

export type Sheet = {
  readonly seat: string
  readonly dossier: string
  readonly marks: Marks
  readonly remark: string
  readonly total_milli: number | null
  readonly version: number
  readonly saved_at: Instant
  readonly submitted_at: Instant | null
}

export function refuseConcluded(panel: Pick<Panel, 'concluded_at' | 'title'>): void {
  if (panel.concluded_at) refuse('review.panel_concluded', { panel: panel.title })
}

/** The order of a panel's dossiers by what was handed in; an expert who declined does not count. */
export function orderOf(
  dossiers: readonly Pick<PanelDossier, 'dossier'>[],
  seats: readonly Pick<Seat, 'id' | 'answer'>[],
  sheets: readonly Pick<Sheet, 'seat' | 'dossier' | 'total_milli'>[],
  dropFrom: number | null,
): Ranked[] {
  const sitting = new Set(seats.filter((seat) => seat.answer !== 'declined').map((seat) => seat.id))
  const totals = (dossier: string) =>
    sheets.flatMap((sheet) =>
      sheet.dossier === dossier && sitting.has(sheet.seat) && sheet.total_milli !== null ? [sheet.total_milli] : [],
    )
  return ranked(dossiers.map(({ dossier }) => ({ dossier, tally: tally(totals(dossier), dropFrom) })))
}
