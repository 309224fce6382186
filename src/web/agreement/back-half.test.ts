import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { run, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { perform } from '#platform/perform'
import { openTown, type Walker } from '../../../test/walker/index.ts'
import { publishNotice } from '../../procedure/index.ts'
import { actorAs, dossierId, rounds } from '../../town/index.ts'

let town: Awaited<ReturnType<typeof openTown>>
const people = new Map<string, Walker>()
const as = (key: string): Walker => people.get(key)!
const [slope, river] = [dossierId('slope'), dossierId('river')]

/** The review is another test's matter: these stand where it would have brought them. */
const bring = (dossier: string, stage: string, fen: number | null = null) =>
  within(town.db, system(), 'write', (tx) =>
    run(
      tx,
      sql`update procedure.dossier set stage = ${stage}, approved_fen = ${fen}, holder_role = 'officer', ended_at = null where id = ${dossier}`,
    ),
  )
const idIn = (seen: { path: string }) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(seen.path)![0]

describe('from the list to the running project, at the browser', () => {
  before(async () => {
    town = await openTown()
    for (const key of ['officer', 'officer2', 'deputy', 'director', 'finance', 'supervisor', 'wen', 'he', 'host'])
      people.set(key, await town.enter(key))
    await bring(slope, 'notice', 50_000_000)
    await bring(river, 'notice', 60_000_000)
  })
  after(() => town.close())

  test('every workspace opens for its role, in both languages', async () => {
    for (const [key, path] of [
      ['director', '/leader'],
      ['finance', '/finance'],
      ['supervisor', '/supervisor'],
      ['supervisor', '/supervisor/clues'],
      ['supervisor', '/supervisor/late'],
      ['supervisor', '/supervisor/record?name=x&act=procedure.decide'],
      ['officer', `/officer/rounds/${rounds.open}/notice`],
      ['officer', `/officer/rounds/${rounds.open}/reserve`],
      ['officer', `/officer/rounds/${rounds.open}/agreements`],
      ['officer', '/objections'],
      ['wen', '/objections'],
    ] as const)
      for (const address of [path, `/en${path}`])
        assert.equal((await as(key).open(address)).status, 200, `${key} at ${address}`)
    assert.equal((await town.app.inject({ url: '/notices' })).statusCode, 200)
  })

  test('the officer publishes a notice; the public reads how long it still runs', async () => {
    const published = await as('officer').fill(`/officer/rounds/${rounds.open}/notice`, {
      dossiers: slope,
      'title.zh': '拟立项公示',
      'title.en': 'To be approved',
      'body.zh': '正文',
      'body.en': 'Text',
      contact: '0851-00000000',
    })
    assert.equal(published.status, 200, published.html.slice(0, 400))
    const notice = idIn(published)
    const seen = await town.app.inject({ url: `/notices/${notice}` })
    assert.match(seen.body, /还有 5 个工作日|还有 \d+ 个工作日/)
    assert.match(seen.body, /提异议/)
    assert.equal((await town.app.inject({ url: `/en/notices/${notice}` })).statusCode, 200)
    const html = await as('officer').open(`/officer/notices/${notice}/portal.html`)
    assert.match(html.html, /拟立项公示/)
    assert.equal((await as('officer').open(`/officer/notices/${notice}/rows.xlsx`)).status, 200)
  })

  test('an objection is lodged, sheltered, and answered', async () => {
    const list = await town.app.inject({ url: '/notices' })
    const notice = /\/notices\/([0-9a-f-]{36})/.exec(list.body)![1]!
    const short = await as('he').fill(`/notices/${notice}/object/1`, { ground: '不', contact: '' })
    assert.equal(short.status, 422)
    const lodged = await as('he').fill(`/notices/${notice}/object/1`, {
      ground: '主要内容与已立项项目重复，可查立项公告。',
      contact: '13800000000',
    })
    assert.equal(lodged.status, 200)
    const objection = /\/objections\/([0-9a-f-]{36})/.exec(lodged.html)![1]!
    const officer = await as('officer').open(`/objections/${objection}`)
    assert.match(officer.html, /身份受保护/)
    assert.doesNotMatch(officer.html, /13800000000/)
    assert.match((await as('supervisor').open('/supervisor')).html, /13800000000/)
    assert.equal((await as('wen').open(`/objections/${objection}`)).status, 404)
    const answered = await as('officer').fill(`/objections/${objection}`, {
      upheld: 'no',
      answer: '经核查不重复。',
      paraphrase: '是否与已立项项目重复',
    })
    assert.match(answered.html, /异议不成立/)
    assert.equal((await as('he').open(`/objections/${objection}`)).status, 200)
  })

  test('the notice is closed, and the agreement is written, checked and sealed', async () => {
    const notice = newId()
    const ago = new Date(Date.now() - 30 * 86_400_000)
    const pair = { zh: '先前的公示', en: 'An earlier notice' }
    await perform(
      town.db,
      publishNotice,
      { notice, round: rounds.open, dossiers: [river], title: pair, body: pair },
      { actor: actorAs('officer'), received: ago, via: 'page', lang: 'zh' },
    )
    const closed = await as('officer').fill(`/officer/notices/${notice}`, { _do: 'close' })
    assert.match(closed.html, /公示通过/)

    const here = `/dossiers/${river}/agreement`
    const form = await as('he').open(here)
    assert.match(form.html, /还差 \d+ 处就可以提交/)
    const given = fieldsIn(form.html)
    const half = Object.fromEntries(
      Object.entries(given).map(([name, value]) =>
        name.startsWith('budget.') && value !== '' ? [name, String((Number(value) * 60) / 70)] : [name, value],
      ),
    )
    const refused = await as('he').fill(here, { ...given, _do: 'submit' })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /应等于批准金额/)
    const stale = await as('he').open(here)
    await as('he').fill(here, { ...half, ...round(half), _do: 'save' })
    const late = await as('he').fill(here, { ...given, _do: 'save' }, { stale })
    assert.equal(late.status, 409)
    const sent = await as('he').fill(here, { ...half, ...round(half), _do: 'submit' })
    assert.match(sent.html, /审核中/, sent.html.match(/error-summary[\s\S]{0,600}/)?.[0])

    const checked = await as('officer').fill(`${here}/check`, { _do: 'ok' })
    assert.match(checked.html, /签章中/)
    for (const who of ['he', 'host2', 'officer']) {
      if (!people.has(who)) people.set(who, await town.enter(who))
      const sealed = await as(who).fill(`${here}/seal`, { _do: 'electronic' })
      assert.equal(sealed.status, 200, `${who}: ${sealed.html.match(/error-summary[\s\S]{0,400}/)?.[0]}`)
    }
    assert.match((await as('he').open(here)).html, /已签订/)
    assert.equal((await as('officer').open(`/officer/rounds/${rounds.open}/agreements`)).status, 200)
    const printed = await town.app.inject({ url: `${here}/print` })
    assert.equal(printed.statusCode, 303, 'a visitor is sent to the sign-in')
  })
})

/** Every field of a page's forms with what it shows. */
function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1]
    if (name && !name.startsWith('_') && !/type="(checkbox|radio|file)"/.test(tag))
      fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
  }
  for (const [, name, value] of html.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/textarea>/g))
    fields[name!] = value!
  return fields
}

/** The public money adds up to exactly 60: what rounding left goes to the first line. */
function round(fields: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(fields).filter((name) => /^budget\..*\.fiscal$/.test(name) && fields[name] !== '')
  const amounts = names.map((name) => Math.floor(Number(fields[name]) * 100) / 100)
  amounts[0] = amounts[0]! + 60 - amounts.reduce((sum, one) => sum + one, 0)
  return Object.fromEntries(names.map((name, index) => [name, amounts[index]!.toFixed(2)]))
}
