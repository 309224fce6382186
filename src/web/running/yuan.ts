import { type Typed, textOf } from '../typed.ts'

/** Money of a running agreement is told to the fen, in yuan. */
export const yuanText = (fen: number): string =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A sum typed in yuan, in fen; -1 when it is none, so that the act names the field. */
export function fenTyped(typed: Typed, name: string): number {
  const text = textOf(typed, name).normalize('NFKC').replaceAll(',', '')
  if (text === '') return 0
  return /^\d{1,12}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : -1
}
