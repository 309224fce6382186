import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf, isDay } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { agreementOf, sealsOf } from '../../store/agreement.ts'
import { lockDossier } from '../../store/dossier.ts'
import { Amount, Day, Kind } from '../inputs.ts'
import { isWorkedOut } from '../payment.ts'
import { planParts } from '../planning.ts'
import { plannedFen } from '../store/payment.ts'

/**
 * The officer plans what the agreement does not: milestones, an after-subsidy, interest, a voucher, a guidance fund's promise.
 * All parts together are never more than was agreed; without parts, the instalments of the agreement are planned.
 */
export const planPayments = act('procedure.plan-payments', {
  title: { zh: '编制拨款计划', en: 'Plan payments' },
  input: Type.Object({
    dossier: Id(),
    parts: Type.Optional(
      Type.Array(
        Type.Object({
          kind: Kind,
          fen: Amount('planned fen; for a subsidy the most it can come to'),
          condition: Type.String({ minLength: 2, maxLength: 500 }),
          dueOn: Day('when it is due'),
          ratePercent: Type.Optional(Type.Number({ minimum: 0.01, maximum: 100 })),
        }),
        { minItems: 1, maxItems: 50 },
      ),
    ),
  }),
  may: (actor) => actor.is('officer'),
  async run({ dossier: id, parts }, deed) {
    const { tx, actor, now } = deed
    const dossier = await lockDossier(tx, id)
    const agreement = await agreementOf(tx, id)
    if (!agreement || dossier.practice || dossier.approved_fen === null || (await sealsOf(tx, id)).length === 0)
      refuse('procedure.payment_no_agreement')
    const planned = await plannedFen(tx, id)
    const wanted = (parts ?? agreement!.content.instalments).reduce((sum, { fen }) => sum + fen, 0)
    const left = agreement!.approved_fen - planned.fen
    if (wanted > left) refuse('procedure.payment_over_agreement', { left: (left / 100).toFixed(2) })
    for (const [index, part] of (parts ?? []).entries()) {
      if (!isDay(part.dueOn) || part.dueOn < dayOf(now))
        wrong(`parts.${index}.dueOn`, '日期应在今天以后', 'This day lies before today')
      if (isWorkedOut(part.kind) && !part.ratePercent)
        wrong(`parts.${index}.ratePercent`, '请填写补助比例', 'Give the rate')
    }
    const made = await planParts(
      tx,
      dossier,
      parts?.map(({ kind, fen, condition, dueOn, ratePercent }) => ({
        kind,
        fen,
        condition,
        due_on: dueOn,
        basis: isWorkedOut(kind) ? { rate_percent: ratePercent!, cap_fen: fen } : {},
      })) ?? null,
      { person: actor.person, name: actor.name, at: now },
    )
    deed.record({ kind: 'dossier', id, after: { planned: made.length, fen: wanted } })
    return { payments: made }
  },
})

const wrong = (field: string, zh: string, en: string): never =>
  refuse('platform.input_invalid', { count: 1 }, [{ field, says: { zh, en } }])
