import { type Day, dayOf, type Instant } from '#platform/clock'
import { all, first, json, run, sql, type Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import { type Calendar, stateCalendar } from './calendar.ts'
import { deadline } from './clock.ts'
import type { CalendarDay } from './notice.ts'
import type { Parameter } from './parameter.ts'

export type ValueInForce = {
  readonly key: string
  readonly name: Text
  readonly unit: string
  readonly value: unknown
  readonly since: Day
  readonly until: Day | null
  readonly document: string
  readonly certainty: string
}

/** Every parameter that is in force on a day, by key. */
export async function parametersOn(tx: Tx, day: Day): Promise<Readonly<Record<string, ValueInForce>>> {
  const rows = await all(
    tx,
    sql<ValueInForce>`
    select p.key, p.name, p.unit, v.value, v.since, v.until, v.document, v.certainty
    from policy.parameter_value v join policy.parameter p using (key)
    where v.since <= ${day} and (v.until is null or v.until >= ${day})`,
  )
  return Object.fromEntries(rows.map((row) => [row.key, row]))
}

/** One parameter on one day; a law without a value for that day is refused, never guessed. */
export async function parameterOn(tx: Tx, key: string, day: Day): Promise<ValueInForce> {
  const row = await first(
    tx,
    sql<ValueInForce>`
    select p.key, p.name, p.unit, v.value, v.since, v.until, v.document, v.certainty
    from policy.parameter_value v join policy.parameter p using (key)
    where key = ${key} and v.since <= ${day} and (v.until is null or v.until >= ${day})`,
  )
  return row ?? refuse('policy.parameter_not_in_force', { key, day })
}

export const parameterKeys = async (tx: Tx): Promise<Set<string>> =>
  new Set((await all(tx, sql<{ key: string }>`select key from policy.parameter`)).map((row) => row.key))

/** The State's calendar with the rows that an administrator entered on top. */
export const calendarIn = async (tx: Tx): Promise<Calendar> =>
  stateCalendar(
    await all(tx, sql<CalendarDay>`select day, working, name, document from policy.calendar_day order by day`),
  )

/** The end of a limit that starts now: its length is the parameter's value on that day, in the parameter's own unit. */
export async function dueAfter(tx: Tx, key: string, from: Instant): Promise<Instant> {
  const { value, unit } = await parameterOn(tx, key, dayOf(from))
  return deadline(await calendarIn(tx), from, { n: Number(value), unit: unit as 'working-day' | 'day' | 'month' })
}

export type NewValue = {
  readonly key: string
  readonly name: Text
  readonly unit: string
  readonly since: Day
  readonly until: Day | null
  readonly value: unknown
  readonly document: string
  readonly note: Text | null
  readonly certainty: string
}

/** Puts values on the sheet; a value that is there already stays as somebody may have corrected it. */
export async function seedValues(tx: Tx, parameters: readonly Parameter[], at: Instant): Promise<void> {
  const values: NewValue[] = parameters.flatMap(({ key, name, unit, values: dated }) =>
    dated.map(({ value, from, to, document, note, certainty }) => ({
      key,
      name,
      unit,
      since: from,
      until: to,
      value,
      document,
      note,
      certainty,
    })),
  )
  await run(
    tx,
    sql`insert into policy.parameter (key, name, unit)
    select distinct on (v.key) v.key, v.name, v.unit from jsonb_to_recordset(${json(values)}) as v(key text, name jsonb, unit text) on conflict (key) do nothing`,
  )
  await run(
    tx,
    sql`insert into policy.parameter_value (key, since, until, value, document, note, certainty, set_at)
    select v.key, v.since, v.until, v.value, v.document, v.note, v.certainty, ${at}
    from jsonb_to_recordset(${json(values)}) as v(key text, since date, until date, value jsonb, document text, note jsonb, certainty text) on conflict (key, since) do nothing`,
  )
}

/** A new value ends the one before it on the day before it starts. */
export async function setValue(
  tx: Tx,
  value: Omit<NewValue, 'name' | 'unit'>,
  by: string | null,
  at: Instant,
): Promise<void> {
  await run(
    tx,
    sql`update policy.parameter_value set until = ${value.since}::date - 1 where key = ${value.key} and since < ${value.since} and (until is null or until >= ${value.since})`,
  )
  await run(
    tx,
    sql`insert into policy.parameter_value (key, since, until, value, document, note, certainty, set_by, set_at)
    values (${value.key}, ${value.since}, ${value.until}, ${json(value.value)}, ${value.document}, ${json(value.note)}, ${value.certainty}, ${by}, ${at})
    on conflict (key, since) do update set until = excluded.until, value = excluded.value, document = excluded.document, note = excluded.note, certainty = excluded.certainty,
      set_by = excluded.set_by, set_at = excluded.set_at`,
  )
}

export type ParameterRow = NewValue & { readonly set_at: Instant }
export const everyValue = (tx: Tx): Promise<ParameterRow[]> =>
  all(
    tx,
    sql<ParameterRow>`
  select p.key, p.name, p.unit, v.since, v.until, v.value, v.document, v.note, v.certainty, v.set_at
  from policy.parameter p join policy.parameter_value v using (key) order by p.key, v.since desc`,
  )

export const setCalendarDay = (tx: Tx, day: CalendarDay) =>
  run(
    tx,
    sql`
  insert into policy.calendar_day (day, working, name, document) values (${day.day}, ${day.working}, ${day.name}, ${day.document})
  on conflict (day) do update set working = excluded.working, name = excluded.name, document = excluded.document`,
  )

/** All values of one parameter, newest first; locked, so that two administrators cannot enter the same day at once. */
export async function valuesOf(tx: Tx, key: string): Promise<ParameterRow[]> {
  await run(tx, sql`select 1 from policy.parameter where key = ${key} for update`)
  return all(
    tx,
    sql<ParameterRow>`
    select p.key, p.name, p.unit, v.since, v.until, v.value, v.document, v.note, v.certainty, v.set_at
    from policy.parameter p join policy.parameter_value v using (key) where p.key = ${key} order by v.since desc`,
  )
}
