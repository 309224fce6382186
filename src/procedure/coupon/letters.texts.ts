import { letter } from '../../desk/index.ts'

letter({
  code: 'coupon-issued',
  occasion: { zh: '创新券发放', en: 'Coupon issued' },
  channels: ['message', 'sms'],
  title: { zh: '券已发放：{coupon}', en: 'Coupon issued: {coupon}' },
  body: {
    zh: '贵单位的{noun}《{title}》（{number}）已发券，券号 {coupon}，金额 {amount}，有效期至 {until}。请在有效期内向名单内的服务机构下单，并完成兑付申请。',
    en: 'For your {noun} "{title}" ({number}) coupon {coupon} over {amount} was issued, valid until {until}. Order from a listed service body and ask for redemption by then.',
  },
  facts: {
    noun: { zh: '用券申请', en: 'application' },
    title: { zh: '材料检测服务', en: 'Testing of materials' },
    number: { zh: 'KJQ-2026-0001', en: 'KJQ-2026-0001' },
    coupon: { zh: 'KJQ-Q-2026-0001', en: 'KJQ-Q-2026-0001' },
    amount: { zh: '10.00 万元', en: 'CNY 100,000.00' },
    until: { zh: '2027年11月25日', en: '25 November 2027' },
  },
})
