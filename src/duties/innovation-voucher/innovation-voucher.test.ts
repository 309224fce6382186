import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { newId } from '#platform/ids'
import { perform } from '#platform/perform'
import { type Filing, filing } from '../../../test/filing/index.ts'
import { parameterSheet } from '../../policy/index.ts'
import {
  answerOrder,
  claimOrder,
  clockEndCoupons,
  confirmOrder,
  contradictions,
  dossierPayments,
  endorseDossier,
  issueCoupon,
  judgeClaim,
  listBody,
  openRound,
  placeOrder,
  publishRound,
  readCoupon,
  readDossier,
  saveSection,
  startDossier,
  submitDossier,
} from '../../procedure/index.ts'
import { confirmPost, joinOrganisation } from '../../registry/index.ts'
import { keepFile } from '../../repository/index.ts'
import { accountOf, organisation } from '../../town/index.ts'
import { innovationVoucher } from './index.ts'

const day = 86_400_000
const wan = 1_000_000

describe('科技创新券: from the voucher to its redemption', () => {
  let world: Filing
  let round: string
  let dossier: string
  const host = organisation('host').id
  const body = organisation('host2').id
  const host3 = organisation('host3').id
  const order = newId()
  const later = (days: number) => ({ at: new Date(world.today.getTime() + days * day) })
  const placed = (more: object = {}) => ({
    order: newId(),
    dossier,
    body,
    subject: '材料疲劳性能检测',
    priceFen: 12 * wan,
    unrelated: true,
    ...more,
  })
  const invoice = (number: string) => ({
    number,
    issuer: organisation('host2').name,
    amountFen: 12 * wan,
    issuedOn: world.today.toISOString().slice(0, 10),
  })

  before(async () => {
    world = await filing()
    round = newId()
    await world.does('officer', openRound, {
      round,
      programme: 'innovation-voucher',
      code: 'KJQ-T',
      title: { zh: '科技创新券', en: 'Innovation vouchers' },
      // A year of its own: in the present one the town's firm has taken its voucher.
      year: 2031,
      opensAt: new Date(world.today.getTime() - day).toISOString(),
      budgetFen: 100 * wan,
      contact: '丁一平',
      announcement: { zh: '常年受理。', en: 'Open all year.' },
    })
    await world.does('officer', publishRound, { round })
    await world.does('officer', listBody, {
      body: newId(),
      programme: 'innovation-voucher',
      organisation: host3,
      services: '研发设计',
    })
  })
  after(() => world.end())

  async function applied(askedWan: number): Promise<string> {
    const id = newId()
    await world.does('wen', startDossier, { dossier: id, round, host })
    const answers = {
      title: '材料疲劳性能检测',
      kind: 'test',
      content: '新产品定型试验。',
      requested_fen: askedWan * wan,
    }
    await world.does('wen', saveSection, { dossier: id, section: 'need', answers })
    await world.does('wen', submitDossier, { dossier: id })
    return id
  }
  async function evidence(who: string): Promise<string[]> {
    const file = newId()
    const about = {
      sha256: newId().replaceAll('-', '').repeat(2),
      name: '检测报告.pdf',
      kind: 'pdf' as const,
      bytes: 9,
      text: '',
      pages: 1,
    }
    await world.does(who, keepFile, { file, ...about, says: [], warnings: [] })
    return [file]
  }
  async function rendered(id: string): Promise<void> {
    await world.does('host2', answerOrder, { order: id, answer: 'accept' })
    await world.does('host', confirmOrder, { order: id, evidence: await evidence('host') })
    await world.does('host2', confirmOrder, { order: id, evidence: await evidence('host2') })
  }

  test('its definition holds no contradiction', () => {
    assert.deepEqual(contradictions(innovationVoucher, new Set(parameterSheet.map(({ key }) => key))), [])
  })

  test('a rated firm applies, a university is told that it does not qualify', async () => {
    const id = newId()
    await world.does('he', startDossier, { dossier: id, round, host: body })
    const answers = { title: '仪器共享', kind: 'test', content: '课题需要。', requested_fen: 5 * wan }
    await world.does('he', saveSection, { dossier: id, section: 'need', answers })
    assert.equal((await world.refused(world.does('he', submitDossier, { dossier: id }))).code, 'procedure.rule_broken')
    dossier = await applied(8)
    await world.does('host', endorseDossier, { dossier })
  })

  test('the bureau issues the voucher with its number, its amount and its last day, and no panel is asked', async () => {
    const over = await world.refused(world.does('officer', issueCoupon, { dossier, amountFen: 9 * wan }))
    assert.equal(over.code, 'procedure.coupon_over_cap')
    const { coupon, amount_fen, stage } = await world.does('officer', issueCoupon, { dossier })
    assert.match(coupon, /^KJQ-Q-\d{4}-\d{4}$/)
    assert.deepEqual([amount_fen, stage], [8 * wan, 'use'])
  })

  test('one firm takes one voucher a year', async () => {
    const refused = await world.refused(applied(5))
    assert.equal(refused.code, 'procedure.rule_broken')
    assert.match(refused.problems[0]!.says.zh, /本年度已经领过券/)
  })

  test('an order goes to a listed body only, and never to a related party', async () => {
    const unlisted = await world.refused(world.does('host', placeOrder, placed({ body: organisation('partner').id })))
    assert.equal(unlisted.code, 'procedure.body_not_listed')
    assert.equal(
      (await world.refused(world.does('host', placeOrder, placed({ body: host })))).code,
      'procedure.related_party',
    )
    const post = newId()
    await world.does('host', joinOrganisation, { post, organisation: host3, title: '董事' })
    await world.does('host3', confirmPost, { post })
    const related = await world.refused(world.does('host', placeOrder, placed({ body: host3 })))
    assert.equal(related.code, 'procedure.related_party')
    assert.match(JSON.stringify(related.facts), /一方管理员在另一方任职/)
    const twice = { body: newId(), programme: 'innovation-voucher', organisation: body, services: '检验检测' }
    assert.equal((await world.refused(world.does('officer', listBody, twice))).code, 'procedure.body_known')
    assert.equal(
      (await world.refused(world.does('host', placeOrder, placed({ unrelated: false })))).code,
      'procedure.unrelated_needed',
    )
  })

  test('the voucher pays its share and sets it aside: half of 120 thousand yuan leaves 20 thousand', async () => {
    const { share_fen, left_fen } = await world.does('host', placeOrder, placed({ order }))
    assert.deepEqual([share_fen, left_fen], [6 * wan, 2 * wan])
  })

  test('both parties confirm with evidence, each once, and a stranger cannot', async () => {
    assert.equal(
      (await world.refused(world.does('host3', answerOrder, { order, answer: 'accept' }))).code,
      'platform.not_found',
    )
    assert.equal(
      (await world.refused(world.does('host', answerOrder, { order, answer: 'accept' }))).code,
      'procedure.not_a_party',
    )
    const early = await world.refused(
      world.does('host2', claimOrder, { order, account: accountOf('host2'), invoice: invoice('A1') }),
    )
    assert.equal(early.code, 'procedure.coupon_order_not_now')
    await world.does('host2', answerOrder, { order, answer: 'accept' })
    await world.does('host', confirmOrder, { order, evidence: await evidence('host') })
    const twice = await world.refused(world.does('host', confirmOrder, { order, evidence: await evidence('host') }))
    assert.equal(twice.code, 'procedure.party_confirmed')
    const { state } = await world.does('host2', confirmOrder, { order, evidence: await evidence('host2') })
    assert.equal(state, 'confirmed')
    const seen = await world.asks('officer', readDossier, { dossier })
    assert.equal(seen.attachments.length, 2)
  })

  test('the body claims with its invoice, the officer redeems, and what is due waits for an order of finance', async () => {
    const short = await world.refused(
      world.does('host2', claimOrder, {
        order,
        account: accountOf('host2'),
        invoice: { ...invoice('A1'), amountFen: wan },
      }),
    )
    assert.equal(short.code, 'procedure.invoice_short')
    await world.does('host2', claimOrder, { order, account: accountOf('host2'), invoice: invoice('0012-3456') })
    assert.equal((await world.does('officer', judgeClaim, { order, verdict: 'redeem' })).state, 'redeemed')
    const { payments } = await world.asks('officer', dossierPayments, { dossier })
    assert.deepEqual(
      payments.map(({ kind, state, amount_fen, payee_name }) => [kind, state, amount_fen, payee_name]),
      [['voucher', 'checked', 6 * wan, organisation('host2').name]],
    )
  })

  test('what was redeemed is not redeemed twice, nor with the same invoice in another order', async () => {
    assert.equal(
      (await world.refused(world.does('officer', judgeClaim, { order, verdict: 'redeem' }))).code,
      'procedure.coupon_order_not_now',
    )
    const second = newId()
    const { share_fen } = await world.does('host', placeOrder, placed({ order: second }))
    assert.equal(share_fen, 2 * wan, 'never more than what is left')
    assert.equal((await world.refused(world.does('host', placeOrder, placed()))).code, 'procedure.coupon_spent')
    await rendered(second)
    const same = await world.refused(
      world.does('host2', claimOrder, { order: second, account: accountOf('host2'), invoice: invoice('00123456') }),
    )
    assert.equal(same.code, 'procedure.invoice_redeemed')
    const late = await world.refused(
      world.does(
        'host2',
        claimOrder,
        { order: second, account: accountOf('host2'), invoice: invoice('B2') },
        later(400),
      ),
    )
    assert.equal(late.code, 'procedure.coupon_expired')
    await world.does('host2', claimOrder, { order: second, account: accountOf('host2'), invoice: invoice('B2') })
    const unsaid = await world.refused(world.does('officer', judgeClaim, { order: second, verdict: 'refuse' }))
    assert.equal(unsaid.code, 'procedure.reason_needed')
    await world.does('officer', judgeClaim, { order: second, verdict: 'refuse', reason: '报告不是本单位委托的内容' })
    assert.equal((await world.asks('host', readCoupon, { dossier })).left_fen, 2 * wan)
  })

  test('nothing is ordered after its last day, and the platform ends it as used', async () => {
    assert.equal(
      (await world.refused(world.does('host', placeOrder, placed(), later(400)))).code,
      'procedure.coupon_expired',
    )
    const by = { actor: system(), received: later(400).at, via: 'job', lang: 'zh' } as const
    assert.ok((await perform(world.db, clockEndCoupons, {}, by)).ended >= 1)
    assert.equal((await world.asks('officer', readDossier, { dossier })).dossier.stage, 'end.used')
  })
})
