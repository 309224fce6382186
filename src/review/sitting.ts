import type { Deed } from '#platform/act'
import { saidInstant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { conflictsKnown } from './conflict/index.ts'
import { toldToExpert } from './conflict/rule.ts'
import { type Panel, refuseConcluded, type Seat, type Sheet } from './panel.ts'
import { foundOnSeat } from './store/found-conflict.ts'
import { dossiersOf, panelRow } from './store/panel.ts'
import { answerSeat, lockSeat } from './store/seat.ts'
import { lockSheet } from './store/sheet.ts'

/** The seat and the panel somebody scores in, or the refusal that says why not any more. */
export async function sit(deed: Deed, seatId: string): Promise<{ seat: Seat; panel: Panel }> {
  const seat = await lockSeat(deed.tx, seatId)
  if (seat.person !== deed.actor.person)
    refuse('platform.not_found', { what: { zh: '评审邀请', en: 'invitation to review' } })
  const panel = await panelRow(deed.tx, seat.panel)
  refuseConcluded(panel)
  if (seat.answer === 'declined') refuse('review.seat_declined')
  return { seat, panel }
}

/** The sheet as it stands, unless it is locked or was saved from another device since the page was opened. */
export async function openSheet(
  deed: Deed,
  panel: Panel,
  seat: Seat,
  dossier: string,
  version: number | undefined,
): Promise<Sheet | null> {
  const judged = await dossiersOf(deed.tx, panel.id)
  if (!judged.some((one) => one.dossier === dossier)) refuse('review.not_in_panel')
  const found = (await foundOnSeat(deed.tx, seat.id)).find(
    (one) => one.dossier === dossier && one.later && !one.settled_at,
  )
  if (found) refuse('review.conflict_found', { why: toldToExpert(found.why) })
  const sheet = await lockSheet(deed.tx, seat.id, dossier)
  if (sheet?.submitted_at) refuse('review.sheet_locked')
  if (version !== undefined && version !== (sheet?.version ?? 0))
    refuse('review.sheet_stale', {
      at: sheet ? { zh: saidInstant(sheet.saved_at, 'zh'), en: saidInstant(sheet.saved_at, 'en') } : '—',
    })
  return sheet
}

/** Whoever begins to score has accepted. */
export const takeSeat = async ({ tx, now }: Deed, seat: Seat): Promise<void> => {
  if (seat.answer === null) await answerSeat(tx, seat.id, 'accepted', null, null, now)
}

/** Nothing is handed in about a dossier with which a conflict has come up since the seats were last looked at. */
export async function refuseFreshConflict(deed: Deed, panel: Panel, seat: Seat, dossier: string): Promise<void> {
  const judged = (await dossiersOf(deed.tx, panel.id)).filter((one) => one.dossier === dossier)
  const conflicts = await conflictsKnown(deed, [seat.person], judged, panel.organiser)
  const hard = conflicts.find((one) => one.effect === 'hard')
  if (hard) refuse('review.conflict_found', { why: toldToExpert(hard.why) })
}
