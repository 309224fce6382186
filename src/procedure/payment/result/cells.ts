import { isDay } from '#platform/clock'

/** One line of a file from the bank, cell by cell; a formula is told apart, because what it shows is not what was signed. */
export type Line = { readonly line: number; readonly cells: readonly string[]; readonly formula: boolean }

/** Full width, blanks and commas are how people type, and mean nothing. */
export const plain = (cell: unknown): string =>
  String(cell ?? '')
    .normalize('NFKC')
    .replace(/[\u200B\uFEFF]/g, '')
    .trim()

/** An amount in yuan, or in 万元 where the head or the cell says so; null when it is none, with a fraction of a fen or below nought. */
export function fenOf(cell: string, unit: 'yuan' | 'wan'): number | null {
  const said = plain(cell)
    .replace(/^[¥￥]|^CNY|^RMB/i, '')
    .replace(/[,，\s]/g, '')
  const scaled = /万元?$/.test(said) ? 'wan' : /元$/.test(said) ? 'yuan' : unit
  const match = /^(\d{1,13})(?:\.(\d{1,8}))?$/.exec(said.replace(/万?元?$/, ''))
  if (!match) return null
  const digits = scaled === 'wan' ? 6 : 2
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > digits) return null
  const fen = BigInt(match[1]!) * 10n ** BigInt(digits) + BigInt(fraction.padEnd(digits, '0') || '0')
  return fen <= 1_000_000_000_000_000n ? Number(fen) : null
}

const good = /^(成功|支付成功|已支付|已付|已入账|paid|success|ok|y)$/i
const bad = /^(失败|支付失败|退票|退回|已退|未成功|returned|failed|n)$/i
export const outcomeOf = (cell: string): 'paid' | 'returned' | null =>
  good.test(plain(cell)) ? 'paid' : bad.test(plain(cell)) ? 'returned' : null

/** A day as banks write it: 2026-11-25, 2026/11/25, 20261125, 2026年11月25日. */
export function dayIn(cell: string): string | null {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[ T].*)?$/.exec(plain(cell))
  if (!match) return null
  const day = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`
  return isDay(day) ? day : null
}
