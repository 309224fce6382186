import type { Instant } from '#platform/clock'
import type { Lang } from '#platform/text'

/**
 * What is printed: a title, the lines below it, then blocks in their order. Every text is data and never markup, so whatever
 * somebody typed is printed as it was typed.
 */
export type Printable = {
  readonly lang: Lang
  readonly title: string
  /** Above the title: the programme, the bureau. */
  readonly caption?: string
  readonly number: string | null
  /** The code of this version, on the foot of every page: a page of another version shows itself. */
  readonly code: string
  readonly watermark?: string
  readonly at: Instant
  readonly head: readonly Field[]
  readonly blocks: readonly Block[]
}
export type Field = { readonly label: string; readonly value: string }
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'fields'; readonly rows: readonly Field[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Columns that hold numbers are set to the right. */
      readonly numeric?: readonly number[]
      /** The last row is a sum. */
      readonly sum?: boolean
    }
  | { readonly kind: 'seals'; readonly parties: readonly string[] }
  | { readonly kind: 'page' }
