import { refusals } from '#platform/refusal'

/** From the plan of payments to the money on the unit's account: what can be refused, with the rule and the way out. */
refusals({
  'procedure.payment_not_now': {
    status: 409,
    zh: '第 {part} 笔拨款现在是“{state}”，不能这样办理。请刷新页面核对。',
    en: 'Part {part} stands at "{state}", where this cannot be done. Reload the page and look again.',
  },
  'procedure.payment_no_agreement': {
    status: 409,
    zh: '任务书签章以后才能安排拨款；演练批次不拨款。',
    en: 'Payments are planned once the agreement is under seal; a practice round pays nobody.',
  },
  'procedure.payment_over_agreement': {
    status: 409,
    zh: '计划合计不能超过任务书金额，还可安排 {left} 元。',
    en: 'All parts together are never more than the agreement; CNY {left} is left to plan.',
  },
  'procedure.payment_account_not_yours': {
    status: 422,
    zh: '请选择收款单位自己的账户。',
    en: 'Choose an account of the payee itself.',
  },
  'procedure.payment_facts_needed': {
    status: 422,
    zh: '这笔拨款以发票或凭证为依据，请逐张填写号码、开票单位、日期和金额。',
    en: 'This part rests on invoices or slips: give the number, issuer, day and amount of each.',
  },
  'procedure.payment_fact_paid': {
    status: 409,
    zh: '有 {count} 项凭证已经作为拨付依据或重复填写，申请没有提交。',
    en: '{count} of the vouchers were paid on already or stand here twice, so the request was not sent.',
  },
  'procedure.payment_figure_needed': {
    status: 422,
    zh: '后补助和贴息按核定的基数计算，请填写核定基数。',
    en: 'A subsidy follows a verified figure: give it.',
  },
  'procedure.payment_figure_over': {
    status: 422,
    zh: '核定基数不能超过所附凭证合计 {sum} 元。',
    en: 'The verified figure is never above the sum of the vouchers, CNY {sum}.',
  },
  'procedure.payment_nothing': {
    status: 422,
    zh: '按核定基数计算的金额为零，请退回申请并说明原因。',
    en: 'By this figure nothing is due: send the request back with the reason.',
  },
  'procedure.payee_wrong': {
    status: 409,
    zh: '有 {count} 处收款信息不能支付，拨款单没有下达。请按提示处理，或先把这些项目移出本单。',
    en: '{count} payees cannot be paid, so nothing was ordered. Settle what is marked, or leave those out.',
  },
  'procedure.payment_funds_short': {
    status: 409,
    zh: '《{title}》的可用额度还差 {short} 元，拨款单没有下达。请先核对预算额度。',
    en: 'The funds of "{title}" are short by CNY {short}, so nothing was ordered. Look at its budget quota first.',
  },
  'procedure.payment_received_already': {
    status: 409,
    zh: '已登记于 {on} 收到。',
    en: 'It was recorded as received on {on} already.',
  },
  'procedure.payment_not_received': {
    status: 409,
    zh: '请先登记收到日期，再登记转拨。',
    en: 'Record first when it was received, then that it was passed on.',
  },
  'procedure.payment_before_received': {
    status: 422,
    zh: '转拨日期不能早于收到日期 {on}。',
    en: 'It cannot be passed on before it was received on {on}.',
  },
  'procedure.result_file_known': {
    status: 409,
    zh: '这个文件已经导入过，没有重复入账。',
    en: 'This very file was taken already; nothing was posted again.',
  },
  'procedure.result_file_unread': {
    status: 422,
    zh: '没有找到表头。请使用 CSV 或 XLSX，表头须含“支付编号、金额、支付结果”。',
    en: 'No head was found. Use CSV or XLSX with the columns 支付编号, 金额 and 支付结果.',
  },
  'procedure.result_total_wrong': {
    status: 409,
    zh: '文件写明合计 {stated} 元，各行相加为 {sum} 元，没有入账。请核对；确需导入的，填写原因。',
    en: 'The file states CNY {stated} in all and its rows come to CNY {sum}, so nothing was posted. Look at it; to take it all the same, give the reason.',
  },
  'procedure.result_row_settled': {
    status: 409,
    zh: '这一行已经处理。',
    en: 'This row is settled already.',
  },
  'procedure.result_does_not_fit': {
    status: 409,
    zh: '这一行与该笔拨款对不上：{why}。',
    en: 'This row does not fit that payment: {why}.',
  },
})
