import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { allSequenced, byOf, sequenced } from '../../../test/log/index.ts'
import { openTown, type Walker } from '../../../test/walker/index.ts'
import { type Receipt, readHead, signedTree, verify } from '../../evidence/index.ts'
import { visitor } from '../../platform/actor.ts'
import { ask } from '../../platform/perform.ts'
import { dossierId } from '../../town/index.ts'
import { tileAt } from './files.ts'

const slope = `/dossiers/${dossierId('slope')}`

describe('the transparency log on the web', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  let wen: Walker
  let head: Awaited<ReturnType<typeof readHead.run>>
  let receipt: Receipt
  before(async () => {
    town = await openTown()
    wen = await town.enter('wen')
  })
  after(() => town.close())
  const get = async (url: string) => {
    const { statusCode, headers, body, rawPayload } = await town.app.inject({ url })
    return { statusCode, headers, body, bytes: rawPayload }
  }
  const paste = async (text: string, path = '/log') => {
    const { statusCode, body } = await town.app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ pasted: text }).toString(),
    })
    assert.equal(statusCode, 200)
    return body
  }
  const receiptLinks = (html: string) => [...html.matchAll(/href="(\/receipts\/\d+)"/g)].map(([, href]) => href!)

  test('a submission leads from its receipt to its records, each with a promise until the log has it', async () => {
    assert.match((await wen.open(`${slope}/receipt`)).html, new RegExp(`href="${slope}/evidence"`))
    const records = await wen.open(`${slope}/evidence`)
    assert.match(records.html, /等待写入/)
    const [latest] = receiptLinks(records.html)
    const shown = await wen.open(latest!)
    assert.match(shown.html, /已承诺，等待写入日志/)
    assert.match(shown.html, /核验通过/)
  })

  test('after a turn of the log the receipt carries its proof and holds without the platform', async () => {
    await allSequenced(town.db)
    head = await ask(town.db, readHead, {}, byOf(visitor()))
    const records = await wen.open(`${slope}/evidence`)
    assert.doesNotMatch(records.html, /等待写入/)
    const [latest] = receiptLinks(records.html)
    assert.match((await wen.open(latest!)).html, /已在日志中/)
    receipt = JSON.parse((await wen.bytes(`${latest}/receipt.json`)).toString('utf8'))
    const verdict = verify(receipt, head.verifierKey)
    assert.ok(verdict.holds && verdict.state === 'included')
    const api = await town.app.inject({ url: `/api/log/records/${receipt.event}/receipt` })
    assert.equal(api.statusCode, 401, 'the API gives it to nobody who has not signed in')
  })

  test('nobody sees the receipt of another’s dossier', async () => {
    const stranger = await town.enter('expert1')
    assert.equal((await stranger.open(`/receipts/${receipt.event}`)).status, 404)
    assert.equal((await stranger.open('/receipts/0')).status, 404)
    assert.equal((await stranger.open('/receipts/x')).status, 404)
    assert.deepEqual(receiptLinks((await stranger.open(`${slope}/evidence`)).html), [])
  })

  test('anybody sees the head and the key, and verifies what they paste, in both languages', async () => {
    const page = await get('/log')
    assert.equal(page.statusCode, 200)
    for (const part of [String(head.size), head.verifierKey]) assert.ok(page.body.includes(part))
    const text = JSON.stringify(receipt, null, 2).replaceAll('\n', '\r\n')
    assert.match(await paste(text), /核验通过/)
    assert.match(await paste(text, '/en/log'), /It holds/)
    assert.match(await paste(text.replace('"event": ', '"event": 1')), /核验不通过/)
    assert.match(await paste(text.replace(/"proof": \[\s*"./, '"proof": ["x')), /不在检查点所指的日志里/)
    for (const nonsense of ['', 'x', '[', '{}', '<script>alert(1)</script>', 'a\n1\nb\n\n— a bbbb'])
      assert.match(await paste(nonsense), /核验不通过/)
  })

  test('a checkpoint that somebody kept is compared with the present log', async () => {
    const checkpoint = (await get('/log/checkpoint')).body
    assert.deepEqual(signedTree(head.verifierKey, checkpoint)?.size, head.size)
    await wen.fill(`/me/profile`, {}).catch(() => null)
    await sequenced(town.db)
    assert.match(await paste(checkpoint.replaceAll('\n', '\r\n')), /只增不改/)
    assert.match(await paste(checkpoint.replace(/\n\d+\n/, '\n3\n')), /检查点不是本平台签署的/)
    const proof = await get(`/api/log/consistency?from=${head.size}`)
    assert.ok(verify(JSON.parse(proof.body), head.verifierKey).holds)
    assert.match(await paste(proof.body), /只增不改/)
    assert.equal((await get('/api/log/consistency?from=5')).statusCode, 404)
  })

  test('programs read tiles and entries, and work the same tree out of them', async () => {
    assert.deepEqual(tileAt('0/x001/x234/067'), { level: 0, number: 1_234_067, width: null })
    assert.deepEqual(tileAt('entries/000.p/7'), { level: 'entries', number: 0, width: 7 })
    for (const wrong of ['0/1', '0/x000/001', '0/000.p/0', '0/000.p/256', '0/000.p/07', '../000', 'x/000', '0/000/'])
      assert.equal(tileAt(wrong), null, wrong)
    const width = Math.min(head.size, 255)
    const tile = await get(`/log/tile/0/000.p/${width}`)
    assert.equal(tile.headers['content-type'], 'application/octet-stream')
    assert.equal(tile.bytes.length, width * 32)
    const bundle = (await get(`/log/tile/entries/000.p/${width}`)).bytes
    assert.equal(bundle.length, width * 34)
    for (let n = 0; n < width; n += 1) {
      const entry = bundle.subarray(n * 34 + 2, n * 34 + 34)
      const hash = createHash('sha256').update(Buffer.of(0)).update(entry).digest()
      assert.deepEqual(tile.bytes.subarray(n * 32, n * 32 + 32), hash)
    }
    assert.equal((await get('/log/tile/0/x999/999')).statusCode, 404)
    assert.equal((await get('/log/tile/7/000')).statusCode, 404)
    assert.equal((await get('/log/tile/9/000')).statusCode, 404)
    assert.equal((await get('/log/tile/nonsense')).statusCode, 404)
  })

  test('the security administrator erases by a form, and the audit administrator reads it', async () => {
    const security = await town.enter('security-admin')
    const erased = await security.fill('/admin/erasures', {
      event: String(receipt.event),
      parts: 'name',
      basis: '《个人信息保护法》第四十七条',
      reason: '本人申请删除',
    })
    assert.match(erased.html, /已抹除/)
    const again = await security.fill('/admin/erasures', {
      event: String(receipt.event),
      parts: 'name',
      basis: '《个人信息保护法》第四十七条',
      reason: '本人申请删除',
    })
    assert.match(again.html, /已经抹除过了/)
    const audit = await town.enter('audit-admin')
    assert.match((await audit.open('/admin/erasures')).html, /第四十七条/)
    const later: Receipt = JSON.parse((await wen.bytes(`/receipts/${receipt.event}/receipt.json`)).toString('utf8'))
    assert.ok(verify(later, head.verifierKey).holds)
    assert.ok(!later.shown.some(({ part }) => part === 'name'))
    assert.ok(receipt.shown.some(({ part }) => part === 'name'))
  })
})
