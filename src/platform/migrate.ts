import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url))

/** A migration of this release; the digest of its text tells one that was changed. */
export type Migration = { readonly name: string; readonly digest: string; readonly text: string }

export async function everyMigration(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(folder + name, 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Brings the database forward: every file of migrations/ that has not run yet, in order, each in its own transaction.
 * A file that has run must not change afterwards; two starts at once wait for each other. `only` stops where a backup
 * stood: what it holds is loaded first, then the rest runs.
 */
export async function migrate(ownerUrl: string, only?: ReadonlySet<string>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7201001)')
    await mustSeeEverything(client)
    await client.query(
      'create table if not exists public.zhuke_migration (name text primary key, digest text not null, at timestamptz not null default now())',
    )
    const done = new Map(
      (await client.query('select name, digest from public.zhuke_migration')).rows.map((row) => [row.name, row.digest]),
    )
    for (const { name, text, digest } of await everyMigration()) {
      if (done.get(name) === digest || only?.has(name) === false) continue
      if (done.has(name)) throw new Error(`${name} has run and was changed since: write a new migration instead`)
      await apply(client, name, text, digest)
    }
  } finally {
    await client.end()
  }
}

/**
 * The functions that look behind row-level security (search, who is named in what) run as the owner. An owner whom the
 * policies bind too would make them answer nothing, without an error.
 */
async function mustSeeEverything(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    'select rolname, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  )
  if (!rows[0]?.free)
    throw new Error(
      `The role ${rows[0]?.rolname} of DATABASE_OWNER_URL needs BYPASSRLS: alter role "${rows[0]?.rolname}" bypassrls`,
    )
}

async function apply(client: pg.Client, name: string, text: string, digest: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into public.zhuke_migration (name, digest) values ($1, $2)', [name, digest])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
