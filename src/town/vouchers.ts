import { dayOf, type Instant } from '#platform/clock'
import {
  answerOrder,
  endorseDossier,
  issueCoupon,
  listBody,
  openRound,
  placeOrder,
  publishRound,
  saveSection,
  startDossier,
  submitDossier,
} from '../procedure/index.ts'
import { actorAs } from './actors.ts'
import { type Doing, daysFrom } from './doing.ts'
import { dossierId } from './dossiers.ts'
import { townId } from './ids.ts'
import { organisation } from './organisations.ts'

const wan = 1_000_000
export const voucherRound = townId('round innovation-voucher')
export const couponOrder = townId('coupon order gear')
const programme = 'innovation-voucher'

/** Two firms have vouchers asked for: one was issued and its order waits to be redeemed, one waits to be issued. */
export async function tellVouchers(does: Doing, today: Instant): Promise<void> {
  const at = (days: number) => daysFrom(today, days)
  const officer = actorAs('officer')
  await openVouchers(does, today)
  const university = organisation('host2').id
  const listed = { body: townId('body host2'), programme, organisation: university, services: '检验检测、大型仪器共享' }
  await does(listBody, listed, officer, at(-58))
  await apply(does, 'gu', 'host3', 'voucher-gear', '减速器寿命检测', 8, at(-50))
  await does(issueCoupon, { dossier: dossierId('voucher-gear') }, officer, at(-45))
  await order(does, at)
  await apply(does, 'wen', 'host', 'voucher-sensor', '传感器高低温试验', 5, at(-3))
}

async function openVouchers(does: Doing, today: Instant): Promise<void> {
  const officer = actorAs('officer')
  const day = (days: number) => dayOf(daysFrom(today, days))
  const input = {
    round: voucherRound,
    programme,
    code: 'KJQ-示范-1',
    title: { zh: '科技创新券（示范批次）', en: 'Innovation vouchers (demonstration)' },
    announcement: {
      zh: '常年受理，不设截止时间。本批次及其中所有单位、人员均为示范。',
      en: 'Open all year, without a cut-off. This round and everybody in it are made up.',
    },
    year: Number(day(0).slice(0, 4)),
    owner: organisation('bureau').id,
    opensAt: `${day(-60)}T09:00:00+08:00`,
    budgetFen: 100 * wan,
    contact: '示范联系人：丁一平，0851-00000000（示范号码）',
  }
  await does(openRound, input, officer, daysFrom(today, -65))
  await does(publishRound, { round: voucherRound }, officer, daysFrom(today, -65))
}

async function apply(
  does: Doing,
  who: 'wen' | 'gu',
  host: 'host' | 'host3',
  key: string,
  title: string,
  askedWan: number,
  at: Instant,
): Promise<void> {
  const dossier = dossierId(key)
  const writer = actorAs(who)
  await does(startDossier, { dossier, round: voucherRound, host: organisation(host).id }, writer, at)
  const answers = { title, kind: 'test', content: '新产品定型需要的检测服务。', requested_fen: askedWan * wan }
  await does(saveSection, { dossier, section: 'need', answers }, writer, daysFrom(at, 0.05))
  await does(submitDossier, { dossier }, writer, daysFrom(at, 0.1))
  await does(endorseDossier, { dossier }, actorAs(host), daysFrom(at, 0.2))
}

async function order(does: Doing, at: (days: number) => Instant): Promise<void> {
  const [holder, body] = [actorAs('host3'), actorAs('host2')]
  const priced = {
    order: couponOrder,
    dossier: dossierId('voucher-gear'),
    body: organisation('host2').id,
    subject: '减速器疲劳寿命检测',
    priceFen: 12 * wan,
    unrelated: true,
  }
  await does(placeOrder, priced, holder, at(-40))
  await does(answerOrder, { order: couponOrder, answer: 'accept' }, body, at(-39))
}
