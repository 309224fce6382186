import type { VNode } from 'preact'
import { type PaymentState, paymentStates } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Tag, type Tone } from '../parts/index.ts'

const tones: Partial<Readonly<Record<PaymentState, Tone>>> = {
  requested: 'wait',
  checked: 'accent',
  held: 'late',
  ordered: 'wait',
  'at-district': 'wait',
  paid: 'accent',
  returned: 'late',
  arrived: 'good',
}
export const StateTag = ({ visit, state }: { readonly visit: Visit; readonly state: PaymentState }): VNode => (
  <Tag tone={tones[state] ?? 'neutral'}>{paymentStates[state][visit.lang]}</Tag>
)

/** What each desk looks for, as tabs: the state or states behind a word. */
export type Pile = {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly states: readonly PaymentState[]
}
export const piles: readonly Pile[] = [
  { key: 'planned', zh: '待申请', en: 'To request', states: ['planned'] },
  { key: 'check', zh: '待审核', en: 'To check', states: ['requested'] },
  { key: 'order', zh: '待拨付', en: 'To order', states: ['checked', 'held'] },
  { key: 'bank', zh: '支付中', en: 'With the bank', states: ['ordered', 'at-district'] },
  { key: 'late', zh: '逾期未拨', en: 'Overdue', states: ['planned', 'requested', 'checked', 'held', 'returned'] },
  { key: 'returned', zh: '退票', en: 'Returned', states: ['returned'] },
  { key: 'paid', zh: '已拨付', en: 'Paid', states: ['paid', 'arrived'] },
  { key: 'all', zh: '全部', en: 'All', states: [] },
]
/** The pile a role begins its day with. */
export const firstPile = (visit: Visit): string =>
  visit.actor.is('finance') ? 'order' : visit.actor.is('officer') ? 'check' : 'all'
export const pileIn = (visit: Visit): Pile =>
  piles.find(({ key }) => key === (visit.query.pile ?? firstPile(visit))) ?? piles.at(-1)!

export const legalBooks = (visit: Visit): string =>
  visit.t(
    '项目资金台账，备查；法定会计账在国库集中支付系统。',
    'For reference; the legal books are in the treasury’s system.',
  )
