import type { Tx } from '#platform/act'
import type { Day } from '#platform/clock'
import { type Problem, refuse } from '#platform/refusal'
import { type Band, parametersOn } from '../../policy/index.ts'
import type { FeeRates } from './standard.ts'
import type { LabourTax } from './tax.ts'

export type Chosen = { readonly senior_fen: number; readonly other_fen: number; readonly remote_percent: number }
export const feeBounds = [
  ['senior_fen', 'expert.fee.senior.day.min', 'expert.fee.senior.day.max'],
  ['other_fen', 'expert.fee.other.day.min', 'expert.fee.other.day.max'],
  ['remote_percent', 'expert.fee.remote.percent.min', 'expert.fee.remote.percent.max'],
] as const

/** The least and the most that may be chosen on a day, with the document of the rule. */
export type FeeBound = { readonly least: number; readonly most: number; readonly document: string }
export async function boundsOn(tx: Tx, day: Day): Promise<Readonly<Record<keyof Chosen, FeeBound>>> {
  const values = await parametersOn(tx, day)
  const bounds = feeBounds.map(([field, low, high]) => {
    const { value, document } = values[low]!
    return [field, { least: Number(value), most: Number(values[high]!.value), document }] as const
  })
  return Object.fromEntries(bounds) as Record<keyof Chosen, FeeBound>
}

/** The rates of a sheet: what was chosen lies within the bounds of the day, the shares are those of the day. */
export async function ratesOn(tx: Tx, chosen: Chosen, day: Day): Promise<FeeRates> {
  const bounds = await boundsOn(tx, day)
  const problems = feeBounds.flatMap(([field]): Problem[] => {
    const { least, most } = bounds[field]
    if (chosen[field] >= least && chosen[field] <= most) return []
    const said = (value: number) => (field === 'remote_percent' ? `${value}%` : `${value / 100}`)
    const [from, to] = [said(least), said(most)]
    return [{ field, says: { zh: `请填写 ${from} 到 ${to} 之间的数`, en: `Give a number from ${from} to ${to}` } }]
  })
  if (problems.length > 0) refuse('review.fee_out_of_bounds', {}, problems)
  const values = await parametersOn(tx, day)
  const number = (key: string) => Number(values[key]!.value)
  return {
    ...chosen,
    academician_more: number('expert.fee.academician.more'),
    later_from: number('expert.fee.later.from'),
    later_percent: number('expert.fee.later.percent'),
    half_percent: number('expert.fee.half-day.percent'),
  }
}

export async function taxRulesOn(tx: Tx, day: Day): Promise<LabourTax> {
  const values = await parametersOn(tx, day)
  return {
    bands: values['tax.labour.bands']!.value as readonly Band[],
    free_fen: Number(values['tax.labour.free.fen']!.value),
    free_percent: Number(values['tax.labour.free.percent']!.value),
  }
}
