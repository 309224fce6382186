import { letter } from '../../desk/index.ts'

letter({
  code: 'payment-returned',
  occasion: { zh: '拨款退票', en: 'A payment came back' },
  channels: ['message', 'sms'],
  title: { zh: '拨款被银行退回：{title}', en: 'A payment came back: {title}' },
  body: {
    zh: '《{title}》的拨款被银行退回，原因：{reason}。请核对单位账户，必要时登记新账户并在“拨款”中重新提交；新账户经财务核验后再次拨付。',
    en: 'The bank sent a payment for "{title}" back: {reason}. Check the account of your unit, add another where needed and send it again under "Payments"; finance verifies it and orders the money again.',
  },
  facts: {
    title: '磷石膏基绿色建材关键技术',
    reason: { zh: '户名不符', en: 'holder and account do not agree' },
  },
})
