import { Type } from 'typebox'
import { placeIn } from '#platform/place'

/** Lists are paged by key: `after` is the `next` of the page before. */
export const Paged = {
  after: Type.Optional(Type.String({ maxLength: 200, description: 'the `next` of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })),
}

export function keyFrom(after: string | undefined): { at: Date; id: string } | null {
  const [at, id] = placeIn(after, 'moment', 'id') ?? []
  return at && id ? { at: new Date(at), id } : null
}
export const keyTo = (at: Date, id: string): string => `${at.toISOString()}|${id}`

/** One row more than asked for tells that there is another page. */
export function pageOf<Row>(rows: readonly Row[], limit: number, key: (row: Row) => string) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, next: rows.length > limit && last ? key(last) : null }
}
