import { type Typed, textOf } from '../typed.ts'

/** What is paid to the fen stands in yuan with both decimals. */
export const yuanText = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A sum typed in yuan, in fen: nothing typed is nought, and what is no sum is -1, so that the act names the field. */
export function fenTyped(typed: Typed, name: string): number {
  const text = textOf(typed, name).normalize('NFKC').replaceAll(',', '')
  if (text === '') return 0
  return /^\d{1,12}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : -1
}
