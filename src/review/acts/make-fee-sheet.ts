import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { feeTotals } from '../fee/fee.ts'
import { ratesOn } from '../fee/rates.ts'
import { type FeeStanding, standings } from '../fee/standard.ts'
import { workOut } from '../fee/working.ts'
import { actsFor } from '../on-behalf.ts'
import { placesOf } from '../store/expert.ts'
import { keepFeeSheet, lockMonth, sheetOfPanel } from '../store/fee.ts'
import { lockPanel } from '../store/panel.ts'

/** Works out the fee sheet of a panel; it can be made anew until somebody else has confirmed it. */
export const makeFeeSheet = act('review.make-fee-sheet', {
  title: { zh: '编制专家咨询费发放表', en: 'Make the fee sheet' },
  input: Type.Object({
    sheet: Id('id of the sheet; the same one when it is made anew'),
    panel: Id(),
    senior_fen: Type.Integer({ minimum: 0, maximum: 100_000_000, description: 'net day rate, senior title, in fen' }),
    other_fen: Type.Integer({ minimum: 0, maximum: 100_000_000, description: 'net day rate, others, in fen' }),
    remote_percent: Type.Integer({
      minimum: 0,
      maximum: 100,
      description: 'share of the day rate for a remote review',
    }),
    month: Type.Optional(Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'month of payment' })),
    standings: Type.Optional(
      Type.Record(Type.String({ maxLength: 40 }), Type.Enum([...standings]), {
        description: 'by seat, where the title in the register does not tell',
      }),
    ),
  }),
  may: (actor) => actor.is('officer', 'institution'),
  async run(input, deed) {
    const { tx, actor, now, record } = deed
    const panel = await lockPanel(tx, input.panel)
    await actsFor(deed, 'procedure.conclude-panel', panel)
    const before = await sheetOfPanel(tx, panel.id)
    if (before?.confirmed_at) refuse('review.fee_sheet_confirmed')
    if (before && before.id !== input.sheet) refuse('review.fee_sheet_exists')
    const month = `${input.month ?? dayOf(now).slice(0, 7)}-01`
    const places = await placesOf(tx, [panel.made_by], dayOf(panel.made_at))
    const payer = places.find((one) => one.organisation === panel.organiser) ?? places[0] ?? refuse('review.no_payer')
    const organisers = [
      ...new Set([...(panel.organiser ? [panel.organiser] : []), ...places.map((one) => one.organisation)]),
    ]
    const { senior_fen, other_fen, remote_percent } = input
    const rates = await ratesOn(tx, { senior_fen, other_fen, remote_percent }, month)
    await lockMonth(tx, payer.organisation, month)
    const given = (input.standings ?? {}) as Record<string, FeeStanding>
    const worked = { sheet: input.sheet, payer: payer.organisation, month, rates, standings: given }
    const rows = await workOut(deed, panel, organisers, worked)
    const sheet = {
      id: input.sheet,
      panel: panel.id,
      payer: payer.organisation,
      payer_name: payer.name,
      month,
      rates,
      made_by: actor.person!,
      made_by_name: actor.name,
      made_at: now,
      confirmed_by_name: null,
      confirmed_at: null,
    }
    await keepFeeSheet(tx, sheet, rows)
    const totals = feeTotals(rows)
    record({ kind: 'fee-sheet', id: sheet.id, stage: 'made', after: totals })
    record({ kind: 'panel', id: panel.id })
    return { sheet: sheet.id, ...totals }
  },
})
