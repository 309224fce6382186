import type { Actor } from '#platform/actor'
import { all, first, ids, json, one, run, sql, type Tx } from '#platform/db'
import type { KeptFile } from './file.ts'

const columns = sql`f.id, f.sha256, f.name, f.kind, f.mime, f.bytes, f.pages, f.says, f.warnings, f.at`

/** Row-level security says who sees it; out of sight and not there answer alike. */
export const readFile = (tx: Tx, id: string): Promise<KeptFile> =>
  one(tx, sql<KeptFile>`select ${columns} from repository.file f where f.id = ${id}`, { zh: '文件', en: 'file' })

/** Whether the actor brought this file: seeing a file through a record does not make it one's own to attach elsewhere. */
export const broughtBy = async (tx: Tx, id: string, person: string): Promise<boolean> =>
  (await first(tx, sql`select 1 from repository.keeper where file = ${id} and person = ${person}`)) !== null

/** The text of files as far as it could be read, for search and for the overlap check. */
export const textsOf = (tx: Tx, list: readonly string[]): Promise<{ id: string; name: string; text: string }[]> =>
  all(tx, sql`select f.id, f.name, f.text from repository.file f where f.id = any(${ids(list)}) order by f.at, f.id`)

/** Kept again under the same id it stays as it was, so a form that is sent twice brings its file once. */
export async function keepFileRow(tx: Tx, file: KeptFile, text: string, by: Actor): Promise<void> {
  await run(
    tx,
    sql`
    insert into repository.file (id, sha256, name, kind, mime, bytes, text, pages, says, warnings, at)
    values (${file.id}, ${file.sha256}, ${file.name}, ${file.kind}, ${file.mime}, ${file.bytes}, ${text}, ${file.pages}, ${json(file.says)}, ${json(file.warnings)}, ${file.at})
    on conflict do nothing`,
  )
  await run(
    tx,
    sql`
    insert into repository.keeper (file, person, organisation) values (${file.id}, ${by.person}, ${by.standing.organisation}) on conflict do nothing`,
  )
}

/** The digests of all bytes that rows name: what a backup has to hold beside the tables. */
export const everyDigest = async (tx: Tx): Promise<string[]> =>
  (await all<{ sha256: string }>(tx, sql`select distinct sha256 from repository.file order by sha256`)).map(
    ({ sha256 }) => sha256,
  )

/** What all files take on the disk, the same bytes counted once. */
export const storageUsed = async (tx: Tx): Promise<{ files: number; bytes: number }> =>
  (await first(tx, sql<{ files: number; bytes: number }>`select files, bytes from repository.storage_used()`))!
