import { stringify } from 'csv-stringify/sync'
import { writeXlsx } from 'hucre/xlsx'
import { saidInstant } from '#platform/clock'
import type { exportOrder } from '../../procedure/index.ts'
import type { Outcome, Visit } from '../page.ts'

type Exported = Awaited<ReturnType<typeof exportOrder.run>>
type Order = Extract<Exported, { readonly rows: unknown }>

/** The columns of a payment order; the last four are for the bank to fill in, so that the same file comes back as its result. */
export const orderHeads = [
  '支付编号',
  '收款人',
  '户名',
  '开户行',
  '行号',
  '账号',
  '金额（元）',
  '用途',
  '指标文号',
  '功能科目',
  '经济科目',
  '预算年度',
  '支付结果',
  '支付日期',
  '银行流水号',
  '退回原因',
] as const

export async function orderFile(visit: Visit, { order, rows }: Order, format: 'csv' | 'xlsx'): Promise<Outcome> {
  const lines = rows.map((row) => [
    row.reference,
    row.to,
    row.holder,
    row.bank,
    row.bank_code,
    row.number,
    (row.amount_fen / 100).toFixed(2),
    '科技项目经费',
    order.document,
    order.function_class,
    order.economic_class,
    String(order.budget_year),
    '',
    '',
    '',
    '',
  ])
  const headers = { 'content-disposition': `attachment; filename="${order.number}.${format}"` }
  if (format === 'csv') {
    const body = stringify([[...orderHeads], ...lines.map((line) => line.map(plain))], { record_delimiter: 'windows' })
    return { type: 'text/csv; charset=utf-8', send: `\uFEFF${body}`, headers }
  }
  const sum = ['合计', '', '', '', '', '', (order.total_fen / 100).toFixed(2)]
  const about = [
    ['拨款单号', order.number],
    ['笔数', order.count],
    ['下达', `${order.made_by_name} ${saidInstant(order.made_at, 'zh')}`],
    ['导出', `${visit.actor.name} ${saidInstant(visit.now, 'zh')}`],
    ['回单', '银行办理后填写“支付结果”（成功或退票）、“支付日期”、“银行流水号”、“退回原因”，原样导入“支付结果”页面'],
  ]
  const sheets = [
    { name: '拨款单', rows: [[...orderHeads], ...lines, sum] },
    { name: '说明', rows: about },
  ]
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    send: Buffer.from(await writeXlsx({ sheets })),
    headers,
  }
}

/** A text that a spreadsheet would take for a formula is made plain. */
const plain = (value: string): string => (/^[\s\0]*[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value)
