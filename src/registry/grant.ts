import { Type } from 'typebox'
import type { Actor, Role } from '#platform/actor'
import { roles } from '#platform/actor'
import type { Day, Instant } from '#platform/clock'
import type { Text } from '#platform/text'

/**
 * A role is given to a person, for an organisation where the role needs one, by somebody else, for a time and a
 * reason. Nobody gives a role to themself, and nothing is edited: a grant begins and ends.
 */
export type Grant = {
  readonly id: string
  readonly person: string
  readonly person_name: string
  readonly role: GrantedRole
  readonly organisation: string | null
  readonly organisation_name: string | null
  readonly since: Day
  readonly until: Day | null
  readonly given_by: string | null
  /** Who gave it, in words; null when the platform itself did, or when the giver is out of the reader's sight. */
  readonly given_by_name?: string | null
  readonly reason: string
  readonly given_at: Instant
  readonly ended_at: Instant | null
  readonly end_reason: string | null
}

export type GrantedRole = Exclude<(typeof roles)[number], 'applicant'>
export const grantedRoles = roles.filter((role): role is GrantedRole => role !== 'applicant')
export const GrantedRoleInput = Type.Enum(grantedRoles, { description: 'role to give' })

/** Everybody with an account may apply; every other role is given. */
export const roleNames: Readonly<Record<(typeof roles)[number], Text>> = {
  applicant: { zh: '申请人', en: 'Applicant' },
  'host-admin': { zh: '单位管理员', en: 'Administrator of the organisation' },
  recommender: { zh: '推荐单位/归口管理部门', en: 'Recommender' },
  institution: { zh: '专业机构', en: 'Entrusted institution' },
  reviewer: { zh: '评审专家', en: 'Reviewer' },
  officer: { zh: '经办人', en: 'Bureau officer' },
  leader: { zh: '局领导', en: 'Bureau leader' },
  finance: { zh: '财务', en: 'Finance' },
  supervisor: { zh: '监督', en: 'Supervisor' },
  auditor: { zh: '审计', en: 'Auditor' },
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator' },
  'audit-admin': { zh: '审计管理员', en: 'Audit administrator' },
}

/** Roles that mean nothing without the organisation they are held for. */
export const needsOrganisation = (role: Role): boolean => ['host-admin', 'recommender', 'institution'].includes(role)

const byTheBureau: readonly Role[] = ['officer', 'system-admin', 'security-admin', 'system']
const byAdministrators: readonly Role[] = ['system-admin', 'security-admin', 'system']
const bySecurity: readonly Role[] = ['security-admin', 'system']

/** Who may give (and end) which role. The three administrators are given by security alone (GB/T 22239-2019, 三员分离). */
export const giversOf: Readonly<Record<GrantedRole, readonly Role[]>> = {
  'host-admin': ['host-admin', ...byTheBureau],
  recommender: byTheBureau,
  institution: byTheBureau,
  reviewer: byTheBureau,
  officer: byAdministrators,
  leader: byAdministrators,
  finance: byAdministrators,
  supervisor: byAdministrators,
  auditor: byAdministrators,
  'system-admin': bySecurity,
  'security-admin': bySecurity,
  'audit-admin': bySecurity,
}

/** The three whose powers are kept apart (三员分离, GB/T 22239-2019): nobody holds two of them. */
export const administratorRoles = ['system-admin', 'security-admin', 'audit-admin'] as const satisfies readonly Role[]
export const isAdministrator = ({ role }: { readonly role: Role }): boolean =>
  (administratorRoles as readonly Role[]).includes(role)

/** Those who may give the role, in words; the platform itself is not somebody to turn to. */
export const giversSaid = (role: GrantedRole): readonly Text[] =>
  giversOf[role].flatMap((giver) => (giver === 'system' || giver === 'public' ? [] : [roleNames[giver]]))

/** An administrator of a host gives only that role and only for that host; the bureau's givers are not so bound. */
export const mayGive = (actor: Actor, role: GrantedRole, organisation: string | null): boolean =>
  actor.is(...giversOf[role]) && (!actor.is('host-admin') || actor.for(organisation))

export const activeOn = (grant: Pick<Grant, 'since' | 'until' | 'ended_at'>, day: Day): boolean =>
  grant.ended_at === null && grant.since <= day && (grant.until === null || grant.until >= day)
