import type { Text } from '#platform/text'
import { listOf, type PermitAnswers } from './answers.ts'
import type { Choice, Item, PointsTable } from './item.ts'

/** What one element gave; `points` is null while it was not answered (it then counts as nothing). */
export type Part = {
  readonly code: string
  readonly title: Text
  readonly points: number | null
  readonly max: number
  /** What was chosen does not stand in the table of that day. */
  readonly unknown?: string
}

export const partsOf = (table: PointsTable, answers: PermitAnswers): Part[] =>
  table.items.map((item) => {
    const given = answerFor(item, answers)
    const points = given === undefined || given === '' ? null : pointsFor(item, given)
    const unknown = points === undefined ? String(given) : undefined
    return {
      code: item.code,
      title: item.title,
      points: points ?? null,
      max: item.max,
      ...(unknown ? { unknown } : {}),
    }
  })

export const totalOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + (part.points ?? 0), 0)

function answerFor(item: Item, answers: PermitAnswers): unknown {
  if (item.code === 'months_per_year') return answers.months_per_year ?? answers.months
  // A post in this city stands in the western region, whatever else is answered.
  if (item.code === 'location') return answers.location || 'west'
  if (item.code === 'extra') return listOf(answers.extra)
  return answers[item.code]
}

/** Undefined when the answer is none that the table knows. */
function pointsFor(item: Item, given: unknown): number | undefined {
  switch (item.kind) {
    case 'bands':
      return bandPoints(item, Number(given))
    case 'years':
      return Number(given) < item.from ? 0 : Math.min(item.max, item.points + Math.floor(Number(given)) - item.from)
    case 'given':
      return Math.min(item.max, Math.max(0, Number(given)))
    case 'choice':
      return chosen(item.choices, String(given))?.points
    case 'any-of':
      return anyPoints(item, given as readonly string[])
  }
}

const bandPoints = ({ bands, whole }: Extract<Item, { kind: 'bands' }>, given: number): number => {
  const value = whole ? Math.floor(given) : given
  return bands.find(({ min, below }) => value >= (min ?? -Infinity) && value < (below ?? Infinity))?.points ?? 0
}

/** One of them is enough; several do not add up beyond the element's own most. */
function anyPoints({ choices, max }: Extract<Item, { kind: 'any-of' }>, given: readonly string[]): number | undefined {
  const met = given.filter((one) => !/^(无|none|其他|other)$/.test(one)).map((one) => chosen(choices, one))
  return met.some((choice) => choice === undefined)
    ? undefined
    : Math.min(max, Math.max(0, ...met.map((choice) => choice!.points)))
}

const plain = (text: string) => text.replace(/\s/g, '').toLowerCase()
function chosen(choices: readonly Choice[], given: string): Choice | undefined {
  const wanted = plain(given)
  return choices.find(({ code, label, aliases }) =>
    [code, label.zh, label.en, ...(aliases ?? [])].some((name) => plain(name) === wanted),
  )
}

/** The code of a choice however it was named, for rules that look at it; null when it is none of the table's. */
export function codeOf(table: PointsTable, item: 'education', given: string | undefined): string | null {
  const found = table.items.find((one) => one.code === item)
  return (found?.kind === 'choice' && given && chosen(found.choices, given)?.code) || null
}
