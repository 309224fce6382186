import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../test/cluster/index.ts'
import { townSecret } from '../test/town/index.ts'
import { catalogue } from './duties/index.ts'
import { system } from './platform/actor.ts'
import { databaseClock } from './platform/arrival.ts'
import { type Config, readConfig } from './platform/config.ts'
import { all, connect, type Db, first, sql, within } from './platform/db.ts'
import { perform } from './platform/perform.ts'
import { publishProgramme } from './procedure/index.ts'
import { settle } from './settle.ts'
import { actorAs, people } from './town/index.ts'

const config = {
  demonstration: true,
  production: false,
  secret: townSecret,
  host: '127.0.0.1',
} as Config

type Counts = Readonly<Record<'events' | 'people' | 'dossiers' | 'versions' | 'values', number>>

describe('the start of a platform', () => {
  let database: TestDatabase
  let db: Db
  before(async () => {
    database = await testDatabase()
    db = connect(database.appUrl)
  })
  after(async () => {
    await db.destroy()
    await database.drop()
  })

  const start = async (setting: Config = config): Promise<string> => {
    const clock = await databaseClock(db)
    const said: string[] = []
    const write = process.stdout.write
    const settled = await settle(db, setting, clock)
    process.stdout.write = ((text: string) => said.push(text) > 0) as typeof process.stdout.write
    try {
      await settled.announce('http://127.0.0.1:8080')
    } finally {
      process.stdout.write = write
      await settled.stop()
      clock.stop()
    }
    return said.join('')
  }
  const counts = (): Promise<Counts> =>
    within(
      db,
      system(),
      'read',
      async (tx) =>
        (await first(
          tx,
          sql<Counts>`select (select count(*) from platform.event where act <> 'access.make-link') as events, (select count(*) from registry.person) as people,
          (select count(*) from procedure.dossier) as dossiers, (select count(*) from procedure.programme_version) as versions,
          (select count(*) from policy.parameter_value) as values`,
        ))!,
    )

  test('without the demonstration brings the rules and the programmes, and nobody', async () => {
    const said = await start({ ...config, demonstration: false })
    const { people: somebody, dossiers, versions, values } = await counts()
    assert.deepEqual([somebody, dossiers, versions], [0, 0, catalogue.length])
    assert.ok(values > 50)
    assert.doesNotMatch(said, /sign-in\/link/)
  })

  test('with it builds the town by the real acts, and prints a way in for each persona', async () => {
    const said = await start()
    const found = await counts()
    assert.equal(found.people, people.length)
    assert.ok(found.dossiers >= 7)
    assert.equal(said.match(/http:\/\/127\.0\.0\.1:8080\/sign-in\/link\/[\w-]{20,}/g)?.length, people.length)
  })

  test('a second start does nothing new', async () => {
    const before = await counts()
    await start()
    assert.deepEqual(await counts(), before)
  })

  test('a town whose building was broken off is finished with its own days', async () => {
    const fresh = await testDatabase()
    const half = connect(fresh.appUrl)
    const clock = await databaseClock(half)
    const { bringRelease } = await import('./release.ts')
    const { doing, daysFrom } = await import('./town/index.ts')
    const { settleIn } = await import('./town/settle-in.ts')
    await bringRelease(half, new Date())
    await settleIn(doing(half), daysFrom(new Date(Date.now() - 86_400_000), -30))
    const settled = await settle(half, config, clock)
    const rows = await within(half, system(), 'read', (tx) =>
      all(tx, sql<{ n: number }>`select count(*) as n from registry.person`),
    )
    assert.equal(rows[0]!.n, people.length)
    await settled.stop()
    clock.stop()
    await half.destroy()
    await fresh.drop()
  })

  test('a programme that an officer has edited is not overwritten by the release', async () => {
    const edited = { ...catalogue[0]!, summary: { zh: '本市自定的说明。', en: 'The city’s own words.' } }
    const by = { actor: actorAs('officer'), received: new Date(), via: 'page', lang: 'zh' } as const
    await perform(db, publishProgramme, { definition: edited, note: '改写说明' }, by)
    const before = await counts()
    await start()
    assert.equal((await counts()).versions, before.versions)
  })

  test('outside this machine no link is printed', async () => {
    assert.doesNotMatch(await start({ ...config, host: '0.0.0.0' }), /sign-in\/link/)
  })

  test('production refuses the demonstration, and a half-named adapter is told before anything starts', () => {
    const env = {
      DATABASE_URL: 'postgres://x',
      NODE_ENV: 'production',
      ZHUKE_SECRET: 'x'.repeat(32),
      ZHUKE_ORIGIN: 'https://x',
    }
    assert.throws(() => readConfig({ ...env, ZHUKE_DEMONSTRATION: 'on' }), /refused with NODE_ENV=production/)
    assert.equal(readConfig(env).demonstration, false)
    assert.throws(
      () => readConfig({ ...env, ZHUKE_SMTP_URL: 'mail.example' }),
      /ZHUKE_SMTP_URL must be[\s\S]*ZHUKE_MAIL_FROM/,
    )
  })
})
