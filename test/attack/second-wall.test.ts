import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Actor, system } from '../../src/platform/actor.ts'
import { all, connect, type Db, sql, within } from '../../src/platform/db.ts'
import { type TestDatabase, testDatabase } from '../cluster/index.ts'
import { strangers } from './strangers.ts'
import { open, type Row, shown } from './tables.ts'
import { attacked } from './world.ts'

type Table = { readonly name: string; readonly walled: boolean; readonly forced: boolean; readonly readable: boolean }

describe('row-level security alone', () => {
  let database: TestDatabase
  let db: Db
  let tables: readonly Table[]
  before(async () => {
    database = await testDatabase(attacked)
    db = connect(database.appUrl, 2)
    tables = await within(db, system(), 'read', (tx) => all(tx, everyTable))
  })
  after(async () => {
    await db.destroy()
    await database.drop()
  })
  const rowsOf = (actor: Actor, table: string): Promise<Row[]> =>
    within(db, actor, 'read', async (tx) =>
      (await all(tx, sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.raw(table)} t`)).map(({ row }) => row),
    )

  test('stands behind every table, but those that are written down with a reason', () => {
    const found = tables.filter(({ walled, readable }) => !walled && readable).map(({ name }) => name)
    assert.deepEqual(found.sort(), Object.keys(open).sort())
    const loose = tables.filter(({ walled, forced }) => walled && !forced)
    assert.deepEqual(loose, [], 'it binds the owner of a table, too')
  })

  test('has something of somebody to keep in each table, so that what follows is not said of empty ones', async () => {
    const empty: string[] = []
    for (const { name } of tables.filter(({ walled }) => walled))
      if ((await rowsOf(system(), name)).length === 0) empty.push(name)
    assert.deepEqual(empty, [], 'world.ts gives each table a row')
  })

  for (const [role, actor] of strangers)
    test(`shows ${role} of another organisation no row of anybody else`, async () => {
      const seen = new Map<string, readonly Row[]>()
      for (const { name } of tables.filter(({ walled, readable }) => walled && readable))
        seen.set(name, await rowsOf(actor, name))
      const leaks: Record<string, Row> = {}
      for (const [name, rows] of seen) {
        const may = (row: Row) => isOwn(row, actor) || shown[name]?.to(row, actor, (table) => seen.get(table) ?? [])
        const leak = rows.find((row) => !may(row))
        if (leak) leaks[name] = leak
      }
      assert.deepEqual(leaks, {})
    })
})

/** A row that names the asker, or the organisation that the asker acts for. */
const isOwn = (row: Row, { person, standing }: Actor): boolean =>
  Object.values(row).some((value) => value !== null && (value === person || value === standing.organisation))

const everyTable = sql<Table>`
  select n.nspname || '.' || c.relname as name, c.relrowsecurity as walled, c.relforcerowsecurity as forced,
    has_table_privilege(c.oid, 'select') as readable
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'm', 'f') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1`
