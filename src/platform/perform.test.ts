import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { Type } from 'typebox'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { act, reading } from './act.ts'
import { actorOf, system } from './actor.ts'
import { all, connect, type Db, first, run, speakAs, sql, type Tx, within } from './db.ts'
import { newId } from './ids.ts'
import { ask, listen, perform, reader } from './perform.ts'
import { refuse } from './refusal.ts'

const received = new Date('2026-11-24T10:00:00+08:00')
const as = (role: 'officer' | 'applicant') =>
  actorOf(newId(), '丁一平', { grant: null, role, organisation: null, organisationName: null })
const officer = as('officer')
const circumstances = { actor: officer, received, via: 'page' as const, lang: 'zh' as const }

const write = (tx: Tx, key: string) =>
  run(tx, sql`insert into policy.parameter (key, name, unit) values (${key}, '{}', 'items')`)
const noted = act('test.note', {
  title: { zh: '记一笔', en: 'Note' },
  input: Type.Object({ word: Type.String({ minLength: 1, maxLength: 20 }), outcome: Type.Optional(Type.String()) }),
  may: (actor) => actor.is('officer'),
  async run({ word, outcome }, { tx, record, key }) {
    await write(tx, word)
    record({ kind: 'note', id: key, after: { word } })
    if (outcome === 'refuse') refuse('platform.not_found', { what: { zh: '此件', en: 'it' } })
    return { word }
  },
})
const forgetful = act('test.forget', {
  title: { zh: '不留记录', en: 'Leave no record' },
  input: Type.Object({ word: Type.String() }),
  may: () => true,
  run: async ({ word }, { tx }) => void (await write(tx, word)),
})
const writing = reading('test.write', {
  title: { zh: '查阅时写入', en: 'Write while reading' },
  input: Type.Object({}),
  may: () => true,
  run: (_input, { tx }) => write(tx, 'from-a-reading'),
})
const counting = reading('test.count', {
  title: { zh: '查阅', en: 'Count as whom' },
  input: Type.Object({ like: Type.Optional(Type.String()), refuse: Type.Optional(Type.Boolean()) }),
  may: () => true,
  async run(input, { tx }) {
    const row = await first<{ role: string; notes: number; at: Date }>(
      tx,
      sql`select platform.my_role() as role, now() as at,
        (select count(*) from policy.parameter where key like ${input.like ?? ''}) as notes`,
    )
    // A reading that looks with the platform's own eyes and forgets to close them.
    await speakAs(tx, system())
    if (input.refuse) refuse('platform.not_found', { what: { zh: '此件', en: 'it' } })
    return row!
  },
})
listen('test.note', async (_happening, tx) => {
  const rows = await all(tx, sql`select 1 from policy.parameter where key = 'unheard'`)
  if (rows.length > 0) throw new Error('the listener broke')
})

