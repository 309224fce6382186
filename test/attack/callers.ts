import {
  type Actor,
  actorOf,
  applicantStanding,
  type Role,
  roles,
  type Standing,
  visitor,
} from '../../src/platform/actor.ts'
import { actorAs, type OrganisationKey, organisation, persona } from '../../src/town/index.ts'

/** How a caller stands to a record: it is theirs, their own organisation's, or another's. */
export const relations = ['own', 'same', 'other'] as const
export type Relation = (typeof relations)[number]
export type Caller = { readonly role: Role; readonly relation: Relation; readonly actor: Actor }

/** Who holds each role in the town's story, and two who hold the same role without having a part in it. */
const own: Readonly<Record<(typeof roles)[number], string>> = {
  applicant: 'wen',
  'host-admin': 'host',
  recommender: 'recommender',
  institution: 'institution',
  reviewer: 'expert1',
  officer: 'officer',
  leader: 'deputy',
  finance: 'finance',
  supervisor: 'supervisor',
  auditor: 'auditor',
  'system-admin': 'system-admin',
  'security-admin': 'security-admin',
  'audit-admin': 'audit-admin',
}
const [colleague, stranger] = ['host3', 'lu']

/** Every role in every relation to the records of Wen and her host, and one who is signed out. */
export const callers: readonly Caller[] = [
  ...roles.flatMap((role) => relations.map((relation) => ({ role, relation, actor: actorFor(role, relation) }))),
  { role: 'public', relation: 'other', actor: visitor() },
]

export const ownerOf = (role: (typeof roles)[number]): string => own[role]

function actorFor(role: (typeof roles)[number], relation: Relation): Actor {
  if (relation === 'own') return actorAs(own[role])
  const { id, name } = persona(relation === 'same' ? colleague! : stranger!)
  return actorOf(id, name, standing(role, relation))
}

/** The bureau is one, so a role of it that was given for another organisation is still of the bureau. */
function standing(role: (typeof roles)[number], relation: Relation): Standing {
  if (role === 'applicant') return applicantStanding
  const home = role === 'reviewer' ? undefined : persona(own[role]).acts_for
  const place = home && organisation(relation === 'same' ? home : ('partner' satisfies OrganisationKey))
  return { grant: null, role, organisation: place?.id ?? null, organisationName: place?.name ?? null }
}

/** A set of callers in few words: `officer` is every one of the role, `host-admin@home` those of the record's own organisation. */
export function inWords(open: readonly Caller[]): string {
  const of = (role: Role) => open.filter((one) => one.role === role).map(({ relation }) => relation)
  const signedIn = roles.every((role) => of(role).length === 3)
  if (signedIn) return of('public').length > 0 ? 'anyone' : 'signed-in'
  const oneself = roles.every((role) => of(role).includes('own'))
  const words = roles.flatMap((role) =>
    word(
      role,
      of(role).filter((one) => !oneself || one !== 'own'),
      oneself,
    ),
  )
  return [...(oneself ? ['oneself'] : []), ...words, ...(of('public').length > 0 ? ['public'] : [])].join(' ')
}

function word(role: Role, held: readonly Relation[], oneself: boolean): string[] {
  if (held.length === (oneself ? 2 : 3)) return [role]
  if (held.includes('same')) return [`${role}@home`]
  return held.includes('own') ? [`${role}@own`] : held.map((one) => `${role}@${one}`)
}
