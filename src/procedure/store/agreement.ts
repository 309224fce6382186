import type { Instant } from '#platform/clock'
import { all, first, ids, json, one, run, sql, type Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { Agreement, Check, Submission, Terms } from '../agreement.ts'
import type { Seal } from '../seal.ts'

const columns = sql`a.dossier, a.number, a.approved_fen, a.applied, a.content, a.version, a.saved_at, a.sent_at, a.digest`
const what = { zh: '任务书', en: 'agreement' }

export const readAgreement = (tx: Tx, dossier: string): Promise<Agreement> =>
  one(tx, sql<Agreement>`select ${columns} from procedure.agreement a where a.dossier = ${dossier}`, what)
export const agreementOf = (tx: Tx, dossier: string): Promise<Agreement | null> =>
  first(tx, sql<Agreement>`select ${columns} from procedure.agreement a where a.dossier = ${dossier}`)

export async function lockAgreement(tx: Tx, dossier: string, version?: number | null): Promise<Agreement> {
  const agreement = await one(
    tx,
    sql<Agreement>`select ${columns} from procedure.agreement a where a.dossier = ${dossier} for update`,
    what,
  )
  if (version && version !== agreement.version) refuse('procedure.agreement_stale')
  return agreement
}

/** Those that have an agreement already are left alone; answers the dossiers that were new. */
export const insertAgreements = (
  tx: Tx,
  made: readonly { dossier: string; approved_fen: number; terms: Terms }[],
  at: Instant,
): Promise<{ dossier: string }[]> =>
  all(
    tx,
    sql<{ dossier: string }>`
  insert into procedure.agreement (dossier, approved_fen, applied, content, saved_at, sent_at)
  select m.dossier, m.approved_fen, m.terms, m.terms, ${at}, ${at} from jsonb_to_recordset(${json(made)}) as m(dossier uuid, approved_fen bigint, terms jsonb)
  on conflict (dossier) do nothing returning dossier`,
  )

export async function saveTerms(tx: Tx, dossier: string, content: Terms, at: Instant): Promise<number> {
  const { version } = await one(
    tx,
    sql<{ version: number }>`
    update procedure.agreement set content = ${json(content)}, version = version + 1, saved_at = ${at} where dossier = ${dossier} returning version`,
    what,
  )
  return version
}

export const addSubmission = (tx: Tx, dossier: string, content: Terms, person: string, name: string, at: Instant) =>
  run(
    tx,
    sql`
  insert into procedure.agreement_submission (dossier, content, person, person_name, at) values (${dossier}, ${json(content)}, ${person}, ${name}, ${at})`,
  )
export const lastSubmission = (tx: Tx, dossier: string): Promise<Submission | null> =>
  first(
    tx,
    sql<Submission>`
  select id, person_name, at from procedure.agreement_submission where dossier = ${dossier} order by id desc limit 1`,
  )

export const checksOf = (tx: Tx, dossier: string): Promise<Check[]> =>
  all(
    tx,
    sql<Check>`
  select submission, verdict, reason, person_name, on_behalf_of, at from procedure.agreement_check where dossier = ${dossier} order by submission desc`,
  )
export const addCheck = (tx: Tx, dossier: string, check: Check, person: string) =>
  run(
    tx,
    sql`
  insert into procedure.agreement_check (submission, dossier, verdict, reason, person, person_name, on_behalf_of, at)
  values (${check.submission}, ${dossier}, ${check.verdict}, ${check.reason}, ${person}, ${check.person_name}, ${check.on_behalf_of}, ${check.at})`,
  )

/** The text is fixed with its number and digest; seals stand under exactly this. */
export const fixText = (tx: Tx, dossier: string, number: string, digest: string) =>
  run(
    tx,
    sql`
  update procedure.agreement set number = ${number}, digest = ${digest}, version = version + 1 where dossier = ${dossier}`,
  )

export const sealsOf = (tx: Tx, dossier: string): Promise<Seal[]> =>
  all(
    tx,
    sql<Seal>`
  select position, key, party, way, adapter, scan, sealed_on, digest, person_name, at from procedure.agreement_seal where dossier = ${dossier} order by position`,
  )
export const addSeal = (tx: Tx, dossier: string, seal: Seal, person: string, organisation: string | null) =>
  run(
    tx,
    sql`
  insert into procedure.agreement_seal (dossier, position, key, party, way, adapter, scan, sealed_on, digest, person, person_name, organisation, at)
  values (${dossier}, ${seal.position}, ${seal.key}, ${seal.party}, ${seal.way}, ${seal.adapter}, ${seal.scan}, ${seal.sealed_on}, ${seal.digest}, ${person}, ${seal.person_name}, ${organisation}, ${seal.at})`,
  )

/**
 * Dossiers whose time to sign has run out while it was their own turn: not those that the bureau or its institution holds,
 * because nobody loses a project by the bureau's delay.
 */
export const overdueToSign = (tx: Tx, now: Instant, limit: number): Promise<{ dossier: string }[]> =>
  all(
    tx,
    sql<{ dossier: string }>`
  select d.id as dossier from procedure.dossier d join procedure.agreement a on a.dossier = d.id
  where d.ended_at is null and d.due_at < ${now} and d.holder_role not in ('officer', 'institution')
    and exists (select 1 from procedure.programme_version v, jsonb_array_elements(v.definition->'stages') s
      where v.programme = d.programme and v.version = d.programme_version and s->>'key' = d.stage and s->>'kind' = 'agree')
  order by d.due_at, d.id limit ${limit}`,
  )

export type AgreementListed = {
  readonly dossier: string
  readonly number: string | null
  readonly title: string
  readonly host_name: string
  readonly lead_name: string
  readonly approved_fen: number
  readonly agreement_number: string | null
  readonly sent_at: Instant | null
  readonly due_at: Instant | null
  readonly stage: string
  readonly state: string | null
  readonly seals: number
}
export const agreementsIn = (tx: Tx, round: string, after: string | null, limit: number): Promise<AgreementListed[]> =>
  all(
    tx,
    sql<AgreementListed>`
  select d.id as dossier, d.number, d.title, d.host_name, d.lead_name, coalesce(a.approved_fen, d.approved_fen) as approved_fen, a.number as agreement_number, a.sent_at, d.due_at, d.stage,
    (select case when c.verdict is null then 'checking' when c.verdict = 'ok' then 'sealing' else 'writing' end
      from procedure.agreement_submission u left join procedure.agreement_check c on c.submission = u.id where u.dossier = d.id order by u.id desc limit 1) as state,
    (select count(*) from procedure.agreement_seal s where s.dossier = d.id) as seals
  from procedure.dossier d join procedure.agreement a on a.dossier = d.id
  where d.round = ${round} and (${after}::uuid is null or d.id < ${after}::uuid) order by d.id desc limit ${limit}`,
  )

/** Dossiers at an agreement stage of a round that have no agreement yet. */
export const awaitingAgreement = (
  tx: Tx,
  round: string,
  stages: readonly string[],
  only: readonly string[] | null,
): Promise<{ dossier: string }[]> =>
  all(
    tx,
    sql<{ dossier: string }>`
  select d.id as dossier from procedure.dossier d where d.round = ${round} and d.stage = any(${stages as string[]}::text[])
    and (${only === null} or d.id = any(${ids(only ?? [])})) and not exists (select 1 from procedure.agreement a where a.dossier = d.id) order by d.id`,
  )
