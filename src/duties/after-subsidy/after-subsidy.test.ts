import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { newId } from '#platform/ids'
import { perform } from '#platform/perform'
import { type Filing, filing } from '../../../test/filing/index.ts'
import { parameterSheet } from '../../policy/index.ts'
import {
  clockLapseConfirmations,
  closeNotice,
  confirmDossier,
  contradictions,
  dossierPayments,
  drawUpList,
  listDue,
  listEntitled,
  noteAlert,
  openRound,
  publishNotice,
  publishRound,
  readDossier,
  recordDue,
  refuseDossier,
  startDossier,
  waiveDossier,
} from '../../procedure/index.ts'
import { accountOf, organisation } from '../../town/index.ts'
import { afterSubsidy } from './index.ts'

const day = 86_400_000
const wan = 1_000_000

describe('后补助，免申即享: a subsidy that nobody applies for', () => {
  let world: Filing
  let round: string
  const host = organisation('host').id
  const host3 = organisation('host3').id
  const accounts = { host: accountOf('host'), host3: accountOf('host3') }
  const dossierOf = async (of: string) =>
    (await world.asks('officer', listEntitled, { round })).entries.find((entry) => entry.organisation === of)!.dossier!

  before(async () => {
    world = await filing()
    round = await opened()
  })
  after(() => world.end())

  async function opened(budgetFen = 500 * wan): Promise<string> {
    const id = newId()
    await world.does('officer', openRound, {
      round: id,
      programme: 'after-subsidy',
      code: `HBZ-${id.slice(-6)}`,
      title: { zh: '研发投入后补助', en: 'After-subsidy' },
      year: 2026,
      opensAt: new Date(world.today.getTime() - day).toISOString(),
      budgetFen,
      contact: '丁一平',
      announcement: { zh: '免申即享，不用申报。', en: 'There is nothing to apply for.' },
    })
    await world.does('officer', publishRound, { round: id })
    return id
  }
  const later = (days: number) => ({ at: new Date(world.today.getTime() + days * day) })

  test('its definition holds no contradiction', () => {
    assert.deepEqual(contradictions(afterSubsidy, new Set(parameterSheet.map(({ key }) => key))), [])
  })

  test('the list is worked out from yearly figures and certificates: who qualifies, how much, up to the cap', async () => {
    const { entries } = await world.asks('officer', listEntitled, { round })
    assert.deepEqual(
      entries.map(({ name, fen, stopped }) => [name, fen, stopped]),
      [
        [organisation('host3').name, 50 * wan, null],
        [organisation('host').name, 11.2 * wan, null],
      ],
    )
  })

  test('nobody can apply: the platform says that there is nothing to fill in', async () => {
    const refused = await world.refused(world.does('wen', startDossier, { dossier: newId(), round, host }))
    assert.equal(refused.code, 'procedure.no_form')
  })

  test('a list above the budget of the round is refused and nobody is told', async () => {
    const small = await opened(20 * wan)
    const refused = await world.refused(world.does('officer', drawUpList, { round: small }))
    assert.equal(refused.code, 'procedure.list_over_budget')
  })

  test('drawn up twice, the list holds everybody once', async () => {
    const { listed } = await world.does('officer', drawUpList, { round })
    assert.equal(listed.length, 2)
    assert.equal((await world.refused(world.does('officer', drawUpList, { round }))).code, 'procedure.nobody_entitled')
  })

  test('the firm reads what it rests on and confirms with one act, into an account of its own', async () => {
    const dossier = await dossierOf(host)
    const seen = await world.asks('host', readDossier, { dossier })
    assert.equal(seen.facts.answers.growth_fen, 112 * wan)
    const strangers = await world.refused(world.does('host', confirmDossier, { dossier, account: accounts.host3 }))
    assert.equal(strangers.code, 'procedure.account_not_yours')
    assert.equal(
      (await world.refused(world.does('host3', confirmDossier, { dossier, account: accounts.host3 }))).code,
      'platform.not_found',
    )
    assert.equal((await world.does('host', confirmDossier, { dossier, account: accounts.host })).stage, 'notice')
    assert.equal(
      (await world.does('host3', confirmDossier, { dossier: await dossierOf(host3), account: accounts.host3 })).stage,
      'notice',
    )
  })

  test('after the notice a firm that was struck off meanwhile is stopped with a sentence, and the others go to payment', async () => {
    const notice = newId()
    await world.does('officer', publishNotice, {
      notice,
      round,
      title: { zh: '后补助公示', en: 'Notice of after-subsidies' },
      body: { zh: '现予公示。', en: 'For objections.' },
    })
    const shown = await world.refused(
      world.does('officer', refuseDossier, { dossier: await dossierOf(host), reason: '材料不符' }),
    )
    assert.equal(shown.code, 'procedure.shown_already')
    await world.does('officer', closeNotice, { notice }, later(20))
    await world.does('finance', noteAlert, {
      alert: newId(),
      organisation: host3,
      kind: 'struck-off',
      document: '市场监管〔2026〕1号',
      since: world.today.toISOString().slice(0, 10),
    })
    const { dues } = await world.asks('officer', listDue, { round }, later(21).at)
    assert.equal(dues.length, 2)
    const ids = dues.map(({ dossier }) => dossier)
    const { recorded, stopped } = await world.does('officer', recordDue, { dossiers: ids }, later(21))
    assert.deepEqual(recorded, [await dossierOf(host)])
    assert.match(stopped[0]!.says.zh, /已注销或吊销（市场监管〔2026〕1号）/)
    const again = await world.refused(
      world.does('officer', recordDue, { dossiers: [await dossierOf(host3)] }, later(21)),
    )
    assert.equal(again.code, 'procedure.due_stopped')
  })

  test('what is due waits for an order of finance, and the dossier has come to its end', async () => {
    const dossier = await dossierOf(host)
    const { payments } = await world.asks('officer', dossierPayments, { dossier })
    assert.deepEqual(
      payments.map(({ kind, state, amount_fen, account }) => [kind, state, amount_fen, account]),
      [['after-subsidy', 'checked', 11.2 * wan, accounts.host]],
    )
    const seen = await world.asks('officer', readDossier, { dossier })
    assert.deepEqual([seen.dossier.stage, seen.dossier.approved_fen], ['end.to-payment', 11.2 * wan])
  })

  test('the one that was stopped is refused with its reason, which the firm reads', async () => {
    const dossier = await dossierOf(host3)
    assert.equal(
      (await world.does('officer', refuseDossier, { dossier, reason: '单位已注销' }, later(22))).stage,
      'end.refused',
    )
  })

  test('whoever waives is left out, and whoever says nothing in time lapses and is told', async () => {
    const next = await opened()
    const { listed } = await world.does('officer', drawUpList, { round: next })
    const { entries } = await world.asks('officer', listEntitled, { round: next })
    const waived = entries.find((entry) => entry.organisation === host)!.dossier!
    assert.equal((await world.does('host', waiveDossier, { dossier: waived })).stage, 'end.waived')
    const silent = listed.find((id) => id !== waived)!
    assert.equal((await world.refused(world.does('officer', clockLapseConfirmations, {}))).code, 'platform.not_allowed')
    const { at } = later(60)
    const { lapsed } = await perform(
      world.db,
      clockLapseConfirmations,
      {},
      { actor: system(), received: at, via: 'job', lang: 'zh' },
    )
    assert.ok(lapsed >= 1)
    const seen = await world.asks('officer', readDossier, { dossier: silent })
    assert.equal(seen.dossier.stage, 'end.not-confirmed')
  })
})
