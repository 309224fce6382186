import { isText, type Text } from '#platform/text'
import { wordOf } from './path-words.ts'

/** One place where two definitions differ: its path, the same in words, and what stood and stands there. */
export type Difference = {
  readonly at: string
  readonly where: Text
  readonly change: 'added' | 'removed' | 'changed' | 'moved'
  readonly before: unknown
  readonly after: unknown
}

/**
 * What changed from one definition to another. Parts with a code or key are compared by it, wherever they stand, so that
 * a question put in the middle is one difference and not all that follow.
 */
export const differences = (before: unknown, after: unknown): Difference[] => compare(before, after, [])

type Step = { readonly key: string; readonly word: Text }

function compare(before: unknown, after: unknown, path: readonly Step[]): Difference[] {
  if (same(before, after)) return []
  if (isKeyedList(before) && isKeyedList(after)) return compareLists(before, after, path)
  if (isRecord(before) && isRecord(after) && !isText(before) && !isText(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      compare(before[key], after[key], [...path, { key, word: wordOf(key) }]),
    )
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
  return [difference(path, change, before, after)]
}

function compareLists(before: readonly Keyed[], after: readonly Keyed[], path: readonly Step[]): Difference[] {
  const had = new Map(before.map((part) => [keyOf(part), part]))
  const has = new Map(after.map((part) => [keyOf(part), part]))
  const keys = [...new Set([...had.keys(), ...has.keys()])]
  const kept = (list: ReadonlyMap<string, Keyed>, other: ReadonlyMap<string, Keyed>) =>
    [...list.keys()].filter((key) => other.has(key))
  const [order, newOrder] = [kept(had, has), kept(has, had)]
  return [
    ...keys.flatMap((key) =>
      compare(had.get(key), has.get(key), [...path, { key, word: named((has.get(key) ?? had.get(key))!) }]),
    ),
    ...(same(order, newOrder) ? [] : [difference(path, 'moved', order, newOrder)]),
  ]
}

const difference = (
  path: readonly Step[],
  change: Difference['change'],
  before: unknown,
  after: unknown,
): Difference => ({
  at: path.map(({ key }) => key).join('.'),
  where: {
    zh: path.map(({ word }) => word.zh).join(' › '),
    en: path.map(({ word }) => word.en).join(' › '),
  },
  change,
  before,
  after,
})

type Keyed = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const keyOf = (part: Keyed): string => String(part.code ?? part.key)
const isKeyedList = (value: unknown): value is readonly Keyed[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((part) => isRecord(part) && (part.code ?? part.key) !== undefined)

/** A part is named by what a reader sees of it. */
function named(part: Keyed): Text {
  const text = part.title ?? part.label ?? part.says ?? part.name
  return isText(text) ? { zh: `“${text.zh}”`, en: `"${text.en}"` } : { zh: keyOf(part), en: keyOf(part) }
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((part, index) => same(part, other[index]))
  if (!isRecord(one) || !isRecord(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => same(one[key], other[key]))
}
