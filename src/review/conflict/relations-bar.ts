import type { Day } from '#platform/clock'
import { type Evidence, evidence } from './evidence.ts'
import type { Facts } from './facts.ts'
import type { Relation, RelationKind } from './relation.ts'
import type { ConflictReason } from './rule.ts'

const reasonOf: Readonly<Record<RelationKind, ConflictReason>> = {
  kin: 'kin',
  teacher: 'teacher',
  student: 'teacher',
  stake: 'interest',
  adviser: 'interest',
  other: 'declared',
}
type Judged = { readonly people: readonly string[]; readonly organisations: readonly string[] }

/**
 * What declared relations bar: with a person of the registry, with an organisation, or with a name that somebody in the
 * dossier bears too. Kin and teachers stay what they are; interests count between their days. What two people declare of
 * each other counts whichever of them declared it.
 */
export function relationsBar(person: string, judged: Judged, facts: Facts, day: Day): [ConflictReason, Evidence][] {
  const standing = facts.relations.filter((one) => one.ended_at === null && holdsOn(one, day))
  return standing.flatMap((one): [ConflictReason, Evidence][] => {
    const told = evidence.relation(one)
    if (one.other_person === person && judged.people.includes(one.person)) return [[reasonOf[one.kind], told]]
    if (one.person !== person) return []
    return withOne(one, judged, facts).map((why) => [why, told])
  })
}

const lasting: readonly RelationKind[] = ['kin', 'teacher', 'student']
const holdsOn = ({ kind, since, until }: Relation, day: Day): boolean =>
  lasting.includes(kind) || ((since === null || since <= day) && (until === null || until >= day))

/** A person who is known by id; a name together with an organisation; a name alone, which somebody has to check; or an organisation. */
function withOne(one: Relation, judged: Judged, facts: Facts): ConflictReason[] {
  const why = reasonOf[one.kind]
  if (one.other_person) return judged.people.includes(one.other_person) ? [why] : []
  const unit = one.organisation !== null && judged.organisations.includes(one.organisation)
  if (one.other_name === null) return unit ? [why] : []
  const namesake = judged.people.some((other) => facts.names.get(other) === one.other_name)
  return namesake ? [unit ? why : 'same-name'] : []
}
