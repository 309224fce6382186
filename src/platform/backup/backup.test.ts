import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../../test/cluster/index.ts'
import { town, townSecret } from '../../../test/town/index.ts'
import { checkLog, clockSequence, openLog } from '../../evidence/index.ts'
import { noteClocks, recordBackup } from '../../operation/index.ts'
import { openVault } from '../../registry/index.ts'
import { everyDigest } from '../../repository/index.ts'
import { system } from '../actor.ts'
import { connect, type Db } from '../db.ts'
import { newId } from '../ids.ts'
import { everyMigration, migrate } from '../migrate.ts'
import { perform } from '../perform.ts'
import { BackupFault } from './fault.ts'
import { filePlace } from './kept-files.ts'
import { type Manifest, writeManifest } from './manifest.ts'
import { restoreBackup } from './restore.ts'
import { takeBackup } from './take.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhuke-backup-'))
const at = (...names: string[]) => join(folder, ...names)
const told = () => {}
const bytes = Buffer.from('一份附件')
const kept = createHash('sha256').update(bytes).digest('hex')
const lost = createHash('sha256').update('丢失的附件').digest('hex')

const taking = (from: { ownerUrl: string }, name: string, files = at('files')) =>
  takeBackup({ ownerUrl: from.ownerUrl, secret: townSecret, folder: at(name), files, digests: everyDigest, told })
const restoring = (into: { ownerUrl: string }, name: string, files: string, secret = townSecret) =>
  restoreBackup({ ownerUrl: into.ownerUrl, secret, folder: at(name), files: at(files), told })
const sums = ({ tables }: Manifest) =>
  Object.fromEntries(tables.map(({ name, rows, sha256 }) => [name, [rows, sha256]]))

