import type { Deed } from '#platform/act'
import { openTasks, sendAll } from '../../desk/index.ts'
import type { Panel, Seat } from '../panel.ts'
import { type FoundConflict, keepFound } from '../store/found-conflict.ts'
import { dossiersOf } from '../store/panel.ts'
import { inOwnName } from '../store/reserve.ts'
import { seatsOf } from '../store/seat.ts'
import { conflictsKnown } from './known.ts'
import { conflictText } from './rule.ts'
import { allowedIn } from './seating.ts'

/**
 * Holds the seats of a panel against the registry as it stands now. What is new is kept, rests the sheets it concerns, and
 * is told to whoever convened the panel, on their desk and by a letter. Answers how many seats it concerns.
 */
export const watch = (deed: Deed, panel: Panel, only?: string): Promise<number> =>
  inOwnName(deed.tx, deed.actor, async () => {
    const { tx, now } = deed
    const dossiers = await dossiersOf(tx, panel.id)
    const seats = (await seatsOf(tx, panel.id)).filter(
      (seat) => seat.answer !== 'declined' && (only === undefined || seat.person === only),
    )
    const people = seats.map((seat) => seat.person)
    const conflicts = await conflictsKnown(deed, people, dossiers, panel.organiser)
    const held = allowedIn(
      seats.map(({ id, person }) => ({ seat: id, person })),
      conflicts,
      dossiers,
    )
    const fresh = await keepFound(
      tx,
      held.map((one) => ({ ...one, later: true })),
      now,
    )
    const struck = seats.filter((seat) => fresh.some((one) => one.seat === seat.id))
    for (const seat of struck) {
      const why = [...new Set(fresh.filter((one) => one.seat === seat.id).map((one) => one.why))]
      await alarm(deed, panel, seat, why)
      deed.record({ kind: 'panel', id: panel.id, after: { conflict: why.join(' '), seat: seat.id } })
    }
    return struck.length
  })

async function alarm({ tx, now }: Deed, panel: Panel, seat: Seat, why: readonly FoundConflict['why'][]): Promise<void> {
  const words = {
    zh: why.map((one) => conflictText[one].zh).join('；'),
    en: why.map((one) => conflictText[one].en).join('; '),
  }
  await openTasks(tx, [
    {
      what: 'review.conflict',
      title: { zh: '处理新发现的回避关系', en: 'Settle a conflict that came up' },
      subject: { kind: 'panel', id: panel.id, title: panel.title, number: null },
      to: { person: panel.made_by },
      programme: panel.programme,
      round: panel.round,
      stage: panel.stage,
      opened_at: now,
      due_at: panel.due_at,
    },
  ])
  await sendAll(tx, [
    {
      letter: 'conflict-found',
      to: { person: panel.made_by },
      subject: { kind: 'panel', id: panel.id },
      at: now,
      facts: { expert: seat.person_name, panel: panel.title, why: words },
    },
  ])
}
