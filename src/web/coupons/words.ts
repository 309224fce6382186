import type { Text } from '#platform/text'

const steps: Readonly<Record<string, Text>> = {
  place: { zh: '持券单位下单', en: 'The holder ordered' },
  accept: { zh: '服务机构接单', en: 'The body accepted' },
  decline: { zh: '服务机构不接单', en: 'The body declined' },
  cancel: { zh: '持券单位取消', en: 'The holder cancelled' },
  'confirm-holder': { zh: '持券单位确认服务完成', en: 'The holder confirmed the service' },
  'confirm-body': { zh: '服务机构确认服务完成', en: 'The body confirmed the service' },
  claim: { zh: '申请兑付', en: 'Redemption asked for' },
  redeem: { zh: '核定兑付，转财政拨付', en: 'Redeemed and handed to payment' },
  refuse: { zh: '不予兑付', en: 'Redemption refused' },
}
export const stepText = (kind: string): Text => steps[kind] ?? { zh: kind, en: kind }
