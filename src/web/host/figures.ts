import type { Question } from '../../procedure/index.ts'

const figure = (code: string, kind: 'number' | 'money', zh: string, en: string): Question => ({
  code,
  kind,
  label: { zh, en },
  why: {
    zh: '各类申报条件、统计和核对都读取这一张表，只需填一次。',
    en: 'Every condition, statistic and check reads this sheet, so it is typed once.',
  },
  optional: true,
})

/** The figures of one year, in the order of the sheet; asked like any other question. */
export const yearlyQuestions: readonly Question[] = [
  figure('staff', 'number', '从业人员（人）', 'Staff at year end'),
  figure('staff_rd', 'number', '科技人员（人）', 'Science and technology staff'),
  figure('staff_master_up', 'number', '硕士及以上（人）', "Staff with a master's degree or above"),
  figure('revenue_fen', 'money', '营业收入', 'Revenue'),
  figure('sales_fen', 'money', '销售收入', 'Sales'),
  figure('high_tech_revenue_fen', 'money', '高新技术产品（服务）收入', 'Revenue from high-tech products and services'),
  figure('rd_spend_fen', 'money', '研究开发费用', 'R&D spending'),
  figure('cost_fen', 'money', '成本费用', 'Total cost'),
  figure('net_assets_fen', 'money', '净资产', 'Net assets'),
  figure('profit_fen', 'money', '利润总额', 'Profit'),
  figure('tax_fen', 'money', '上缴税费', 'Taxes paid'),
  figure('patents_invention', 'number', '有效发明专利（件）', 'Invention patents in force'),
]

/** What was typed as figures: blanks stay away, a loss may carry its minus sign. */
export function figuresIn(read: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(read)
      .filter(([, value]) => value !== null)
      .map(([code, value]) => [code, signed(code, value)]),
  )
}

const mayBeNegative = new Set(['net_assets_fen', 'profit_fen'])
function signed(code: string, value: unknown): unknown {
  if (typeof value !== 'string' || !mayBeNegative.has(code)) return value
  const match = /^[-−－](\d{1,9})(?:[.．](\d{1,6}))?$/.exec(value.normalize('NFKC').replace(/[,\s]/g, ''))
  return match ? -(Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0') || 0)) : value
}
