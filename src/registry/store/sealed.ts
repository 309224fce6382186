import { all, run, sql, type Tx } from '#platform/db'
import type { SealedColumn } from '../resealing.ts'

const place = ({ table, column, owner }: SealedColumn) => ({
  table: sql.raw(table),
  column: sql.raw(column),
  owner: sql.raw(owner),
})

export type SealedValue = { readonly owner: string; readonly sealed: Buffer }
/** Some values of a column that were sealed by another key or cipher, locked; none that somebody is changing now. */
export function sealedOtherwise(tx: Tx, of: SealedColumn, head: Buffer, limit: number): Promise<SealedValue[]> {
  const { table, column, owner } = place(of)
  return all(
    tx,
    sql<SealedValue>`
    select ${owner} as owner, ${column} as sealed from ${table}
    where ${column} is not null and substring(${column} from 1 for 6) <> ${head} limit ${limit} for update skip locked`,
  )
}

export function writeSealed(tx: Tx, of: SealedColumn, { owner: whose, sealed }: SealedValue) {
  const { table, column, owner } = place(of)
  return run(tx, sql`update ${table} set ${column} = ${sealed} where ${owner} = ${whose}`)
}

export type SealedCount = { readonly head: Buffer; readonly values: number }
export function countSealed(tx: Tx, of: SealedColumn): Promise<SealedCount[]> {
  const { table, column } = place(of)
  return all(
    tx,
    sql<SealedCount>`
    select substring(${column} from 1 for 6) as head, count(*)::int as values from ${table}
    where ${column} is not null and get_byte(${column}, 0) > 1 group by 1
    union all
    select '\\x01'::bytea, count(*)::int from ${table} where ${column} is not null and get_byte(${column}, 0) = 1 having count(*) > 0`,
  )
}
