import { refusals } from '#platform/refusal'

/** Coupons, their orders and their redemption: what can be refused, with the way out. */
refusals({
  'procedure.no_coupon_here': {
    status: 409,
    zh: '这个计划不发券。',
    en: 'This programme issues no coupons.',
  },
  'procedure.coupon_over_cap': {
    status: 422,
    zh: '券面金额不能超过申请额和上限 {most} 元，也不能为零。',
    en: 'The amount can be neither nothing nor more than was asked for and {most} yuan.',
  },
  'procedure.coupon_over_budget': {
    status: 409,
    zh: '批次剩余预算 {left} 元，不够发这张券。',
    en: '{left} yuan are left of the budget, not enough for this coupon.',
  },
  'procedure.coupon_expired': {
    status: 409,
    zh: '券 {number} 的有效期到 {until}，已过期，不能下单或兑付。',
    en: 'Coupon {number} was valid until {until}; nothing can be ordered or redeemed with it any more.',
  },
  'procedure.coupon_spent': {
    status: 409,
    zh: '券 {number} 的余额已用完。',
    en: 'Nothing is left of coupon {number}.',
  },
  'procedure.coupon_not_yours': {
    status: 403,
    zh: '只有持券单位能用这张券。',
    en: 'Only the organisation that holds the coupon uses it.',
  },
  'procedure.body_not_listed': {
    status: 422,
    zh: '{body}现在不在服务机构名单内，请从名单中选择。',
    en: '{body} is not on the list of service bodies now: choose from the list.',
  },
  'procedure.related_party': {
    status: 409,
    zh: '持券单位与{body}是关联方（{why}），不能用券购买其服务。',
    en: 'The holder and {body} are related ({why}); the coupon cannot pay for its service.',
  },
  'procedure.unrelated_needed': {
    status: 422,
    zh: '请声明双方没有关联关系。',
    en: 'State that the parties are not related.',
  },
  'procedure.coupon_order_not_now': {
    status: 409,
    zh: '订单现在是“{state}”，不能这样办理。',
    en: 'The order stands at "{state}"; this cannot be done now.',
  },
  'procedure.not_a_party': {
    status: 403,
    zh: '只有订单的双方能办理。',
    en: 'Only the two parties of the order can do this.',
  },
  'procedure.party_confirmed': {
    status: 409,
    zh: '本单位已经确认过，等待对方确认。',
    en: 'Your side has confirmed already; the other has still to.',
  },
  'procedure.invoice_redeemed': {
    status: 409,
    zh: '发票 {number} 已用于 {other}，不能再次兑付。',
    en: 'Invoice {number} was used for {other} already and is not redeemed again.',
  },
  'procedure.invoice_short': {
    status: 422,
    zh: '发票金额 {amount} 元低于合同价 {price} 元，请补开或按实际价重新下单。',
    en: 'The invoice of {amount} yuan is below the price of {price} yuan: have it completed, or order anew at the real price.',
  },
  'procedure.body_known': {
    status: 409,
    zh: '{body}已在服务机构名单内。',
    en: '{body} is on the list of service bodies already.',
  },
})
