import type { Instant } from '#platform/clock'
import { first, run, sql, type Tx } from '#platform/db'

export type Backup = {
  readonly id: string
  readonly way: 'made' | 'restored'
  readonly at: Instant
  readonly recorded_at: Instant
  readonly tables: number
  readonly rows: number
  readonly bytes: number
  readonly files: number
  readonly missing: number
}

export const lastBackup = (tx: Tx, way: Backup['way']): Promise<Backup | null> =>
  first(
    tx,
    sql<Backup>`
    select id, way, at, recorded_at, tables, rows, bytes, files, missing from operation.backup
    where way = ${way} order by at desc limit 1`,
  )

export const keepBackup = (tx: Tx, made: Backup): Promise<number> =>
  run(
    tx,
    sql`
    insert into operation.backup (id, way, at, recorded_at, tables, rows, bytes, files, missing)
    values (${made.id}, ${made.way}, ${made.at}, ${made.recorded_at}, ${made.tables}, ${made.rows}, ${made.bytes}, ${made.files}, ${made.missing})
    on conflict do nothing`,
  )
