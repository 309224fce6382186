import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { Reason } from '../inputs.ts'
import { fits, post } from '../result/posting.ts'
import { asideReasons } from '../result/reasons.ts'
import { legsByReference } from '../store/leg.ts'
import { lockPayment } from '../store/payment.ts'
import { lockRow, settleRowAs } from '../store/result.ts'

/** A row that was set aside is matched by a person with the payment it means, or put away; either way with words that stay. */
export const settleResult = act('procedure.settle-result', {
  title: { zh: '处理未匹配回单', en: 'Settle a row that was set aside' },
  input: Type.Object({
    file: Id(),
    line: Type.Integer({ minimum: 1 }),
    reason: Reason,
    reference: Type.Optional(
      Type.String({ maxLength: 100, description: 'the payment it means; without it the row is put away' }),
    ),
    outcome: Type.Optional(Type.Union([Type.Literal('paid'), Type.Literal('returned')])),
  }),
  may: (actor) => actor.is('finance'),
  async run({ file, line, reason, reference, outcome }, deed) {
    const { tx, actor, now } = deed
    const row = await lockRow(tx, file, line)
    if (row.outcome !== 'aside' || row.settled_at) refuse('procedure.result_row_settled')
    const named = reference?.normalize('NFKC').replace(/\s/g, '').toUpperCase()
    if (named) {
      const [leg] = await legsByReference(tx, [named])
      if (!leg) refuse('platform.not_found', { what: { zh: '支付编号', en: 'reference' } })
      const payment = await lockPayment(tx, leg!.payment)
      const says = outcome ?? (row.says === 'returned' ? 'returned' : 'paid')
      const wrong = fits(leg!, payment, row.amount_fen ?? leg!.amount_fen, says)
      if (wrong) refuse('procedure.result_does_not_fit', { why: asideReasons[wrong] })
      await post(deed, payment, leg!, { outcome: says, on: null, bank: null, reason })
    }
    await settleRowAs(tx, file, line, actor.name, now, named ? `${named}：${reason}` : reason)
    deed.record({ kind: 'result-file', id: file, after: { line, reason, ...(named ? { reference: named } : {}) } })
    return { file, line }
  },
})
