import { letter } from '../../desk/index.ts'

const noun = { zh: '后补助', en: 'after-subsidy' }
const title = { zh: '示范单位 2025 年度研发投入后补助', en: 'After-subsidy of a sample firm for 2025' }
const number = { zh: 'HBZ-2026-0001', en: 'HBZ-2026-0001' }
const amount = { zh: '12.00 万元', en: 'CNY 120,000.00' }
const reason = { zh: '认定证书已过期', en: 'the certificate has ended' }

letter({
  code: 'entitled-listed',
  occasion: { zh: '列入免申即享名单', en: 'Put on the list of those entitled' },
  channels: ['message', 'sms'],
  title: { zh: '请确认：{title}', en: 'Please confirm: {title}' },
  body: {
    zh: '根据平台已有数据，贵单位符合条件，拟给予 {amount}（{number}）。不用填表，请在 {due} 前确认意愿和收款账户；逾期未确认的，不再列入。',
    en: 'By the data on the platform your organisation qualifies for {amount} ({number}). There is no form: confirm that you want it, and the account, by {due}. Without an answer it is left out.',
  },
  facts: { noun, title, number, amount, due: { zh: '2026年12月10日', en: '10 December 2026' } },
})
letter({
  code: 'dossier-refused',
  occasion: { zh: '不予兑现', en: 'Not granted' },
  channels: ['message'],
  title: { zh: '不予兑现：{title}', en: 'Not granted: {title}' },
  body: {
    zh: '贵单位的{noun}《{title}》（{number}）不予兑现。理由：{reason}。有异议的，可以在“咨询或投诉”中提出。',
    en: 'Your {noun} "{title}" ({number}) is not granted. Reason: {reason}. If you disagree, say so under "Ask or complain".',
  },
  facts: { noun, title, number, reason },
})
letter({
  code: 'confirmation-lapsed',
  occasion: { zh: '逾期未确认', en: 'Not confirmed in time' },
  channels: ['message'],
  title: { zh: '逾期未确认：{title}', en: 'Not confirmed in time: {title}' },
  body: {
    zh: '《{title}》（{number}）在 {due} 前没有确认，本批次不再列入。',
    en: '"{title}" ({number}) was not confirmed by {due} and is left out of this round.',
  },
  facts: { noun, title, number, due: { zh: '2026年12月10日', en: '10 December 2026' } },
})
letter({
  code: 'amount-due',
  occasion: { zh: '转财政拨付', en: 'Handed to payment' },
  channels: ['message'],
  title: { zh: '已转财政拨付：{title}', en: 'Handed to payment: {title}' },
  body: {
    zh: '《{title}》（{number}）应付 {amount}，已转财政拨付。款项由财政国库支付到已核验的单位账户，到账后请在平台确认。',
    en: 'For "{title}" ({number}) {amount} is due and was handed to payment. The treasury pays into the verified account; confirm the arrival here afterwards.',
  },
  facts: { noun, title, number, amount },
})
