import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { later, openScene, type Scene } from '../../test/scene/index.ts'
import { system, visitor } from '../platform/actor.ts'
import { all, sql } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { makeToken, register, signIn } from './index.ts'

/** What anybody may look up: names of organisations, what authorities certified, and the rules themselves. */
const open = [
  'access.rule',
  'registry.organisation',
  'registry.organisation_name',
  'registry.qualification',
  'registry.time_limit',
]

describe('row-level security of the registry and of access', () => {
  let scene: Scene
  let client: pg.Client
  let tables: readonly string[]
  before(async () => {
    scene = await openScene()
    const password = 'Juniper-42-hill'
    const asked = { person: newId(), account: newId(), name: '文静', login: 'wen.jing', password, phone: '13800000001' }
    await scene.does(register, asked, visitor())
    await scene.does(signIn, { login: 'wen.jing', password: 'Wrong-pass-1' }, visitor()).catch(() => {})
    const { actor } = await scene.person('石磊', 'officer')
    const seated = { ...actor, session: newId(), provedUntil: later(15) }
    await scene.does(makeToken, { id: newId(), title: '对接', scopes: ['*'], days: 1 }, seated)
    client = new pg.Client({ connectionString: scene.database.appUrl })
    await client.connect()
    const found = await client.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('registry', 'access') order by 1`,
    )
    tables = found.rows.map(({ name }) => name as string)
  })
  after(async () => {
    await client.end()
    await scene.close()
  })

  test('is forced on every table but those that anybody may read', async () => {
    const unguarded = await client.query(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('registry', 'access') and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
    )
    assert.deepEqual(
      unguarded.rows.map(({ name }) => name),
      open,
    )
  })

  test('shows nothing to the application while it has not said who asks', async () => {
    const filled: string[] = []
    for (const table of tables.filter((name) => !open.includes(name))) {
      const { rows } = await client.query(`select count(*)::int as seen from ${table}`)
      assert.equal(rows[0].seen, 0, table)
      const { seen } = (
        await scene.as(system(), (tx) =>
          all(tx, sql<{ seen: number }>`select count(*)::int as seen from ${sql.table(table)}`),
        )
      )[0]!
      if (seen > 0) filled.push(table)
    }
    // The walls are only proved where there is something behind them.
    for (const table of [
      'access.account',
      'access.attempt',
      'access.password',
      'access.session',
      'access.sign_in_name',
    ])
      assert.ok(filled.includes(table), table)
    for (const table of ['registry.person', 'registry.person_private', 'registry.role_grant'])
      assert.ok(filled.includes(table), table)
  })

  test('shows one person nothing of another', async () => {
    const { id, actor } = await scene.person('陆川')
    for (const table of ['access.account', 'access.session', 'access.api_token', 'registry.person_private']) {
      const query = sql`select 1 from ${sql.table(table)} where person <> ${id}`
      assert.equal((await scene.as(actor, (tx) => all(tx, query))).length, 0, table)
    }
    for (const table of ['access.password', 'access.sign_in_name', 'access.attempt', 'access.sign_in_link'])
      assert.equal((await scene.as(actor, (tx) => all(tx, sql`select 1 from ${sql.table(table)}`))).length, 0, table)
  })

  test('lets nobody but the platform write accounts, names and passwords', async () => {
    const stranger = await scene.person('何青松')
    const write = scene.as(stranger.actor, (tx) =>
      all(
        tx,
        sql`insert into access.account (id, person, login, opened_at) values (${newId()}, ${stranger.id}, 'thief', now())`,
      ),
    )
    await assert.rejects(write, { code: '42501' })
  })

  test('keeps the application from changing tables or the record of acts', async () => {
    await assert.rejects(client.query('alter table access.account disable row level security'), { code: '42501' })
    await assert.rejects(client.query("update platform.event set person_name = ''"), { code: '42501' })
  })
})