describe('a backup', () => {
  let source: TestDatabase
  let db: Db
  let made: Manifest
  const others: TestDatabase[] = []
  const empty = async () => {
    const other = await testDatabase()
    others.push(other)
    return other
  }

  before(async () => {
    source = await testDatabase(town)
    db = connect(source.appUrl)
    openVault(townSecret)
    openLog({ origin: null })
    await perform(db, clockSequence, {}, { actor: system(), received: new Date(), via: 'job', lang: 'zh' })
    mkdirSync(dirname(filePlace(at('files'), kept)), { recursive: true })
    writeFileSync(filePlace(at('files'), kept), bytes)
    await asOwner(source.ownerUrl, async (client) => {
      for (const sha256 of [kept, lost])
        await client.query(
          `insert into repository.file (id, sha256, name, kind, mime, bytes, at) values ($1, $2, '附件.txt', 'text', 'text/plain', $3, now())`,
          [randomUUID(), sha256, bytes.length],
        )
    })
    made = await whileActsRun(db, () => taking(source, 'made'))
  })
  after(async () => {
    await db.destroy()
    for (const one of [source, ...others]) await one.drop()
    rmSync(folder, { recursive: true })
  })

  test('made while acts are done, comes back into an empty database to the last byte, with the same head of the log', async () => {
    const into = await empty()
    await restoring(into, 'made', 'files-1')
    const again = await taking(into, 'again', at('files-1'))
    assert.deepEqual(sums(again), sums(made))
    assert.ok(made.tables.length > 90 && made.tables.some(({ name, rows }) => name === 'platform.event' && rows > 100))
    const restored = connect(into.appUrl)
    const checked = await checkLog(restored).finally(() => restored.destroy())
    assert.ok(checked.holds)
    assert.deepEqual(await head(into), await head(source))
    assert.deepEqual(await untouched(into), await untouched(source))
  })

  test('brings its files along and names those that the disk had lost', () => {
    assert.deepEqual(made.files, [{ sha256: kept, bytes: bytes.length }])
    assert.deepEqual(made.missing, [lost])
    assert.deepEqual(readFileSync(filePlace(at('files-1'), kept)), bytes)
  })

  test('comes back through an owner who is no superuser, and numbers, keys and triggers work on there', async () => {
    const into = await ownedByAnOwner()
    try {
      await restoring(into, 'made', 'files-2')
      await asOwner(into.ownerUrl, async (client) => {
        const { rows } = await client.query(`insert into platform.event (act, at, person_name, role, via, key)
          values ('test', now(), 'x', 'system', 'cli', 'k') returning id`)
        const events = made.tables.find(({ name }) => name === 'platform.event')!.rows
        assert.ok(Number(rows[0].id) > events)
        await assert.rejects(client.query('delete from platform.event'), /append-only/)
        await assert.rejects(
          client.query('insert into platform.event_subject (event, kind, subject) values (-1, $1, $2)', ['x', newId()]),
          /event_subject_event_fk/,
        )
      })
    } finally {
      await into.drop()
    }
  })

  test('of an older release is loaded into the schema of its time, then brought forward', async () => {
    const [old, into] = [await ownedByAnOwner(), await ownedByAnOwner()]
    try {
      const names = (await everyMigration()).map(({ name }) => name)
      await migrate(old.ownerUrl, new Set(names.slice(0, -1)))
      const older = await taking(old, 'older')
      assert.equal(older.migrations.length, names.length - 1)
      await restoring(into, 'older', 'files-3')
      await asOwner(into.ownerUrl, async (client) => {
        const { rows } = await client.query('select name from public.zhuke_migration order by name')
        assert.deepEqual(rows.map(({ name }) => name).sort(), [...names].sort())
      })
    } finally {
      await old.drop()
      await into.drop()
    }
  })

  test('does not hold the secret', () => {
    const everything = readdirSync(at('made'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    assert.ok(everything.length > 90)
    assert.ok(everything.every((text) => !text.includes(townSecret)))
  })

  test('goes into a new folder only', async () => {
    await assert.rejects(taking(source, 'made'), /not empty/)
  })

  describe('is refused with a sentence, and nothing is restored,', () => {
    const refusedBecause = async (name: string, says: RegExp, secret?: string) => {
      const into = await empty()
      await assert.rejects(restoring(into, name, 'files-x', secret), (error: Error) => {
        assert.ok(error instanceof BackupFault, String(error.stack))
        assert.match(error.en, says)
        assert.match(error.zh, /。$/)
        return true
      })
      await asOwner(into.ownerUrl, async (client) => {
        const { rows } = await client.query(
          'select (select count(*) from platform.event) + (select count(*) from registry.person) as n',
        )
        assert.equal(Number(rows[0].n), 0)
      })
      assert.ok(!exists(at('files-x')))
    }
    const copied = (name: string, change: (folder: string) => void) => {
      copy(at('made'), at(name))
      change(at(name))
      return name
    }
    const table = (of: string) => join(of, 'tables', 'platform.event.txt.gz')

    test('when a file of it is damaged', async () => {
      const cut = copied('cut', (of) => writeFileSync(table(of), readFileSync(table(of)).subarray(0, 5000)))
      await refusedBecause(cut, /platform\.event\.txt\.gz is damaged/)
      const other = copied('other', (of) =>
        writeFileSync(table(of), readFileSync(join(of, 'tables', 'desk.task.txt.gz'))),
      )
      await refusedBecause(other, /platform\.event\.txt\.gz is damaged/)
      const attachment = copied('attachment', (of) => writeFileSync(filePlace(join(of, 'files'), kept), 'changed'))
      await refusedBecause(attachment, /is damaged/)
    })
    test('when a file of it is missing', async () => {
      await refusedBecause(
        copied('gone', (of) => rmSync(table(of))),
        /lacks .*platform\.event/,
      )
      await refusedBecause(
        copied('lost', (of) => rmSync(filePlace(join(of, 'files'), kept))),
        /lacks/,
      )
      await refusedBecause(
        copied('open', (of) => rmSync(join(of, 'manifest.json'))),
        /broken off/,
      )
    })
    test('when it is of another format, of another release, or was changed', async () => {
      const manifest = JSON.parse(readFileSync(at('made', 'manifest.json'), 'utf8'))
      const changed = (name: string, more: object) =>
        copied(name, (of) => writeFileSync(join(of, 'manifest.json'), JSON.stringify({ ...manifest, ...more })))
      await refusedBecause(changed('newer', { version: 2 }), /format zhuke-backup version 2/)
      await refusedBecause(changed('edited', { tables: manifest.tables.slice(1) }), /does not match its seal/)
      await refusedBecause(
        copied('torn', (of) => writeFileSync(join(of, 'manifest.json'), '{')),
        /damaged/,
      )
    })
    test('when its rows contradict each other, after all of them were loaded', async () => {
      const contradicts = copied('contradicts', () => {})
      const account = made.tables.find(({ name }) => name === 'registry.person')!
      const none = gzipSync('')
      writeFileSync(join(at(contradicts), 'tables', `${account.name}.txt.gz`), none)
      const empty = { ...account, rows: 0, bytes: 0, sha256: createHash('sha256').digest('hex') }
      const tables = made.tables.map((table) => (table === account ? empty : table))
      await writeManifest(at(contradicts), { ...made, tables }, townSecret)
      await refusedBecause(contradicts, /broke off and everything was undone: .*foreign key/)
    })
    test('when the secret is another one', async () => {
      await refusedBecause('made', /another ZHUKE_SECRET/, 'another secret of at least 32 characters')
    })
    test('when the database is in use already', async () => {
      await assert.rejects(restoring(source, 'made', 'files-x'), /The database is not empty/)
    })
  })

  /** A database whose owner may do what owners may, and passes row-level security, which migrations ask for. */
  async function ownedByAnOwner() {
    const name = `zk_owner_${randomUUID().slice(0, 8)}`
    const plain = new URL(source.ownerUrl)
    await asOwner(source.ownerUrl, async (client) => {
      await client.query(`create role ${name} login bypassrls password 'p'`)
      await client.query(`create database ${name} owner ${name} template template0`)
    })
    const own = new URL(plain)
    Object.assign(own, { username: name, password: 'p', pathname: `/${name}` })
    const drop = () =>
      asOwner(source.ownerUrl, async (client) => {
        await client.query(`drop database ${name} with (force)`)
        await client.query(`drop role ${name}`)
      })
    return { ownerUrl: own.href, drop }
  }
})

/** Acts go on being done, one after the other, until the work is over. */
async function whileActsRun<T>(db: Db, work: () => Promise<T>): Promise<T> {
  let over = false
  let done = 0
  const acting = (async () => {
    const by = () => ({ actor: system(), received: new Date(), via: 'job', lang: 'zh' }) as const
    const counts = { tables: 1, rows: 1, bytes: 1, files: 0, missing: 0 }
    while (!over) {
      await perform(db, recordBackup, { backup: newId(), way: 'made', at: new Date().toISOString(), ...counts }, by())
      const clock = { name: 'test', every_ms: 1000, ran_at: new Date().toISOString(), took_ms: 1, error: null }
      await perform(db, noteClocks, { clocks: [clock] }, by())
      done += 1
    }
  })()
  const result = await work()
  over = true
  await acting
  assert.ok(done > 1, 'no act was done while the backup was made')
  return result
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return work(client).finally(() => client.end())
}

const head = ({ ownerUrl }: TestDatabase) =>
  asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query(
      'select size, root, checkpoint from evidence.tree_head order by size desc limit 1',
    )
    assert.equal(rows.length, 1)
    return rows
  })

/** Tables that the acts above do not reach, row by row in an order of their own. */
const untouched = ({ ownerUrl }: TestDatabase) =>
  asOwner(ownerUrl, async (client) => {
    const found: unknown[] = []
    for (const table of ['registry.person', 'procedure.dossier', 'procedure.section', 'desk.message', 'access.account'])
      found.push(
        (
          await client.query(
            `select '${table}' as t, count(*) as n, md5(string_agg(r::text, '|' order by r::text)) as d from ${table} r`,
          )
        ).rows[0],
      )
    return found
  })

function copy(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const place = join(to, join(entry.parentPath, entry.name).slice(from.length))
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, readFileSync(join(entry.parentPath, entry.name)))
  }
}

const exists = (path: string): boolean => {
  try {
    return readdirSync(path).length > 0
  } catch {
    return false
  }
}
