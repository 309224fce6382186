import { referenceId } from '../../src/overlap/index.ts'
import { dossierId, rounds, townId } from '../../src/town/index.ts'

const made = (name: string): string => townId(`attack ${name}`)

/** What belongs to Wen or her host: the records that the attack goes for. */
export const target = {
  /** Handed in, judged, decided and at its agreement. */
  dossier: dossierId('landslide'),
  draft: dossierId('bridge'),
  /** Handed in, and with the host. */
  withHost: dossierId('drill'),
  screening: dossierId('slope'),
  round: rounds.earlier,
  openRound: rounds.open,
  practice: rounds.practice,
  proposal: townId('proposal earlier'),
  decision: townId('decision earlier'),
  notice: townId('notice earlier'),
  panel: townId('panel defence'),
  seat: townId('seat defence expert1'),
  member: made('member'),
  file: made('file'),
  attachment: made('attachment'),
  objection: made('objection'),
  clue: made('clue'),
  approach: made('approach'),
  relation: made('relation'),
  change: made('change'),
  recovery: made('recovery'),
  repayment: made('repayment'),
  feeSheet: made('fee sheet'),
  payment: made('payment'),
  order: made('payment order'),
  results: made('payment results'),
  alert: made('payee alert'),
  inquiry: made('inquiry'),
  subscription: made('subscription'),
  achievement: made('achievement'),
  account: made('bank account'),
  sanction: made('sanction'),
  deputyship: made('deputy'),
  explanation: made('explanation'),
  reference: referenceId('attack', 'R-1', '边坡监测参考项目'),
  merge: made('merge'),
  token: made('token'),
  erasure: made('erasure'),
  withdrawn: made('withdrawn dossier'),
  openPanel: made('panel'),
  openSeat: made('seat 0'),
  gone: made('person gone'),
  kept: made('person kept'),
} as const

export const madeId = made
