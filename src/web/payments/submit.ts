import { fenFromWan } from '#platform/money'
import { Refusal, refuse } from '#platform/refusal'
import {
  cancelPayment,
  checkPayment,
  confirmArrival,
  passOn,
  receiveAtDistrict,
  reissuePayment,
  releasePayment,
  requestPayment,
} from '../../procedure/index.ts'
import { go, type Outcome, type Visit } from '../page.ts'
import { keyOf, manyOf, type Typed, textOf } from '../typed.ts'
import { factsIn } from './facts.tsx'

/** Does what the form of a payment asks for, and shows the payment again. */
export async function submitDeed(visit: Visit, typed: Typed): Promise<Outcome> {
  const payment = visit.params.payment!
  const { t } = visit
  const key = keyOf(typed)
  const text = (name: string) => textOf(typed, name)
  const back = (zh: string, en: string) => go(`/payments/${payment}`, t(zh, en))
  switch (text('_do')) {
    case 'request':
      await requested(visit, typed, payment, key)
      return back('申请已提交', 'The request was sent')
    case 'check': {
      const figure = text('figureFen')
      const figureFen = figure === '' ? null : fenFromWan(figure)
      if (figure !== '' && figureFen === null) wrong('figureFen', '请填写金额', 'Give an amount')
      if (!text('verdict')) wrong('verdict', '请选择意见', 'Choose a verdict')
      await visit.perform(
        checkPayment,
        {
          payment,
          verdict: text('verdict'),
          reason: text('reason'),
          ...(figureFen === null ? {} : { figureFen }),
          ...(text('via') ? { via: text('via') } : {}),
        },
        key,
      )
      return back('审核意见已登记', 'The verdict is recorded')
    }
    case 'release':
      await visit.perform(releasePayment, { payment, reason: text('reason') }, key)
      return back('已解除暂缓，可以列入拨款单', 'Released; it may be ordered')
    case 'receive':
      await visit.perform(receiveAtDistrict, { payment, receivedOn: text('receivedOn') }, key)
      return back('已登记收到', 'The receipt is recorded')
    case 'pass-on':
      await visit.perform(passOn, { payment, sentOn: text('sentOn') }, key)
      return back('已登记转拨，等待单位确认', 'Recorded; the unit confirms its arrival')
    case 'arrive':
      await visit.perform(confirmArrival, { payment, receivedOn: text('receivedOn') }, key)
      return back('已确认到账', 'The arrival is confirmed')
    case 'reissue':
      needAccount(text('account'))
      await visit.perform(reissuePayment, { payment, account: text('account'), note: text('note') }, key)
      return back('已重新提交，等待财务拨付', 'Sent again; finance orders it')
    default:
      await renamed(
        'reason',
        'cancelReason',
        visit.perform(cancelPayment, { payment, reason: text('cancelReason') }, key),
      )
      return back('已取消', 'Cancelled')
  }
}

async function requested(visit: Visit, typed: Typed, payment: string, key: string | undefined): Promise<void> {
  const account = textOf(typed, 'account')
  needAccount(account)
  const given = factsIn(typed)
  const input = { payment, account, note: textOf(typed, 'note'), evidence: manyOf(typed, 'evidence'), facts: given }
  // Each refused voucher is told at the one box that all of them stand in.
  await visit.perform(requestPayment, input, key).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(
      error.code,
      error.facts,
      error.problems.map((problem) => (problem.field.startsWith('facts.') ? { ...problem, field: 'facts' } : problem)),
    )
  })
}

async function renamed(from: string, to: string, work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(
      error.code,
      error.facts,
      error.problems.map((problem) => (problem.field === from ? { ...problem, field: to } : problem)),
    )
  })
}

const needAccount = (account: string): void => {
  if (!account) wrong('account', '请选择收款账户', 'Choose an account')
}
const wrong = (field: string, zh: string, en: string): never =>
  refuse('platform.input_invalid', { count: 1 }, [{ field, says: { zh, en } }])
