import type { Deed } from '#platform/act'
import { dayOf, saidDay } from '#platform/clock'
import { type Problem, refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import { openTasks, sendAll } from '../desk/index.ts'
import { parameterOn } from '../policy/index.ts'
import { conflictsKnown } from './conflict/index.ts'
import { allowedIn, refuseConflicts } from './conflict/seating.ts'
import type { Expert } from './expert.ts'
import type { Panel, PanelDossier, Seat } from './panel.ts'
import { expertsIn, placesOf } from './store/expert.ts'
import { keepFound } from './store/found-conflict.ts'
import { insertSeats, seatsOf } from './store/seat.ts'

/** `reason`: why somebody is seated in spite of a conflict that leaves it to whoever convenes. */
export type Invited = { readonly seat: string; readonly person: string; readonly reason?: string }

/**
 * Seats experts on a panel and invites them. Every reason that bars one of them is told at once; what is only unusual (an
 * even number, two from one organisation) is answered as a warning, and a person decides.
 */
export async function seat(
  deed: Deed,
  panel: Panel,
  dossiers: readonly PanelDossier[],
  invited: readonly Invited[],
): Promise<Text[]> {
  const { tx, now } = deed
  const people = invited.map((one) => one.person)
  const experts = await expertsIn(tx, people, now)
  const places = await placesOf(tx, people, dayOf(now))
  const sitting = await seatsOf(tx, panel.id)
  refuseUnlessOnTheList(invited, experts, sitting)
  const conflicts = await conflictsKnown(deed, people, dossiers, panel.organiser)
  refuseConflicts(invited, conflicts, (person) => nameOf(experts, person), dossiers)
  await refuseBeyondTheYear(deed, invited, experts, panel)
  const seats = invited.map(({ seat: id, person }) => ({
    id,
    panel: panel.id,
    person,
    person_name: nameOf(experts, person),
    organisation_name: places.find((place) => place.person === person)?.name ?? '',
  }))
  await insertSeats(tx, seats, now)
  await keepFound(tx, allowedIn(invited, conflicts, dossiers), now)
  await invite(deed, panel, dossiers.length, seats)
  for (const { id, person } of seats) deed.record({ kind: 'seat', id, after: { panel: panel.id, person } })
  return warningsOf(deed, [...sitting.filter((one) => one.answer !== 'declined'), ...seats])
}

function refuseUnlessOnTheList(
  invited: readonly Invited[],
  experts: readonly Expert[],
  sitting: readonly Seat[],
): void {
  const problems = invited.flatMap(({ person }, index) => {
    if (!experts.some((expert) => expert.person === person))
      return [at(index, '不在专家名单内，请先入库', 'Not on the list of experts: appoint them first')]
    const twice = invited.findIndex((one) => one.person === person) < index
    return twice || sitting.some((one) => one.person === person)
      ? [at(index, `${nameOf(experts, person)}已在评审组中`, `${nameOf(experts, person)} sits on the panel already`)]
      : []
  })
  if (problems.length > 0) refuse('review.cannot_be_seated', { count: problems.length }, problems)
}

async function refuseBeyondTheYear(
  { tx, now }: Deed,
  invited: readonly Invited[],
  experts: readonly Expert[],
  panel: Panel,
): Promise<void> {
  if (panel.practice) return
  const usual = Number((await parameterOn(tx, 'expert.reviews.year.max', dayOf(now))).value)
  const problems = invited.flatMap(({ person }, index) => {
    const expert = experts.find((one) => one.person === person)!
    const most = expert.year_max ?? usual
    return expert.panels >= most
      ? [
          at(
            index,
            `${expert.name}本年度已参加 ${expert.panels} 次评审，上限 ${most} 次`,
            `${expert.name} has sat on ${expert.panels} panels this year; the limit is ${most}`,
          ),
        ]
      : []
  })
  if (problems.length > 0) refuse('review.expert_full', { count: problems.length }, problems)
}

async function invite(
  { tx, now }: Deed,
  panel: Panel,
  count: number,
  seats: readonly Pick<Seat, 'id' | 'person'>[],
): Promise<void> {
  const due: Text = panel.due_at
    ? { zh: saidDay(dayOf(panel.due_at), 'zh'), en: saidDay(dayOf(panel.due_at), 'en') }
    : { zh: '评审结束', en: 'the end of the review' }
  await openTasks(
    tx,
    seats.map(({ id, person }) => ({
      what: 'review.seat',
      title: { zh: '专家评审', en: 'Review' },
      subject: { kind: 'seat', id, title: panel.title, number: null },
      to: { person },
      programme: panel.programme,
      round: panel.round,
      stage: panel.stage,
      opened_at: now,
      due_at: panel.due_at,
    })),
  )
  await sendAll(
    tx,
    seats.map(({ id, person }) => ({
      letter: 'invitation-to-review',
      to: { person },
      subject: { kind: 'seat', id },
      at: now,
      facts: { panel: panel.title, noun: panel.noun, count, due },
    })),
  )
}

/** What is unusual and still may be right: a person reads it and decides. */
async function warningsOf(
  { tx, now }: Deed,
  seats: readonly Pick<Seat, 'person_name' | 'organisation_name'>[],
): Promise<Text[]> {
  const most = Number((await parameterOn(tx, 'panel.same.unit.max', dayOf(now))).value)
  const odd = (await parameterOn(tx, 'panel.odd', dayOf(now))).value === true
  const units = Map.groupBy(
    seats.filter((one) => one.organisation_name !== ''),
    (one) => one.organisation_name,
  )
  const crowded = [...units].filter(([, members]) => members.length > most)
  return [
    ...(odd && seats.length % 2 === 0
      ? [
          {
            zh: `评审组现有 ${seats.length} 人，通常应为单数`,
            en: `The panel has ${seats.length} experts; usually the number is odd`,
          },
        ]
      : []),
    ...crowded.map(([name, members]) => ({
      zh: `${name}有 ${members.length} 名专家同组，通常不超过 ${most} 名`,
      en: `${members.length} experts of ${name} sit together; usually at most ${most}`,
    })),
  ]
}

const nameOf = (experts: readonly Expert[], person: string): string =>
  experts.find((expert) => expert.person === person)?.name ?? '—'
const at = (index: number, zh: string, en: string): Problem => ({ field: `experts.${index}`, says: { zh, en } })
