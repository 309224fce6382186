import type { Day, Instant } from '#platform/clock'
import type { Panel, Seat } from '../panel.ts'
import { type Attended, type FeeRates, type FeeStanding, meetingNet, remoteNet } from './standard.ts'
import { grossFor, type LabourTax, type Paid } from './tax.ts'

/** The fee sheet (发放表) of one panel: who is paid what, net, gross and withheld (everyday 20). */
export type FeeSheet = {
  readonly id: string
  readonly panel: string
  readonly payer: string
  readonly payer_name: string
  readonly month: Day
  readonly rates: FeeRates
  readonly made_by: string
  readonly made_by_name: string
  readonly made_at: Instant
  readonly confirmed_by_name: string | null
  readonly confirmed_at: Instant | null
}
export type FeeRow = Paid & {
  readonly seat: string
  readonly person: string
  readonly person_name: string
  readonly organisation_name: string
  readonly title: string | null
  readonly standing: FeeStanding
  readonly attended: readonly Attended[]
  readonly net_fen: number
  readonly excluded: string | null
}

/** What is known of an expert before it is worked out. */
export type Sat = Pick<FeeRow, 'seat' | 'person' | 'person_name' | 'organisation_name' | 'title' | 'standing'> & {
  readonly answer: Seat['answer']
  readonly attended: readonly Attended[]
  readonly handed_in: number
  /** Works for whoever runs the panel: 财科教〔2017〕128号 forbids paying them. */
  readonly of_organiser: boolean
}

export function feeRow(
  sat: Sat,
  mode: Panel['mode'],
  rates: FeeRates,
  earlier: Paid | undefined,
  tax: LabourTax,
): FeeRow {
  const { answer, handed_in, of_organiser, ...row } = sat
  const done = mode === 'network' ? handed_in > 0 : sat.attended.length > 0
  const excluded = answer === 'declined' ? 'declined' : of_organiser ? 'organiser' : done ? null : 'nothing-done'
  const net = mode === 'network' ? remoteNet(sat.standing, rates) : meetingNet(sat.standing, sat.attended, rates)
  const net_fen = excluded ? 0 : net
  return { ...row, net_fen, excluded, ...grossFor(net_fen, earlier ?? { gross_fen: 0, tax_fen: 0 }, tax) }
}

export const feeTotals = (rows: readonly FeeRow[]): Paid & { readonly net_fen: number; readonly paid: number } => ({
  net_fen: rows.reduce((sum, row) => sum + row.net_fen, 0),
  gross_fen: rows.reduce((sum, row) => sum + row.gross_fen, 0),
  tax_fen: rows.reduce((sum, row) => sum + row.tax_fen, 0),
  paid: rows.filter((row) => row.net_fen > 0).length,
})
