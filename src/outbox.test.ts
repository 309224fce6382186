import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../test/cluster/index.ts'
import { smtpStandIn } from '../test/stand-ins/smtp.ts'
import { town, townSecret } from '../test/town/index.ts'
import { isQuiet, mailCarrier, nextAttempt, smsCarrier } from './desk/index.ts'
import { carriersOf, deliver } from './outbox.ts'
import { system } from './platform/actor.ts'
import { all, connect, type Db, run, sql, within } from './platform/db.ts'
import { openVault } from './registry/index.ts'
import { organisation, persona } from './town/index.ts'

type Row = {
  readonly id: number
  readonly state: string
  readonly attempts: number
  readonly last_error: string | null
}

describe('the outbox', () => {
  let database: TestDatabase
  let db: Db
  let mail: Awaited<ReturnType<typeof smtpStandIn>>
  const now = new Date()
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
  const carriers = () => ({ mail: mailCarrier({ url: mail.url, from: 'zhuke@town.example' }) })
  const rows = () =>
    within(db, system(), 'read', (tx) =>
      all(tx, sql<Row>`select id, state, attempts, last_error from platform.outbox where letter = 'test' order by id`),
    )
  const write = (letter: { channel?: string; person?: string; role?: string; organisation?: string; at?: Date }) =>
    within(db, system(), 'write', (tx) =>
      run(
        tx,
        sql`insert into platform.outbox (channel, person, role, organisation, letter, subject, body, at)
        values (${letter.channel ?? 'mail'}, ${letter.person ?? null}, ${letter.role ?? null}, ${letter.organisation ?? null}, 'test', '提交回执', '已收到。', ${letter.at ?? now})`,
      ),
    )
  const wipe = () => within(db, system(), 'write', (tx) => run(tx, sql`delete from platform.outbox`))

  before(async () => {
    openVault(townSecret)
    database = await testDatabase(town)
    db = connect(database.appUrl)
    mail = await smtpStandIn()
  })
  after(async () => {
    await mail.stop()
    await db.destroy()
    await database.drop()
  })

  test('keeps every letter where a person can read it while no adapter is set', async () => {
    await wipe()
    await write({ person: persona('wen').id })
    assert.equal(await deliver(db, carriersOf({ mail: null, sms: null } as never), now), 0)
    assert.deepEqual(
      (await rows()).map((row) => row.state),
      ['kept'],
    )
  })

  test('hands mail over once, to the address that the registry has', async () => {
    assert.equal(await deliver(db, carriers(), now), 1)
    assert.equal(await deliver(db, carriers(), now), 0)
    assert.deepEqual(
      mail.mails.map((one) => one.to),
      [['wen@town.example']],
    )
    assert.deepEqual(
      (await rows()).map(({ state, attempts }) => [state, attempts]),
      [['sent', 1]],
    )
  })

  test('sends a letter to a role to everybody who holds it', async () => {
    await wipe()
    mail.mails.length = 0
    await write({ role: 'host-admin', organisation: organisation('host').id })
    await write({ role: 'leader' })
    await deliver(db, carriers(), now)
    assert.deepEqual(mail.mails.flatMap((one) => one.to).sort(), [
      'deputy@town.example',
      'director@town.example',
      'head@town.example',
      'host@town.example',
    ])
  })

  test('tries again later when the server turns it away, and gives up after the last attempt', async () => {
    await wipe()
    mail.refusing = true
    await write({ person: persona('wen').id })
    assert.equal(await deliver(db, carriers(), now), 1)
    assert.equal(await deliver(db, carriers(), later(0.5)), 0)
    assert.equal((await rows())[0]!.state, 'waiting')
    for (const minutes of [2, 10, 60, 400, 1000]) await deliver(db, carriers(), later(minutes))
    const [row] = await rows()
    assert.deepEqual([row!.state, row!.attempts], ['dead', 6])
    assert.match(row!.last_error!, /451/)
    mail.refusing = false
  })

  test('tells plainly when the receiver has left no address, and does not send what is old', async () => {
    await wipe()
    mail.mails.length = 0
    await write({ channel: 'mail', role: 'auditor', organisation: organisation('host').id })
    await write({ person: persona('wen').id, at: later(-60 * 25) })
    await deliver(db, carriers(), now)
    const [nowhere, old] = await rows()
    assert.equal(nowhere!.state, 'dead')
    assert.match(nowhere!.last_error!, /no address/)
    assert.equal(old!.state, 'kept')
    assert.equal(mail.mails.length, 0)
  })

  test('hands text messages to the gateway with a key of their own, but not at night', async () => {
    const asked: { readonly key: string; readonly body: unknown }[] = []
    const gateway: Server = createServer((request, response) => {
      let text = ''
      request.on('data', (chunk) => {
        text += chunk
      })
      request.on('end', () => {
        asked.push({ key: String(request.headers['idempotency-key']), body: JSON.parse(text) })
        response.writeHead(asked.length === 1 ? 503 : 202).end()
      })
    }).listen(0, '127.0.0.1')
    await once(gateway, 'listening')
    const sms = smsCarrier({ url: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`, token: 'town' })
    const parcel = { key: 'outbox-1-0', to: '+8613000000000', subject: '', body: '【筑科平台】已收到' }
    await assert.rejects(sms(parcel), /503/)
    await sms(parcel)
    assert.deepEqual(
      asked.map((one) => one.key),
      ['outbox-1-0', 'outbox-1-0'],
    )
    gateway.close()
    const at = (hour: string) => new Date(`2026-11-25T${hour}:30:00+08:00`)
    assert.deepEqual(
      ['07', '08', '20', '21', '00'].map((hour) => isQuiet(at(hour), { from: 21, to: 8 })),
      [true, false, false, true, true],
    )
  })

  test('waits longer after each failure', () => {
    const waits = [1, 2, 3, 4, 5].map((failures) => (nextAttempt(failures, now)!.getTime() - now.getTime()) / 60_000)
    assert.deepEqual(waits, [1, 5, 30, 120, 360])
    assert.equal(nextAttempt(6, now), null)
  })
})
