import { dayIn, fenOf, type Line, outcomeOf, plain } from './cells.ts'

/** One row of a result file as the act takes it; `fault` says why a row that could not be read is set aside. */
export type ResultRow = {
  readonly line: number
  readonly reference: string | null
  readonly amount_fen: number | null
  readonly outcome: 'paid' | 'returned' | null
  readonly on: string | null
  readonly bank: string | null
  readonly reason: string | null
  readonly fault: Fault | null
  readonly raw: readonly string[]
}
export type Fault = 'formula' | 'reference' | 'amount' | 'outcome'
export type ResultSheet = {
  readonly rows: readonly ResultRow[]
  readonly stated_fen: number | null
  readonly count: number
}

const heads: Readonly<Record<'reference' | 'amount' | 'outcome' | 'on' | 'bank' | 'reason', RegExp>> = {
  reference: /^(支付编号|拨款编号|业务编号|reference)$/i,
  amount: /^(金额|支付金额|实付金额|amount)(\((元|万元|yuan|cny)\))?$/i,
  outcome: /^(结果|支付结果|状态|支付状态|result|status)$/i,
  on: /^(支付日期|入账日期|日期|date)$/i,
  bank: /^(银行流水号|流水号|bank ?number)$/i,
  reason: /^(退回原因|失败原因|原因|reason)$/i,
}
type Column = keyof typeof heads

/** Finds the head wherever it stands, skips titles, blanks and repeated heads, and reads the rest row by row; null without a head. */
export function sheetOf(lines: readonly Line[]): ResultSheet | null {
  const at = lines.findIndex((line) => isHead(line.cells))
  if (at < 0) return null
  const head = lines[at]!.cells.map((cell) => plain(cell).replace(/\s/g, ''))
  const column = (name: Column) => head.findIndex((cell) => heads[name].test(cell))
  const places = Object.fromEntries((Object.keys(heads) as Column[]).map((name) => [name, column(name)])) as Record<
    Column,
    number
  >
  const unit = /万元/.test(head[places.amount] ?? '') || unitAbove(lines.slice(0, at)) ? 'wan' : 'yuan'
  const rows: ResultRow[] = []
  let stated_fen: number | null = null
  for (const line of lines.slice(at + 1)) {
    const cells = line.cells.map(plain)
    if (cells.every((cell) => cell === '') || isHead(line.cells)) continue
    if (cells.some((cell) => /^(合计|总计|小计|total)[:：]?$/i.test(cell))) {
      if (!cells.some((cell) => /^小计/.test(cell)))
        stated_fen = line.formula ? null : fenOf(cells[places.amount] ?? '', unit)
      continue
    }
    rows.push(rowOf(line, cells, places, unit))
  }
  return { rows, stated_fen, count: rows.length }
}

const isHead = (cells: readonly string[]): boolean => {
  const said = cells.map((cell) => plain(cell).replace(/\s/g, ''))
  return (['reference', 'amount', 'outcome'] as const).every((name) => said.some((cell) => heads[name].test(cell)))
}
const unitAbove = (lines: readonly Line[]): boolean =>
  lines.some(({ cells }) => cells.some((cell) => /单位[:：]?\s*万元/.test(plain(cell))))

function rowOf(
  { line, formula }: Line,
  cells: readonly string[],
  places: Record<Column, number>,
  unit: 'yuan' | 'wan',
): ResultRow {
  const cell = (name: Column): string => (places[name] < 0 ? '' : (cells[places[name]] ?? ''))
  const reference = cell('reference').replace(/\s/g, '').toUpperCase() || null
  const amount_fen = fenOf(cell('amount'), unit)
  const outcome = outcomeOf(cell('outcome'))
  const fault = formula
    ? 'formula'
    : !reference
      ? 'reference'
      : amount_fen === null
        ? 'amount'
        : !outcome
          ? 'outcome'
          : null
  const reason = cell('reason') || null
  return {
    line,
    reference,
    amount_fen,
    outcome,
    on: dayIn(cell('on')),
    bank: cell('bank') || null,
    reason,
    fault,
    raw: cells.slice(0, 40),
  }
}
