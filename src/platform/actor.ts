/** The roles of the platform. A person holds them by dated grants and acts in exactly one of them at a time. */
export const roles = [
  'applicant',
  'host-admin',
  'recommender',
  'institution',
  'reviewer',
  'officer',
  'leader',
  'finance',
  'supervisor',
  'auditor',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const
export type Role = (typeof roles)[number] | 'public' | 'system'

/** The role somebody acts in now, with the organisation it was given for. `grant` is null for what needs no grant. */
export type Standing = {
  readonly grant: string | null
  readonly role: Role
  readonly organisation: string | null
  readonly organisationName: string | null
}

/**
 * Whoever does an act. It is always handed over as an argument, never looked up from the air, because an audit must
 * not have to guess on whose behalf something was done.
 */
export type Actor = {
  readonly person: string | null
  readonly name: string
  readonly standing: Standing
  readonly standings: readonly Standing[]
  /** The session somebody signed in with; absent for a token, for a visitor and for the platform itself. */
  readonly session?: string
  /** Until when that sign-in counts as lately shown who one is, for grave acts. */
  readonly provedUntil?: Date
  is(...roles: readonly Role[]): boolean
  for(organisation: string | null): boolean
}

export function actorOf(
  person: string | null,
  name: string,
  standing: Standing,
  standings: readonly Standing[] = [standing],
): Actor {
  return {
    person,
    name,
    standing,
    standings,
    is: (...wanted) => wanted.includes(standing.role),
    for: (organisation) => organisation !== null && standing.organisation === organisation,
  }
}

const bare = (role: Role): Standing => ({ grant: null, role, organisation: null, organisationName: null })

/** Somebody who has not signed in sees what is public and may do what needs no name. */
export const visitor = (): Actor => actorOf(null, '', bare('public'))
/** The platform itself: clocks that run out, notices that end, the first definitions. Never reachable from outside. */
export const system = (name = 'system'): Actor => actorOf(null, name, bare('system'))
export const applicantStanding = bare('applicant')

/** The roles that work for the bureau and read across hosts. */
export const bureauRoles: readonly Role[] = ['officer', 'leader', 'finance', 'supervisor', 'auditor', 'system']
