import type { Instant } from '#platform/clock'
import { all, run, sql, type Tx } from '#platform/db'
import type { KeptFile } from '../../repository/index.ts'

export type Attachment = {
  readonly id: string
  readonly dossier: string
  readonly question: string
  readonly file: string
  readonly name: string
  readonly size: number
  readonly kind: string
  readonly sha256: string
  readonly added_at: Instant
}
export const attachmentOf = (
  id: string,
  dossier: string,
  question: string,
  file: KeptFile,
  at: Instant,
): Attachment => ({
  id,
  dossier,
  question,
  file: file.id,
  name: file.name,
  size: file.bytes,
  kind: file.kind,
  sha256: file.sha256,
  added_at: at,
})

/** The same file under the same question of another dossier. */
export const attachedAgain = (from: Attachment, id: string, dossier: string, at: Instant): Attachment => ({
  ...from,
  id,
  dossier,
  added_at: at,
})

export const attachmentsOf = (tx: Tx, dossier: string): Promise<Attachment[]> =>
  all(
    tx,
    sql<Attachment>`
  select id, dossier, question, file, name, size, kind, sha256, added_at from procedure.attachment where dossier = ${dossier} and removed_at is null order by added_at`,
  )
export const insertAttachment = (tx: Tx, attachment: Attachment, by: string) =>
  run(
    tx,
    sql`
  insert into procedure.attachment (id, dossier, question, file, name, size, kind, sha256, added_by, added_at)
  values (${attachment.id}, ${attachment.dossier}, ${attachment.question}, ${attachment.file}, ${attachment.name}, ${attachment.size}, ${attachment.kind}, ${attachment.sha256}, ${by}, ${attachment.added_at})
  on conflict (id) do nothing`,
  )
export const removeAttachment = (tx: Tx, id: string, at: Instant) =>
  run(tx, sql`update procedure.attachment set removed_at = ${at} where id = ${id} and removed_at is null`)

/** Every file that was ever attached, with when it came and when it went. */
export const attachmentChanges = (
  tx: Tx,
  dossier: string,
): Promise<{ name: string; question: string; added_at: Instant; removed_at: Instant | null }[]> =>
  all(
    tx,
    sql`select name, question, added_at, removed_at from procedure.attachment where dossier = ${dossier} order by added_at, id`,
  )
