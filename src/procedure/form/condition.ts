import { Environment } from '@marcbachmann/cel-js'
import { type Band, byBands } from '../../policy/index.ts'

/** What a condition may look at. Numbers are doubles, money is fen, days are `2026-11-23`. */
export type Facts = {
  readonly answers: Readonly<Record<string, unknown>>
  readonly applicant?: Readonly<Record<string, unknown>>
  readonly host?: Readonly<Record<string, unknown>>
  readonly round?: Readonly<Record<string, unknown>>
  readonly param: Readonly<Record<string, unknown>>
  readonly today: string
}

/**
 * Conditions are CEL (Common Expression Language, a public specification): the same text is checked when a programme
 * is published, evaluated on the server, and shown as a hint while somebody writes.
 */
const environment = new Environment({ unlistedVariablesAreDyn: false })
  .registerVariable('answers', 'map')
  .registerVariable('applicant', 'map')
  .registerVariable('host', 'map')
  .registerVariable('round', 'map')
  .registerVariable('param', 'map')
  .registerVariable('today', 'string')
  .registerFunction('sum(list): double', (list: unknown[]) =>
    list.reduce((total: number, part) => total + Number(part ?? 0), 0),
  )
  .registerFunction('total(dyn): double', (budget: unknown) => totalOf(budget))
  .registerFunction('cell(dyn, string, string): double', (budget: unknown, line: string, source: string) =>
    cell(budget, line, source),
  )
  .registerFunction('columnTotal(dyn, string): double', (budget: unknown, source: string) =>
    columnTotal(budget, source),
  )
  .registerFunction('bandedCap(double, dyn): double', (base: number, bands: unknown) =>
    byBands(Math.max(0, Math.floor(base)), bandsIn(bands)),
  )
  .registerFunction('yearsBetween(string, string): double', (from: string, to: string) =>
    Math.floor(monthsBetween(from, to) / 12),
  )
  .registerFunction('monthsBetween(string, string): double', (from: string, to: string) => monthsBetween(from, to))

const parsed = new Map<string, ReturnType<typeof environment.parse>>()

function compiled(condition: string) {
  const program = parsed.get(condition) ?? environment.parse(condition)
  parsed.set(condition, program)
  return program
}

/** Null when the condition can be read; otherwise the first line of what is wrong with it. */
export function checkCondition(condition: string, yesNo = true): string | null {
  try {
    const result = compiled(condition).check() as { valid: boolean; type?: string; error?: Error }
    if (!result.valid) return (result.error?.message ?? 'invalid').split('\n')[0]!
    return yesNo && !['bool', 'dyn'].includes(String(result.type)) ? `gives ${result.type}, not yes or no` : null
  } catch (error) {
    return (error as Error).message.split('\n')[0]!
  }
}

/** `unknown` means that an answer it needs is still missing; a rule is neither met nor broken then. */
export type Verdict = 'holds' | 'fails' | 'unknown'

export function judge(condition: string, facts: Facts): Verdict {
  const value = work(condition, facts)
  return value === undefined ? 'unknown' : value === true ? 'holds' : 'fails'
}

/** The value of an expression as a number, text, list or boolean; undefined while something it needs is missing. */
export function work(condition: string, facts: Facts): unknown {
  try {
    const value = compiled(condition)({ applicant: {}, host: {}, round: {}, ...facts })
    return typeof value === 'bigint' ? Number(value) : value
  } catch {
    // CEL throws on a missing key and on null in a comparison; definitions are checked before they are published.
    return undefined
  }
}

const within = (table: unknown, key: string): unknown =>
  table instanceof Map ? table.get(key) : (table as Record<string, unknown> | null)?.[key]
const parts = (table: unknown): unknown[] =>
  table instanceof Map ? [...table.values()] : Object.values((table as object | null) ?? {})
const totalOf = (budget: unknown): number =>
  typeof budget === 'number'
    ? budget
    : typeof budget === 'object'
      ? parts(budget).reduce((sum: number, part) => sum + totalOf(part), 0)
      : 0
const cell = (budget: unknown, line: string, source: string): number =>
  Number(within(within(budget, line), source) ?? 0)
const columnTotal = (budget: unknown, source: string): number =>
  parts(budget).reduce((sum: number, line) => sum + Number(within(line, source) ?? 0), 0)

/** The rows of a sliding rate, however CEL hands them over. */
const bandsIn = (bands: unknown): Band[] =>
  parts(bands).map((band) => ({
    from_fen: Number(within(band, 'from_fen')),
    rate_percent: Number(within(band, 'rate_percent')),
  }))

/** Whole months from one day to another; a month that has not run full does not count. */
function monthsBetween(from: string, to: string): number {
  const [y1, m1, d1] = from.split('-').map(Number) as [number, number, number]
  const [y2, m2, d2] = to.split('-').map(Number) as [number, number, number]
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0)
}
