import type pg from 'pg'
import { everyMigration } from '../migrate.ts'
import { migrationsOf, type Table, tablesOf } from './catalogue.ts'
import { fault } from './fault.ts'
import type { Manifest } from './manifest.ts'

/** A restore goes into a database in which nothing of ours is, or nothing but the schema of the very same migrations. */
export async function mustBeVacant(client: pg.Client, manifest: Manifest): Promise<void> {
  const ran = await migrationsOf(client)
  const tables = await tablesOf(client)
  if (!ran) return tables.length > 0 ? occupied(tables[0]!.name) : undefined
  const wanted = new Set(manifest.migrations.map(({ name, digest }) => `${name} ${digest}`))
  const further = ran.find(({ name, digest }) => !wanted.has(`${name} ${digest}`))
  if (further)
    fault(
      `目标数据库已经升级到备份之后的版本（${further.name}）。请新建一个空数据库再恢复，恢复后会自动升级。`,
      `The database is already ahead of the backup (${further.name}). Make a new, empty one and restore into that; it is upgraded afterwards.`,
    )
  const seeded = await seededTables()
  for (const table of tables) if (!seeded.has(table.name) && (await hasRows(client, table))) occupied(table.name)
}

const hasRows = async (client: pg.Client, { name }: Table): Promise<boolean> =>
  (await client.query(`select 1 from ${name} limit 1`)).rows.length > 0

/** Tables that a migration itself puts rows into; the backup's rows take their place. */
async function seededTables(): Promise<Set<string>> {
  const texts = (await everyMigration()).map(({ text }) => text)
  return new Set(texts.flatMap((text) => [...text.matchAll(/^insert into (\w+\.\w+)/gm)].map(([, name]) => name!)))
}

function occupied(table: string): never {
  return fault(
    `目标数据库不是空的（${table} 里已有数据），恢复不会覆盖。请新建一个空数据库，用 DATABASE_URL 指向它再恢复。`,
    `The database is not empty (${table} has rows), and a restore overwrites nothing. Make a new database and point DATABASE_URL at it.`,
  )
}
