import { createHash } from 'node:crypto'
import type { Actor } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { all, json, run, sql, type Tx } from '#platform/db'
import type { Text } from '#platform/text'
import type { Answers } from '../form/answers.ts'

export type Submission = {
  readonly id: string
  readonly dossier: string
  readonly number: string
  readonly received_at: Instant
  readonly answers: Answers
  readonly digest: string
  readonly person: string
}

/** Keeps what was handed in, word for word, with its digest; the dossier gets its number and its first day of arrival. */
export async function keepSubmission(tx: Tx, submission: Submission): Promise<void> {
  await run(
    tx,
    sql`
    insert into procedure.submission (id, dossier, number, received_at, answers, digest, person)
    values (${submission.id}, ${submission.dossier}, ${submission.number}, ${submission.received_at}, ${json(submission.answers)}, ${submission.digest}, ${submission.person})`,
  )
  await run(
    tx,
    sql`
    update procedure.dossier set number = ${submission.number}, submitted_at = coalesce(submitted_at, ${submission.received_at}) where id = ${submission.dossier}`,
  )
}

/** The pledge (承诺书) is kept by its version and the digest of the very text that was shown. */
export const keepPledge = (
  tx: Tx,
  dossier: string,
  actor: Actor,
  pledge: { version: string; text: Text },
  at: Instant,
) =>
  run(
    tx,
    sql`
  insert into procedure.pledge (dossier, person, person_name, version, digest, at)
  values (${dossier}, ${actor.person}, ${actor.name}, ${pledge.version}, ${createHash('sha256').update(JSON.stringify(pledge.text)).digest('hex')}, ${at})
  on conflict (dossier, person, version) do update set at = excluded.at, digest = excluded.digest`,
  )

export const submissionsOf = (tx: Tx, dossier: string): Promise<Submission[]> =>
  all(
    tx,
    sql<Submission>`
  select id, dossier, number, received_at, answers, digest, person from procedure.submission where dossier = ${dossier} order by received_at desc`,
  )

export const submissionsWithNames = (tx: Tx, dossier: string): Promise<(Submission & { person_name: string })[]> =>
  all(
    tx,
    sql<Submission & { person_name: string }>`
  select s.id, s.dossier, s.number, s.received_at, s.answers, s.digest, s.person, coalesce(p.name, '—') as person_name
  from procedure.submission s left join registry.person p on p.id = s.person where s.dossier = ${dossier} order by s.received_at desc, s.id desc`,
  )

export type SignedPledge = {
  readonly person_name: string
  readonly version: string
  readonly digest: string
  readonly at: Instant
}
export const pledgesOf = (tx: Tx, dossier: string): Promise<SignedPledge[]> =>
  all(
    tx,
    sql<SignedPledge>`select person_name, version, digest, at from procedure.pledge where dossier = ${dossier} order by at desc`,
  )
