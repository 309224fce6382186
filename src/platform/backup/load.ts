import type pg from 'pg'
import { foreignKeysOf, type Table, tablesOf } from './catalogue.ts'
import { copyIn, digestOfTable } from './copying.ts'
import { fault } from './fault.ts'
import { type Manifest, tablePlace } from './manifest.ts'

/**
 * Loads every table, in the transaction of the caller. Our own triggers would refuse it or act a second time, and foreign
 * keys would ask for an order that cycles do not have: the triggers sleep and the keys go, then both come back, which
 * checks every row. The owner of the tables may do all of it and need not be a superuser.
 */
export async function load(client: pg.Client, folder: string, manifest: Manifest, told: (done: number) => void) {
  const there = (await tablesOf(client)).map(({ name }) => name)
  const differing = manifest.tables.find(({ name }) => !there.includes(name))
  if (differing || there.length !== manifest.tables.length)
    fault(
      `数据库的表与备份不一致（${differing?.name ?? there.length}）。请新建一个空数据库再恢复。`,
      `The tables of the database are not those of the backup (${differing?.name ?? there.length}). Restore into a new database.`,
    )
  const keys = await foreignKeysOf(client)
  for (const name of there) await client.query(`alter table ${name} disable trigger user`)
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
  await client.query(`truncate ${there.join(', ')}`)
  for (const [index, table] of manifest.tables.entries()) {
    await copyIn(client, table, tablePlace(folder, table.name))
    await compare(client, table, table)
    told(index + 1)
  }
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  for (const name of there) await client.query(`alter table ${name} enable trigger user`)
  for (const { name, last, called } of manifest.sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, last, called])
}

/** What was loaded is copied out again, and must be the same text to the last byte. */
async function compare(client: pg.Client, table: Table, expected: { rows: number; sha256: string }): Promise<void> {
  const found = await digestOfTable(client, table)
  if (found.rows === expected.rows && found.sha256 === expected.sha256) return
  fault(
    `${table.name} 恢复后与备份不一致（应 ${expected.rows} 行，实 ${found.rows} 行），已全部撤销。请换一份备份。`,
    `${table.name} is not what the backup holds (${expected.rows} rows, found ${found.rows}); everything was undone. Use another copy of the backup.`,
  )
}
