import { type Day, isDay } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import type { Band } from './bands.ts'
import type { Limit, LimitUnit } from './clock.ts'
import { type Dated, inForceOn, overlapOf } from './dated.ts'

/** What a value counts. Money is in fen; `bands` is a sliding rate; `yes-no` a switch. */
export const parameterUnits = [
  'working-day',
  'day',
  'month',
  'year',
  'times',
  'people',
  'items',
  'hours',
  'points',
  'characters',
  'multiple',
  'percent',
  'fen',
  'bands',
  'yes-no',
] as const
export type ParameterUnit = (typeof parameterUnits)[number]
export type ParameterValue = number | boolean | readonly Band[]

/**
 * A number of a rule (政策参数). It is never a constant in code: it has the days it holds for and the document it
 * rests on, and no day has two values.
 */
export type Parameter = {
  readonly key: string
  readonly unit: ParameterUnit
  readonly name: Text
  readonly values: readonly Dated<ParameterValue>[]
}

/** The value in force on the day that was asked for, with everything a page needs to say where it comes from. */
export type InForce = Dated<ParameterValue> & {
  readonly key: string
  readonly unit: ParameterUnit
  readonly name: Text
}

/** All policy parameters as they stand; read-only. */
export type ParameterBook = {
  readonly keys: ReadonlySet<string>
  readonly parameters: readonly Parameter[]
  /** The value on a day; refused when the key is unknown or nothing is in force then. */
  on(key: string, day: Day): InForce
  /** The same, or null where nothing is in force: for what may be left open. */
  find(key: string, day: Day): InForce | null
}

/** A book from parameters; refused as a whole when a key stands twice, a date is wrong or two values overlap. */
export function bookOf(parameters: readonly Parameter[]): ParameterBook {
  const byKey = new Map<string, Parameter>()
  for (const parameter of parameters) {
    if (byKey.has(parameter.key)) refuse('policy.parameter_twice', { key: parameter.key })
    refuseContradictions(parameter)
    byKey.set(parameter.key, parameter)
  }
  const find = (key: string, day: Day): InForce | null => {
    const { unit, name, values } = byKey.get(key) ?? refuse('policy.parameter_unknown', { key })
    const row = inForceOn(values, day)
    return row && { ...row, key, unit, name }
  }
  const on = (key: string, day: Day): InForce =>
    find(key, day) ?? refuse('policy.parameter_not_in_force', { key, day, name: byKey.get(key)!.name })
  return { keys: new Set(byKey.keys()), parameters, on, find }
}

/** `parameter('publicity.days').on('2026-11-24', book)`: reads as the rule is spoken. */
export const parameter = (key: string) => ({ on: (day: Day, book: ParameterBook): InForce => book.on(key, day) })

/** The number in force; a bug, not a refusal, when the parameter is no number. */
export function numberOf({ key, value }: InForce): number {
  if (typeof value !== 'number') throw new Error(`the parameter ${key} is no number`)
  return value
}

/** The time limit that a parameter sets; refused for parameters that are no limit. */
export function limitOf({ key, unit, value }: InForce): Limit {
  if (!['working-day', 'day', 'month'].includes(unit)) refuse('policy.parameter_no_limit', { key, unit })
  return { n: value as number, unit: unit as LimitUnit }
}

export function bandsOf({ key, value }: InForce): readonly Band[] {
  if (!Array.isArray(value)) throw new Error(`the parameter ${key} holds no bands`)
  return value
}

function refuseContradictions({ key, name, values }: Parameter): void {
  const period = (row: Dated<unknown>) => `${row.from} – ${row.to ?? '…'}`
  const wrong = values.find(({ from, to }) => !isDay(from) || (to !== null && (!isDay(to) || to < from)))
  if (wrong) refuse('policy.parameter_dates', { key, name, period: period(wrong) })
  const overlap = overlapOf(values)
  if (overlap) refuse('policy.parameter_overlap', { key, name, first: period(overlap[0]), second: period(overlap[1]) })
}
