import type { Text } from '#platform/text'

/** Reading of a structured form back into a definition: what is empty is left out, so the definition stays as small as it was. */
export type TypedPart = Readonly<Record<string, unknown>>

/** Rows of a form: a list, or a record by index where some rows are missing. */
export const rowsOf = (value: unknown): TypedPart[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).filter((row): row is TypedPart => typeof row === 'object' && row !== null)
    : []

export const textIn = (part: TypedPart, name: string): string => {
  const value = part[name]
  return typeof value === 'string' ? value.trim().replaceAll('\r\n', '\n') : ''
}
export const ticked = (part: TypedPart, name: string): boolean => textIn(part, name) === 'yes'

/** Both languages as typed, even when one is empty: the check then says that it is missing. Undefined when both are. */
export function pairIn(part: TypedPart, name: string): Text | undefined {
  const pair = (part[name] ?? {}) as TypedPart
  const text = { zh: textIn(pair, 'zh'), en: textIn(pair, 'en') }
  return text.zh === '' && text.en === '' ? undefined : text
}
export const pairOrEmpty = (part: TypedPart, name: string): Text => pairIn(part, name) ?? { zh: '', en: '' }

/** A number, or undefined when the box is empty; what is no number stays as typed, and the check tells it. */
export function numberIn(part: TypedPart, name: string): number | undefined {
  const text = textIn(part, name).normalize('NFKC')
  return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text)
}

/** Takes away what is undefined, so that a part without a hint has no hint rather than an empty one. */
export const tidy = <Part extends object>(part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined && value !== '')) as Part

/** In the order of the typed positions; rows that share one keep their order. */
export const inOrder = <Row extends { readonly position: number }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => one.position - other.position)
