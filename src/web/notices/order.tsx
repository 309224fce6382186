import type { VNode } from 'preact'
import type { Text } from '#platform/text'
import type { Visit } from '../page.ts'
import { TextField } from '../parts/index.ts'
import { type Typed, textOf } from '../typed.ts'

export type OrderedList = {
  readonly code: string
  readonly label: Text
  readonly rows: readonly { readonly name?: string }[]
}

/** The rows as they stand, numbered, and one field each for the new order: the present places, written as "2,1,3". */
export function OrderFields({
  visit,
  lists,
  given,
}: {
  readonly visit: Visit
  readonly lists: readonly OrderedList[]
  readonly given?: Readonly<Record<string, readonly number[]>> | null
}): VNode {
  const { t } = visit
  return (
    <>
      {lists
        .filter(({ rows }) => rows.length > 1)
        .map(({ code, label, rows }) => (
          <TextField
            visit={visit}
            name={`order.${code}`}
            label={t(`${label.zh}的新次序`, `New order: ${label.en}`)}
            hint={t(
              `现在是 ${rows.map((row, at) => `${at + 1} ${row.name ?? ''}`).join('、')}。按新次序写序号，如 2,1；不变的留空`,
              `Now ${rows.map((row, at) => `${at + 1} ${row.name ?? ''}`).join(', ')}. Write the numbers in the new order, such as 2,1; leave empty what stays`,
            )}
            value={given?.[code]?.join(',') ?? ''}
            width={20}
            optional
          />
        ))}
    </>
  )
}

/** What was written: digits with anything between them. A field that is left empty changes nothing. */
export const orderIn = (typed: Typed): { order?: Record<string, number[]> } => {
  const fields = (typed.order ?? {}) as Typed
  const order = Object.fromEntries(
    Object.keys(fields).flatMap((code) => {
      const places = textOf(fields, code).normalize('NFKC').match(/\d+/g)
      return places ? [[code, places.map(Number)] as const] : []
    }),
  )
  return Object.keys(order).length > 0 ? { order } : {}
}
