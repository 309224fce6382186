import type { VNode } from 'preact'
import { isEmpty, type Question } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { moneyText, Paragraphs, Table } from '../parts/index.ts'
import { columnsOf } from './read-answers.ts'
import { said } from './said.ts'

/** One answer as somebody reads it: rows and budgets as tables, everything else as words. */
export function Answer({ visit, question, answer }: { visit: Visit; question: Question; answer: unknown }): VNode {
  if (isEmpty(answer)) return <span class="zk-quiet">{visit.t('未填写', 'Not answered')}</span>
  if (question.kind === 'budget') return <BudgetRead visit={visit} question={question} table={answer as Amounts} />
  if (Array.isArray(answer) && ['people', 'group', 'partners'].includes(question.kind))
    return <RowsRead visit={visit} question={question} rows={answer as Row[]} />
  const text = said(question, answer, visit.lang)
  return question.kind === 'long-text' ? <Paragraphs text={text} /> : <span>{text}</span>
}

type Row = Readonly<Record<string, unknown>>
type Amounts = Readonly<Record<string, Row>>

function RowsRead({ visit, question, rows }: { visit: Visit; question: Question; rows: readonly Row[] }) {
  const columns = columnsOf(question)
  return (
    <Table
      caption={question.label[visit.lang]}
      captionHidden
      columns={columns.map((column) => ({
        key: column.code,
        head: column.label[visit.lang],
        numeric: column.kind === 'money' || column.kind === 'number',
      }))}
      rows={rows.map((row, index) => ({
        id: String(index),
        cells: Object.fromEntries(
          columns.map((column) => [column.code, said(column, row[column.code], visit.lang) || '—']),
        ),
      }))}
      empty=""
    />
  )
}

function BudgetRead({ visit, question, table }: { visit: Visit; question: Question; table: Amounts }) {
  const sources = question.sources ?? []
  const lines = question.lines ?? []
  const at = (line: string, source: string): unknown => table[line]?.[source]
  const fen = (value: unknown): number => (typeof value === 'number' ? value : 0)
  const shown = (value: unknown) => (typeof value === 'number' ? moneyText(value, visit.lang) : String(value ?? '—'))
  const total = (codes: readonly string[], pick: (code: string) => readonly unknown[]) =>
    codes.flatMap(pick).reduce((sum: number, value) => sum + fen(value), 0)
  const row = (id: string, head: string, cells: readonly [string, unknown][], sum: number) => ({
    id,
    cells: { line: head, ...Object.fromEntries(cells.map(([code, value]) => [code, shown(value)])), sum: shown(sum) },
  })
  const codes = sources.map((source) => source.code)
  const lineCodes = lines.map((line) => line.code)
  return (
    <Table
      caption={question.label[visit.lang]}
      captionHidden
      columns={[
        { key: 'line', head: visit.t('科目', 'Line') },
        ...sources.map((source) => ({ key: source.code, head: source.label[visit.lang], numeric: true })),
        { key: 'sum', head: visit.t('合计', 'Total'), numeric: true },
      ]}
      rows={[
        ...lines.map((line) =>
          row(
            line.code,
            line.label[visit.lang],
            codes.map((code) => [code, at(line.code, code)]),
            total([line.code], (one) => codes.map((code) => at(one, code))),
          ),
        ),
        row(
          'sum',
          visit.t('合计', 'Total'),
          codes.map((code) => [code, total(lineCodes, (line) => [at(line, code)])]),
          total(lineCodes, (line) => codes.map((code) => at(line, code))),
        ),
      ]}
      empty=""
    />
  )
}
