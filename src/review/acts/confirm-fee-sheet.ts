import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { sendAll } from '../../desk/index.ts'
import { type FeeRow, feeRow, feeTotals } from '../fee/fee.ts'
import { taxRulesOn } from '../fee/rates.ts'
import { confirmFeeSheetRow, feeRowsOf, lockFeeSheet, lockMonth, paidIn, replaceRows } from '../store/fee.ts'
import { panelRow } from '../store/panel.ts'

/**
 * Somebody else than the maker confirms. What is withheld is worked out once more on top of what the payer has paid in the
 * month by now, so that two sheets that were made at the same time are taxed as one.
 */
export const confirmFeeSheet = act('review.confirm-fee-sheet', {
  title: { zh: '确认发放表', en: 'Confirm a fee sheet' },
  input: Type.Object({ sheet: Id() }),
  grave: true,
  may: (actor) => actor.is('officer', 'finance'),
  async run({ sheet: id }, { tx, actor, now, record }) {
    const sheet = await lockFeeSheet(tx, id)
    if (sheet.confirmed_at) refuse('review.fee_sheet_confirmed')
    if (sheet.made_by === actor.person) refuse('review.fee_sheet_own')
    await lockMonth(tx, sheet.payer, sheet.month)
    const panel = await panelRow(tx, sheet.panel)
    const earlier = new Map((await paidIn(tx, sheet.payer, sheet.month, id)).map((one) => [one.person, one]))
    const tax = await taxRulesOn(tx, sheet.month)
    const again = (row: FeeRow): FeeRow =>
      row.excluded
        ? row
        : feeRow(
            { ...row, answer: null, handed_in: 1, of_organiser: false },
            panel.mode,
            sheet.rates,
            earlier.get(row.person),
            tax,
          )
    const rows = (await feeRowsOf(tx, id)).map(again)
    await replaceRows(tx, id, rows)
    await confirmFeeSheetRow(tx, id, actor.name, now)
    const paid = rows.filter((row) => row.net_fen > 0)
    await sendAll(
      tx,
      paid.map(({ person, net_fen }) => ({
        letter: 'fee-confirmed',
        to: { person },
        subject: { kind: 'fee-sheet', id },
        at: now,
        facts: { panel: panel.title, net: (net_fen / 100).toFixed(2), payer: sheet.payer_name },
      })),
    )
    record({ kind: 'fee-sheet', id, stage: 'confirmed', after: feeTotals(rows) })
    record({ kind: 'panel', id: panel.id })
    return { sheet: id, ...feeTotals(rows) }
  },
})
