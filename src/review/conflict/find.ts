import type { Day } from '#platform/clock'
import { type Evidence, evidence } from './evidence.ts'
import type { Facts, Windows } from './facts.ts'
import { barsUntil } from './facts.ts'
import { relationsBar } from './relations-bar.ts'
import { type ConflictReason, conflictRules, type Effect } from './rule.ts'

/** A conflict of interest (回避关系): a dated reason why an expert may not judge a dossier, or none of a panel's. */
export type Conflict = {
  readonly person: string
  readonly dossier: string | null
  readonly why: ConflictReason
  readonly effect: Effect
  readonly evidence: Evidence
}
export type Judged = {
  readonly dossier: string
  readonly people: readonly string[]
  readonly organisations: readonly string[]
}
export type Terms = { readonly day: Day; readonly windows: Windows; readonly organiser: string | null }

/** Every conflict of one expert with what a panel is to judge, as the facts stand on the day. */
export function conflictsOf(person: string, judged: readonly Judged[], facts: Facts, terms: Terms): Conflict[] {
  const found = (dossier: string | null, why: ConflictReason, told: Evidence): Conflict => ({
    person,
    dossier,
    why,
    effect: conflictRules[why].effect,
    evidence: told,
  })
  const whole = [
    ...present(person, facts, terms)
      .filter(({ organisation }) => organisation === terms.organiser)
      .map((post) => found(null, 'organiser', evidence.post(post))),
    ...facts.sanctions
      .filter((one) => one.person === person)
      .map((one) => found(null, 'sanctioned', evidence.sanction(one))),
    ...facts.staff.filter((one) => one.person === person).map((one) => found(null, 'staff', evidence.staff(one))),
  ]
  const each = judged.flatMap((one) =>
    withDossier(person, one, facts, terms).map(([why, told]) => found(one.dossier, why, told)),
  )
  return once([...whole, ...each])
}

type Found = readonly [ConflictReason, Evidence]

function withDossier(person: string, judged: Judged, facts: Facts, terms: Terms): Found[] {
  const { day, windows } = terms
  if (judged.people.includes(person)) return [['named', evidence.named()]]
  const [theirs, units] = [new Set(judged.people), new Set(judged.organisations)]
  const posts = facts.posts.filter((post) => post.person === person && post.since <= day)
  const here = posts.filter(({ until }) => until === null || until >= day)
  const before = posts.filter(({ until }) => until !== null && until < day && day <= barsUntil(until, windows.post))
  const recommended = facts.recommended.filter((one) => one.dossier === judged.dossier)
  return [
    ...here
      .filter((post) => units.has(post.organisation))
      .map((post): Found => ['own-organisation', evidence.post(post)]),
    ...before
      .filter((post) => units.has(post.organisation))
      .map((post): Found => ['former-organisation', evidence.post(post)]),
    ...relationsBar(person, judged, facts, day),
    ...facts.works
      .filter((one) => one.person === person && theirs.has(one.other))
      .filter(({ last }) => last === null || (last <= day && day <= barsUntil(last, windows.work)))
      .map((one): Found => ['worked-together', evidence.work(one, facts.names)]),
    ...facts.competing
      .filter((one) => one.person === person && one.dossier === judged.dossier)
      .map((one): Found => ['competes', evidence.competes(one)]),
    ...facts.avoided
      .filter((one) => one.dossier === judged.dossier && facts.names.get(person) === one.name)
      .map((one): Found => {
        const meant =
          one.organisation_name === '' || here.some((post) => post.organisation_name === one.organisation_name)
        return [meant ? 'asked-to-avoid' : 'same-name', evidence.avoided(one)]
      }),
    ...recommended.filter((one) => one.person === person).map((): Found => ['nominator', evidence.nominator()]),
    ...here
      .filter((post) => recommended.some((one) => one.organisation === post.organisation))
      .map((post): Found => ['nominating-organisation', evidence.post(post)]),
  ]
}

const present = (person: string, { posts }: Facts, { day }: Terms) =>
  posts.filter((post) => post.person === person && post.since <= day && (post.until === null || post.until >= day))

/** Of one reason with one dossier the first is told: one is enough. */
const once = (all: readonly Conflict[]): Conflict[] =>
  [...Map.groupBy(all, ({ dossier, why }) => `${dossier}/${why}`).values()].map(([first]) => first!)
