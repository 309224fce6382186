import type { Deed } from '#platform/act'
import type { Day } from '#platform/clock'
import type { Panel } from '../panel.ts'
import { paidIn, satOn } from '../store/fee.ts'
import { type FeeRow, feeRow } from './fee.ts'
import { taxRulesOn } from './rates.ts'
import type { FeeRates, FeeStanding } from './standard.ts'

export type Worked = {
  readonly sheet: string
  readonly payer: string
  readonly month: Day
  readonly rates: FeeRates
  readonly standings: Readonly<Record<string, FeeStanding>>
}

/** Every row of a sheet, taxed on top of what the payer has paid to the same people this month. */
export async function workOut(
  { tx }: Pick<Deed, 'tx'>,
  panel: Panel,
  organisers: readonly string[],
  { sheet, payer, month, rates, standings }: Worked,
): Promise<FeeRow[]> {
  const earlier = new Map((await paidIn(tx, payer, month, sheet)).map((one) => [one.person, one]))
  const tax = await taxRulesOn(tx, month)
  const sat = await satOn(tx, panel.id, organisers)
  return sat.map((one) =>
    feeRow({ ...one, standing: standings[one.seat] ?? one.standing }, panel.mode, rates, earlier.get(one.person), tax),
  )
}
