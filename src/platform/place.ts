import { isDay } from './clock.ts'
import { isId } from './ids.ts'
import { refuse } from './refusal.ts'

const fits = {
  id: isId,
  number: (part: string) => /^\d{1,15}$/.test(part),
  moment: isMoment,
  /** A limit that some rows do not have: they come last. */
  limit: (part: string) => part === 'infinity' || isMoment(part),
  text: (part: string) => part !== '',
} as const satisfies Record<string, (part: string) => boolean>

/**
 * The place in a list where the page before ended, as its `next` stood in an address: one part for each column of the
 * list's key. Nothing means the beginning; anything else that is no such place is refused with its field.
 */
export function placeIn(after: string | null | undefined, ...columns: readonly (keyof typeof fits)[]): string[] | null {
  if (!after) return null
  const parts = after.split('|')
  if (parts.length === columns.length && columns.every((column, index) => fits[column](parts[index]!))) return parts
  const says = {
    zh: '这一页的位置不对，请从列表第一页看起',
    en: 'This is no place in the list: begin at its first page',
  }
  return refuse('platform.input_invalid', { count: 1 }, [{ field: 'after', says }])
}

function isMoment(part: string): boolean {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d(:\d\d)?)$/.test(part)) return false
  // PostgreSQL writes its moments a little shorter than RFC 3339 does.
  const whole = part.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
  return isDay(part.slice(0, 10)) && !Number.isNaN(Date.parse(whole))
}
