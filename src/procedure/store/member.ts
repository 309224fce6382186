import { system } from '#platform/actor'
import { all, first, ids, run, speakAs, sql, type Tx } from '#platform/db'
import type { Dossier } from '../dossier.ts'

export type Member = {
  readonly id: string
  readonly dossier: string
  readonly person: string | null
  readonly name: string
  readonly organisation_name: string | null
  readonly part: 'co-applicant' | 'member' | 'partner-unit'
  readonly organisation: string | null
  readonly invited_at: Date
  readonly answered_at: Date | null
  readonly consents: boolean | null
}

export const membersOf = (tx: Tx, dossier: string): Promise<Member[]> =>
  all(
    tx,
    sql<Member>`
  select id, dossier, person, name, organisation_name, part, organisation, invited_at, answered_at, consents
  from procedure.member where dossier = ${dossier} and removed_at is null order by invited_at, id`,
  )

/** Those of many dossiers at once. */
export const membersOfAll = (tx: Tx, dossiers: readonly string[]): Promise<Member[]> =>
  all(
    tx,
    sql<Member>`
  select id, dossier, person, name, organisation_name, part, organisation, invited_at, answered_at, consents
  from procedure.member where dossier = any(${ids(dossiers)}) and removed_at is null order by dossier, invited_at, id`,
  )

/** The lead writes, and every co-applicant who has consented. */
export const mayWrite = async (tx: Tx, dossier: Dossier, person: string): Promise<boolean> =>
  dossier.lead === person ||
  (await first(
    tx,
    sql`select 1 from procedure.member where dossier = ${dossier.id} and person = ${person} and part = 'co-applicant' and consents and removed_at is null`,
  )) !== null

const columns = sql`id, dossier, person, name, organisation_name, part, organisation, invited_at, answered_at, consents`
export const memberById = (tx: Tx, id: string): Promise<Member | null> =>
  first(tx, sql<Member>`select ${columns} from procedure.member where id = ${id} and removed_at is null`)
/** A message link names its row by digest only; the platform looks it up, since whoever follows it has no account. */
export async function memberByLink(tx: Tx, digest: string): Promise<Member | null> {
  await speakAs(tx, system())
  return first(
    tx,
    sql<Member>`select ${columns} from procedure.member where link_digest = ${digest} and removed_at is null`,
  )
}
/** Invited again under the same id, the newest link is the one that counts. */
export const insertMember = (
  tx: Tx,
  member: {
    member: string
    dossier: string
    person: string | null
    name: string
    organisation: string | null
    organisation_name: string | null
    part: string
    link: string
  },
  by: string,
  at: Date,
) =>
  run(
    tx,
    sql`
  insert into procedure.member (id, dossier, person, name, organisation, organisation_name, part, link_digest, invited_by, invited_at)
  values (${member.member}, ${member.dossier}, ${member.person}, ${member.name}, ${member.organisation}, ${member.organisation_name}, ${member.part}, ${member.link}, ${by}, ${at})
  on conflict (id) do update set link_digest = excluded.link_digest where member.dossier = excluded.dossier and member.answered_at is null`,
  )
export const answerMember = (tx: Tx, id: string, consents: boolean, at: Date) =>
  run(tx, sql`update procedure.member set consents = ${consents}, answered_at = ${at} where id = ${id}`)
export const removeMember = (tx: Tx, dossier: string, id: string, at: Date) =>
  run(tx, sql`update procedure.member set removed_at = ${at} where id = ${id} and dossier = ${dossier}`)
