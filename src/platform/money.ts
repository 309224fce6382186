import { Type } from 'typebox'
import type { Lang } from './text.ts'

/** Money is an integer number of fen (分). Beyond ±9·10^15 a double loses fen, so nothing larger is ever accepted. */
export const FEN_MAX = 9e15
export const Fen = (description = 'integer fen 分') => Type.Integer({ minimum: 0, maximum: FEN_MAX, description })

/** Pages show 万元 with two decimals: 8000000 fen → `8.00`. Truncated towards zero, never rounded up. */
export function wan(fen: number): string {
  return twoDecimals.format(Math.trunc(fen / 10_000) / 100)
}

/** Made once: a page of fifty amounts would spend most of its time on making formats. */
const twoDecimals = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Documents show yuan: 8000000 fen → `80,000.00`. */
export const yuan = (fen: number): string => twoDecimals.format(fen / 100)

export const saidFen = (fen: number, lang: Lang): string => (lang === 'zh' ? `${wan(fen)} 万元` : `CNY ${yuan(fen)}`)

/** Reads what a person typed in 万元 (`80`, `80.5`, `1,200.00`); null when it is no amount or has more than six decimals. */
export function fenFromWan(typed: string): number | null {
  const plain = typed.replace(/[,，\s]/g, '').replace(/万元?$/, '')
  const match = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(plain)
  if (!match) return null
  return Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0') || 0)
}
