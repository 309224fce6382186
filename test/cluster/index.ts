import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { exists } from '../../build/launch/lock.mjs'
import { makeRoles, urlAs } from '../../build/launch/roles.mjs'
import { digestOf } from './digest.ts'
import { clusterUrl, passwordOf } from './server.ts'

/** A database of one's own, with the schema of migrations/ in it, and its addresses for the three roles. */
export type TestDatabase = {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly jobsUrl: string
  drop(): Promise<void>
}
export type Urls = Omit<TestDatabase, 'drop'>

/**
 * What many test files want to find in their database: it is made once for each state of the sources, then copied.
 * `key` tells what else it depends on.
 */
export type Prepared = { readonly name: string; readonly key?: string; make(urls: Urls): Promise<void> }

const project = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Copies a migrated template, in a tenth of a second. Call `drop` when the file's tests are over (`after`). Run by hand,
 * the first call starts a cluster for this project, which the next run uses again.
 */
export async function testDatabase(prepared?: Prepared): Promise<TestDatabase> {
  const cluster = await clusterUrl(project)
  // The process number lets a later run clear away what a killed one left behind.
  const name = `test_${process.pid}_${randomUUID().slice(0, 8)}`
  await copyTemplate(cluster, name, prepared)
  const drop = () => inCluster(cluster, (client) => client.query(`drop database if exists ${name} with (force)`))
  return { ...urlsOf(cluster, name), drop: async () => void (await drop()) }
}

async function copyTemplate(cluster: string, name: string, prepared: Prepared | undefined, again = 3): Promise<void> {
  const template = await templateFor(cluster, prepared)
  const copy = inCluster(cluster, (client) => client.query(`create database ${name} template ${template}`))
  await copy.catch((error) => {
    // Somebody saved a source file, and another run has replaced the template between the two statements.
    if (error.code !== '3D000' || again === 0) throw error
    return copyTemplate(cluster, name, prepared, again - 1)
  })
}

/** Clears away the databases of test processes that were killed before they could. */
export async function dropAbandoned(cluster: string): Promise<void> {
  await inCluster(cluster, async (client) => {
    const { rows } = await client.query("select datname from pg_database where datname ~ '^test_[0-9]+_'")
    for (const { datname } of rows) {
      if (!exists(Number(datname.split('_')[1]))) await client.query(`drop database if exists ${datname} with (force)`)
    }
  })
}

async function templateFor(cluster: string, prepared?: Prepared): Promise<string> {
  const bare = await template(
    cluster,
    'bare',
    digestOf(project, ['migrations', 'src/platform/migrate.ts']),
    null,
    migrated,
  )
  if (!prepared) return bare
  const digest = digestOf(project, ['migrations', 'src', 'test/town'], prepared.key)
  return template(cluster, prepared.name, digest, bare, prepared.make)
}

async function migrated(urls: Urls): Promise<void> {
  const { migrate } = (await import('../../src/platform/migrate.ts')) as { migrate(ownerUrl: string): Promise<void> }
  await migrate(urls.ownerUrl)
}

/** Made by whoever comes first, while the others wait; an older one of the same kind makes room for it. */
async function template(
  cluster: string,
  kind: string,
  digest: string,
  from: string | null,
  make: (urls: Urls) => Promise<void>,
): Promise<string> {
  const name = `template_${kind}_${digest}`
  await inCluster(cluster, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [`template ${kind}`])
    const { rows } = await client.query('select datname from pg_database where datname like $1', [
      `template\\_${kind}\\_%`,
    ])
    if (rows.some(({ datname }) => datname === name)) return
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
    // Named only when it is complete: a migration that fails leaves no half template.
    await client.query(`create database ${name}_unfinished template ${from ?? 'template0'}`)
    await makeRoles(urlAs(cluster, { database: `${name}_unfinished` }), passwords(cluster))
    await make(urlsOf(cluster, `${name}_unfinished`))
    await client.query(`alter database ${name}_unfinished rename to ${name}`)
  })
  return name
}

const passwords = (cluster: string) => ({ zhuke_app: passwordOf(cluster), zhuke_jobs: passwordOf(cluster) })

function urlsOf(cluster: string, database: string): Urls {
  const password = passwordOf(cluster)
  return {
    ownerUrl: urlAs(cluster, { database }),
    appUrl: urlAs(cluster, { database, user: 'zhuke_app', password }),
    jobsUrl: urlAs(cluster, { database, user: 'zhuke_jobs', password }),
  }
}

async function inCluster<T>(cluster: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: cluster })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
