import type { Instant } from '#platform/clock'
import { idFrom } from '#platform/ids'
import type { Text } from '#platform/text'

/** By what a cross-table may be cut; the value of a dossier or of its host, as it was when the table was asked for. */
export const dimensions = {
  year: { zh: '批次年度', en: 'Year of the round' },
  programme: { zh: '计划', en: 'Programme' },
  region: { zh: '单位所在地', en: 'Region of the host' },
  kind: { zh: '单位类型', en: 'Kind of host' },
  recommender: { zh: '推荐单位', en: 'Recommender' },
} as const satisfies Readonly<Record<string, Text>>
export type Dimension = keyof typeof dimensions

/** What is counted, each with its definition (口径): a figure without one is no figure. */
export const measures = {
  submitted: {
    name: { zh: '申报数', en: 'Applications' },
    says: {
      zh: '截止时间前提交过的申报，含后来撤回和未通过的；不含草稿和演练批次',
      en: 'Handed in before the cut-off, with those withdrawn or refused later; without drafts and practice rounds',
    },
    money: false,
  },
  requested_fen: {
    name: { zh: '申请金额', en: 'Asked for' },
    says: { zh: '上述申报申请的财政资金', en: 'Public money asked for in these applications' },
    money: true,
  },
  passed: {
    name: { zh: '形式审查通过数', en: 'Passed screening' },
    says: { zh: '截止时间前形式审查通过的', en: 'Passed the screening before the cut-off' },
    money: false,
  },
  approved: {
    name: { zh: '立项数', en: 'Approved' },
    says: {
      zh: '截止时间前决定立项的（含备选递补），不含公示后取消立项的',
      en: 'Approved before the cut-off, with promoted reserves; without approvals that were revoked',
    },
    money: false,
  },
  approved_fen: {
    name: { zh: '立项金额', en: 'Money approved' },
    says: { zh: '上述立项的批复金额', en: 'What was approved for these' },
    money: true,
  },
} as const satisfies Readonly<Record<string, { readonly name: Text; readonly says: Text; readonly money: boolean }>>
export type Measure = keyof typeof measures

export type Question = {
  readonly rows: Dimension
  readonly columns: Dimension
  readonly programme: string | null
  readonly year: number | null
}
export type Cell = Readonly<Record<Measure, number>> & { readonly row: string; readonly column: string }
export type Figure = {
  readonly id: string
  readonly question: Question
  readonly cut_off: Instant
  readonly cells: readonly Cell[]
  readonly asked_by_name: string
  readonly asked_at: Instant
}

/** The same question for the same cut-off is the same figure. */
export const figureId = ({ rows, columns, programme, year }: Question, cutOff: Instant): string =>
  idFrom('figure', rows, columns, programme ?? '', String(year ?? ''), cutOff.toISOString())

export type Table = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  at(row: string | null, column: string | null): number
}

/** One measure of a figure as a table; a missing row or column asks for the sum. */
export function tableOf(cells: readonly Cell[], measure: Measure): Table {
  const sorted = (values: readonly string[]) => [...new Set(values)].sort()
  return {
    rows: sorted(cells.map(({ row }) => row)),
    columns: sorted(cells.map(({ column }) => column)),
    at: (row, column) =>
      cells
        .filter((cell) => (row === null || cell.row === row) && (column === null || cell.column === column))
        .reduce((sum, cell) => sum + cell[measure], 0),
  }
}
