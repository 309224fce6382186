import { type Typed, textOf } from '../typed.ts'

/** Fees are paid to the fen, so they stand in yuan with both decimals. */
export const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A sum typed in yuan, in fen; NaN when it is no sum, so that the act names the field. */
export function fenOfYuan(typed: Typed, name: string): number {
  const text = textOf(typed, name).normalize('NFKC').replaceAll(',', '')
  return /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : -1
}
