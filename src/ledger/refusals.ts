import { refusals } from '#platform/refusal'

refusals({
  'ledger.amount_wrong': {
    status: 422,
    zh: '金额 {amount} 不是大于零的整数分。请以分为单位填写正整数；冲销请使用“冲销”，不要填负数。',
    en: '{amount} is no amount: give whole fen above nought. To take something back use a reversal, not a negative amount.',
  },
  'ledger.amount_too_large': {
    status: 422,
    zh: '金额 {amount} 分超过单笔上限（10^15 分）。请核对单位是否为分。',
    en: '{amount} fen are more than one transfer may move (10^15). Check that the unit is fen.',
  },
  'ledger.currency_wrong': {
    status: 422,
    zh: '台账只记人民币（CNY），不接受 {currency}。请折算为人民币后填写。',
    en: 'The ledger keeps CNY alone and takes no {currency}. Convert the amount first.',
  },
  'ledger.same_account': {
    status: 422,
    zh: '转出和转入是同一个科目。请为其中一方另选科目。',
    en: 'Both sides are the same account. Choose another for one of them.',
  },
  'ledger.account_unknown': {
    status: 404,
    zh: '台账中没有这个科目。请核对科目编号；额度须先登记。',
    en: 'The ledger has no such account. Check its id; a quota has to be registered first.',
  },
  'ledger.year_closed': {
    status: 409,
    zh: '{year} 年度已经冻结，不能再记入。以后年度退回的资金请按跨年退回（缴入国库）办理。',
    en: 'The year {year} is frozen and takes nothing more. What comes back later is a cross-year return, paid in to the treasury.',
  },
  'ledger.year_open': {
    status: 409,
    zh: '{year} 年度还有 {count} 个科目存在未了结的预留。请先入账或取消这些预留，再冻结。',
    en: '{count} accounts of {year} still hold reservations. Post or void them, then freeze the year.',
  },
  'ledger.year_not_over': {
    status: 422,
    zh: '{year} 年度还没有结束，不能冻结。',
    en: 'The year {year} is not over and cannot be frozen yet.',
  },
  'ledger.beyond_limit': {
    status: 409,
    zh: '“{title}”只剩 {left}，不够本次的 {wanted}。请减少金额，或先调剂、追加额度。',
    en: '"{title}" has {left} left, less than the {wanted} asked for. Lower the amount, or shift or add quota first.',
  },
  'ledger.quota_exceeded': {
    status: 409,
    zh: '本次立项金额 {wanted}，超过该计划的可用额度 {left}。请减少立项金额，或先调剂、追加额度后再录入决定。',
    en: 'The decision commits {wanted} and the quota of the programme has {left} left. Lower it, or shift or add quota first.',
  },
  'ledger.id_taken': {
    status: 409,
    zh: '这个编号已经用于另一笔内容不同的收支。请刷新页面后重新提交。',
    en: 'This id already stands for another transfer. Reload the page and send it again.',
  },
  'ledger.chain_in_part': {
    status: 409,
    zh: '这组收支中有一部分已用原编号入账。须整组办理，请刷新页面后重新提交。',
    en: 'Part of these transfers is in the ledger under the same ids. They go all or none: reload the page and send them again.',
  },
  'ledger.reservation_unknown': {
    status: 404,
    zh: '没有这笔预留。请核对预留编号。',
    en: 'There is no such reservation. Check its id.',
  },
  'ledger.reservation_over': {
    status: 409,
    zh: '这笔预留只剩 {left} 可用。请核对已入账和已取消的部分。',
    en: 'Of this reservation {left} is left. Check what was posted and voided already.',
  },
  'ledger.reservation_expired': {
    status: 409,
    zh: '这笔预留已经到期，不能再入账。请重新预留。',
    en: 'This reservation has expired and cannot be posted. Reserve anew.',
  },
  'ledger.not_due': {
    status: 409,
    zh: '这笔预留还没有到期。',
    en: 'This reservation has not expired yet.',
  },
  'ledger.not_reversible': {
    status: 409,
    zh: '只有已入账的收支可以冲销；预留请取消，冲销本身不再冲销。',
    en: 'Only what was posted can be reversed: void a reservation instead, and a reversal stays.',
  },
  'ledger.reversed_already': {
    status: 409,
    zh: '这笔收支已经冲销过。',
    en: 'This transfer was reversed already.',
  },
  'ledger.return_too_much': {
    status: 422,
    zh: '退回合计不能超过原拨付：还可退回 {left}。',
    en: 'Returns cannot exceed what was paid: {left} can still come back.',
  },
  'ledger.not_a_payment': {
    status: 422,
    zh: '这笔收支不是已入账的拨付，不能办理退回。',
    en: 'This transfer is no posted payment, so nothing of it can come back.',
  },
  'ledger.return_too_early': {
    status: 422,
    zh: '这笔拨付属于 {year} 年度，退回年度不能更早。',
    en: 'This payment belongs to {year}; nothing of it can have come back in an earlier year.',
  },
  'ledger.source_differs': {
    status: 422,
    zh: '财政资金只能在财政资金之间调剂，自筹和其他来源只能在同一来源内调剂；两项额度须为同一年度。请另选额度。',
    en: 'Public money shifts to public money of the same level, other money within its own source, and only within one year. Choose another quota.',
  },
  'ledger.allotment_missing': {
    status: 422,
    zh: '财政额度须从已登记的预算指标中安排。请选择同一年度、同一级次的指标。',
    en: 'A quota of public money is set out of a registered allotment of the same year and level. Choose one.',
  },
  'ledger.allotment_known': {
    status: 409,
    zh: '该文号在本年度同一科目下的指标已经登记，不能重复登记。',
    en: 'An allotment of this document, year and class is registered already.',
  },
})