describe('the one pipeline of every act', () => {
  let database: TestDatabase
  let db: Db
  let owner: pg.Client
  before(async () => {
    database = await testDatabase()
    db = connect(database.appUrl)
    owner = new pg.Client({ connectionString: database.ownerUrl })
    await owner.connect()
  })
  after(async () => {
    await db.destroy()
    await owner.end()
    await database.drop()
  })
  const note = (word: string, key: string = newId(), outcome?: string) =>
    perform(db, noted, { word, ...(outcome ? { outcome } : {}) }, { ...circumstances, key })
  const count = async (table: string, where: string, value: string) =>
    Number((await owner.query(`select count(*) from ${table} where ${where} = $1`, [value])).rows[0].count)

  test('a double click does once what it asks: the second answers what the first answered', async () => {
    const key = newId()
    assert.deepEqual(await note('once', key), { word: 'once' })
    assert.deepEqual(await note('once', key), { word: 'once' })
    assert.equal(await count('platform.event', 'key', key), 1)
  })

  test('two copies that arrive at the same moment are one deed', async () => {
    const key = newId()
    const answers = await Promise.all([note('together', key), note('together', key), note('together', key)])
    assert.deepEqual(answers, [{ word: 'together' }, { word: 'together' }, { word: 'together' }])
    assert.equal(await count('platform.event', 'key', key), 1)
  })

  test('a key that was used for something else is refused', async () => {
    const key = newId()
    await note('first', key)
    await assert.rejects(note('second', key), { code: 'platform.key_reused' })
  })

  test('a refusal leaves nothing behind, and the same key may try again', async () => {
    const key = newId()
    await assert.rejects(note('half', key, 'refuse'), { code: 'platform.not_found' })
    assert.equal(await count('policy.parameter', 'key', 'half'), 0)
    assert.equal(await count('platform.event', 'key', key), 0)
    assert.deepEqual(await note('half', key), { word: 'half' })
  })

  test('an act that records no subject is a bug and is undone', async () => {
    await assert.rejects(perform(db, forgetful, { word: 'silent' }, circumstances), /was done to nothing/)
    assert.equal(await count('policy.parameter', 'key', 'silent'), 0)
  })

  test('who hears an act is part of it: when a listener breaks, nothing was done', async () => {
    await assert.rejects(note('unheard'), /the listener broke/)
    assert.equal(await count('policy.parameter', 'key', 'unheard'), 0)
  })

  test('every fault of the input is told at once, each with its field', async () => {
    await assert.rejects(
      perform(db, noted, { outcome: 'x' }, circumstances),
      (error: { code: string; problems: { field: string }[] }) => {
        assert.equal(error.code, 'platform.input_invalid')
        assert.deepEqual(
          error.problems.map(({ field }) => field),
          ['word'],
        )
        return true
      },
    )
  })

  test('a role that the act does not open to is refused before anything is touched', async () => {
    await assert.rejects(perform(db, noted, { word: 'no' }, { ...circumstances, actor: as('applicant') }), {
      code: 'platform.not_allowed',
    })
  })

  test('a reading cannot write', async () => {
    await assert.rejects(ask(db, writing, {}, circumstances), /read-only transaction/)
  })

  test('what one page reads agrees with itself, each reading in the scope of its own asker', async () => {
    const page = reader(db, circumstances)
    const before = await page.ask(counting, { like: 'meanwhile%' })
    await note('meanwhile')
    const [after, again] = await Promise.all([
      page.ask(counting, { like: 'meanwhile%' }),
      page.ask(counting, { like: 'meanwhile%' }),
    ])
    assert.deepEqual([before.notes, after.notes, again.notes], [0, 0, 0])
    assert.deepEqual([before.role, after.role, again.role], ['officer', 'officer', 'officer'])
    await page.end()
    const next = await page.ask(counting, { like: 'meanwhile%' })
    assert.equal(next.notes, 1)
    await page.end()
  })

  test('a page goes on after a refusal or a fault of one of its readings, and holds no connection when it has ended', async () => {
    const single = connect(database.appUrl, 1)
    const page = reader(single, circumstances)
    await assert.rejects(page.ask(counting, { refuse: true }), { code: 'platform.not_found' })
    await assert.rejects(page.ask(writing, {}), /read-only transaction/)
    assert.equal((await page.ask(counting, {})).role, 'officer')
    await page.end()
    const [row] = await all<{ role: string }>(single, sql`select platform.my_role() as role`)
    assert.equal(row?.role, 'public')
    await single.destroy()
  })

  test('the record cannot be changed or removed, not even by the owner of the database', async () => {
    await note('kept')
    for (const change of [
      'update platform.event set act = $$other$$',
      'delete from platform.event',
      'delete from platform.event_subject',
    ])
      await assert.rejects(owner.query(change), /append-only/)
  })

  test('the scope of one transaction never reaches the next on the same connection', async () => {
    const single = connect(database.appUrl, 1)
    await within(single, officer, 'read', async () => {})
    const [row] = await all<{ role: string }>(single, sql`select platform.my_role() as role`)
    assert.equal(row?.role, 'public')
    await single.destroy()
  })
})
