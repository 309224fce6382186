import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { formOf } from '../../../test/walker/form.ts'
import { openTown, type Walker } from '../../../test/walker/index.ts'
import { rounds } from '../../town/index.ts'

let town: Awaited<ReturnType<typeof openTown>>
let officer: Walker
let idOf: (path: string) => string

describe('an officer at the rounds', () => {
  before(async () => {
    town = await openTown()
    officer = await town.enter('officer')
    idOf = (path) => /rounds\/([0-9a-f-]{36})/.exec(path)![1]!
  })
  after(() => town.close())

  test('finds every page of a round, in both languages', async () => {
    const places = [
      '',
      '/adjust',
      '/guide',
      '/publish',
      '/addendum',
      '/extension',
      '/cancel',
      '/dossiers',
      '/pool',
      '/propose',
      '/proposals',
    ]
    for (const round of [rounds.open, rounds.practice])
      for (const path of [
        '/officer/rounds',
        '/officer/rounds/new',
        '/officer/inquiries',
        ...places.map((place) => `/officer/rounds/${round}${place}`),
      ])
        for (const address of [path, `/en${path}`]) {
          const seen = await officer.open(address)
          assert.equal(seen.status, 200, `${address}: ${seen.html.slice(0, 300)}`)
        }
    assert.match((await officer.open(`/officer/rounds/${rounds.practice}`)).html, /演练批次/)
  })

  test('clones last round, adjusts it within the law, asks for opinions, and is told what is missing', async () => {
    const page = await officer.open(`/officer/rounds/new?from=${rounds.open}`)
    const fields = {
      ...formOf(page.html),
      code: 'ZKRD-2027-9',
      opensAt: '2027-03-01T09:00',
      writerUntil: '2027-05-01T17:00',
      budgetFen: '300',
    }
    const made = await officer.fill(`/officer/rounds/new?from=${rounds.open}`, fields)
    assert.equal(made.status, 200, made.html.slice(0, 2000))
    const round = idOf(made.path)
    const guide = await officer.open(`/officer/rounds/${round}/guide`)
    assert.ok(guide.html.includes('1.1'), 'the guide items came along')

    const settings = await officer.open(`/officer/rounds/${round}/adjust`)
    const typed = formOf(settings.html)
    const cap = Object.keys(typed).find((name) => name.includes('amount_max'))!
    const beyond = await officer.fill(`/officer/rounds/${round}/adjust`, { ...typed, [cap]: '99999' })
    assert.equal(beyond.status, 422)
    assert.match(beyond.html, /超出政策参数允许的范围/)
    assert.match(beyond.html, new RegExp(`href="#${cap.replaceAll('.', '\\.')}"`))
    const within = await officer.fill(`/officer/rounds/${round}/adjust`, { ...typed, [cap]: '60' })
    assert.equal(within.status, 200, within.html.slice(0, 1000))
    assert.equal(formOf(within.html)[cap], '60')

    const opinions = await officer.fill(`/officer/rounds/${round}/guide`, {
      until: '2027-01-31T17:00',
      _do: 'opinions',
    })
    assert.match(opinions.html, /征求意见至/)
    const list = await officer.open(`/officer/rounds/${round}/publish`)
    assert.match(list.html, /征求意见还没有结束/)
    assert.doesNotMatch(list.html, /<button[^>]*>发布批次/)
    const early = await officer.fill(`/officer/rounds/${round}/publish`, {})
    assert.equal(early.status, 409)
  })

  test('corrects a published round by an addendum and an order only', async () => {
    const addendum = await officer.fill(`/officer/rounds/${rounds.open}/addendum`, {
      'text.zh': '联系电话更正',
      'text.en': 'New telephone',
    })
    assert.match(addendum.html, /联系电话更正/)
    const order = {
      cutOff: 'writer',
      until: '2027-12-30T17:00',
      reason: '暴雨停电',
      signer: '郑怀民',
      document: '筑科通〔2026〕8号',
    }
    const extended = await officer.fill(`/officer/rounds/${rounds.open}/extension`, order)
    assert.match(extended.html, /暴雨停电/)
    const empty = await officer.fill(`/officer/rounds/${rounds.open}/extension`, { ...order, reason: '' })
    assert.equal(empty.status, 422)
    assert.match(empty.html, /筑科通〔2026〕8号/, 'what was typed is kept')
  })

  test('sees in a dry run which dossiers an act would reach before anything changes', async () => {
    const list = await officer.open(`/officer/rounds/${rounds.open}/dossiers`)
    const chosen = /name="dossier" value="([0-9a-f-]{36})"/.exec(list.html)![1]!
    for (const act of ['screen', 'release', 'agreements']) {
      const dry = await officer.fill(`/officer/rounds/${rounds.open}/dossiers`, { dossier: chosen, act })
      assert.equal(dry.status, 200)
      assert.match(dry.html, /现在还没有任何改动/)
    }
  })

  test('wipes a practice round and nothing else', async () => {
    const wiped = await officer.fill(`/officer/rounds/${rounds.practice}`, {})
    assert.match(wiped.html, /<dd class="zk-figure__value">[^<]*(<a[^>]*>)?0/)
    const refused = await officer.raw(`/officer/rounds/${rounds.practice}`, { _csrf: 'forged' })
    assert.notEqual(refused.status, 303)
  })
})
