import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { Fen } from '#platform/money'
import { refuse } from '#platform/refusal'
import { finishTasks } from '../../../desk/index.ts'
import { keptOrganisation } from '../../../registry/index.ts'
import { Note } from '../inputs.ts'
import { isWorkedOut, type Payment, refuseUnless } from '../payment.ts'
import { moveOn } from '../stepping.ts'
import { factsOf } from '../store/fact.ts'
import { lockPayment } from '../store/payment.ts'
import { subsidyOf } from '../subsidy.ts'

/**
 * The officer finds the condition met, or sends the request back with the reason. A subsidy is worked out here, on the figure
 * that the officer has verified; money that goes through a district is told so here.
 */
export const checkPayment = act('procedure.check-payment', {
  title: { zh: '审核拨款申请', en: 'Check a payment request' },
  input: Type.Object({
    payment: Id(),
    verdict: Type.Union([Type.Literal('ok'), Type.Literal('return')]),
    reason: Note,
    figureFen: Type.Optional(Fen('the verified figure that a subsidy follows')),
    via: Type.Optional(Id('district finance that the money goes through')),
  }),
  may: (actor) => actor.is('officer'),
  async run({ payment: id, verdict, reason, figureFen, via }, deed) {
    const { tx, actor, now } = deed
    const payment = await lockPayment(tx, id)
    refuseUnless(payment, 'check')
    const said = reason?.trim() || null
    if (verdict === 'return' && !said)
      refuse('procedure.reason_needed', {}, [
        { field: 'reason', says: { zh: '退回要写明原因', en: 'A return needs its reason' } },
      ])
    await finishTasks(tx, { kind: 'payment', ids: [id], what: 'procedure.check-payment', by: actor, at: now })
    if (verdict === 'return') {
      await moveOn(deed, payment, 'send-back', { state: 'planned' }, { reason: said })
      return { payment: id, state: 'planned' as const, amount_fen: payment.amount_fen }
    }
    const district = via ? await keptOrganisation(tx, via) : null
    if (via && !district) refuse('platform.not_found', { what: { zh: '区县财政', en: 'district' } })
    const { amount_fen, basis } = worked(
      payment,
      figureFen,
      (await factsOf(tx, id)).reduce((sum, fact) => sum + fact.amount_fen, 0),
    )
    await moveOn(
      deed,
      payment,
      'check',
      { state: 'checked', amount_fen, basis, ...(district ? { via: { id: district.id, name: district.name } } : {}) },
      { reason: said, facts: { amount_fen, ...(figureFen === undefined ? {} : { figure_fen: figureFen }) } },
    )
    return { payment: id, state: 'checked' as const, amount_fen }
  },
})

function worked(
  payment: Payment,
  figure: number | undefined,
  proved_fen: number,
): Pick<Payment, 'amount_fen' | 'basis'> {
  if (!isWorkedOut(payment.kind)) return payment
  if (figure === undefined)
    refuse('procedure.payment_figure_needed', {}, [
      { field: 'figureFen', says: { zh: '请填写核定的基数', en: 'Give the verified figure' } },
    ])
  if (figure! > proved_fen) refuse('procedure.payment_figure_over', { sum: (proved_fen / 100).toFixed(2) })
  const { rate_percent = 0, cap_fen = payment.planned_fen } = payment.basis
  const amount_fen = subsidyOf(figure!, rate_percent, Math.min(cap_fen, payment.planned_fen))
  if (amount_fen === 0) refuse('procedure.payment_nothing')
  return { amount_fen, basis: { ...payment.basis, figure_fen: figure! } }
}
