import { isDay } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import type { Band } from './bands.ts'
import { type Dated, overlapOf } from './dated.ts'

type Known = { readonly key: string; readonly name: Text; readonly unit: string }

/** The value must be of the kind that the parameter counts: a switch is no number, a percentage is not above 100. */
export function refuseWrongValue({ name, unit }: Known, value: unknown): void {
  const fits =
    unit === 'yes-no'
      ? typeof value === 'boolean'
      : unit === 'bands'
        ? isBands(value)
        : typeof value === 'number' && value >= 0 && (unit !== 'percent' || value <= 100) && fitsWhole(unit, value)
  if (fits) return
  refuse('policy.value_wrong', { name, unit }, [
    { field: 'value', says: { zh: '与单位不符', en: 'Does not fit the unit' } },
  ])
}

const halves = new Set(['percent', 'multiple', 'points', 'hours'])
const fitsWhole = (unit: string, value: number): boolean => halves.has(unit) || Number.isSafeInteger(value)

function isBands(value: unknown): value is Band[] {
  if (!Array.isArray(value) || value.length === 0) return false
  return value.every(
    (band: Partial<Band> | null, index) =>
      Number.isSafeInteger(band?.from_fen) &&
      Number.isSafeInteger(band?.rate_percent) &&
      (index === 0 ? band!.from_fen === 0 : band!.from_fen! > (value[index - 1] as Band).from_fen),
  )
}

/**
 * A new value ends the one that runs on that day. A later value that is already entered would be overlaid, so it is
 * refused until the new one has an end; no day may have two numbers.
 */
export function refuseWrongDates(
  { key, name }: Known,
  entered: readonly Dated<unknown>[],
  added: Dated<unknown>,
): void {
  if (!isDay(added.from) || (added.to !== null && (!isDay(added.to) || added.to < added.from)))
    refuse('policy.parameter_dates', { key, name, period: `${added.from} – ${added.to ?? '…'}` }, [
      { field: 'since', says: { zh: '请核对起止日期', en: 'Check the dates' } },
    ])
  const later = entered.filter((row) => row.from > added.from)
  const overlap = overlapOf([added, ...later])
  const said = (row: Dated<unknown>) => `${row.from} – ${row.to ?? '…'}`
  if (overlap)
    refuse('policy.parameter_overlap', { key, name, first: said(overlap[0]), second: said(overlap[1]) }, [
      { field: 'until', says: { zh: '请填写截止日期', en: 'Give an end date' } },
    ])
}
