import { Type } from 'typebox'
import { reading } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { placeIn } from '#platform/place'
import { feeTotals } from '../fee/fee.ts'
import { boundsOn } from '../fee/rates.ts'
import { feeRowsOf, feeSheetRows, feesOfPerson, satOn, sheetOfPanel } from '../store/fee.ts'
import { panelRow } from '../store/panel.ts'
import { payeeOf, payeesOf } from '../store/payee.ts'

const Paging = {
  after: Type.Optional(Type.String({ maxLength: 120, description: 'the `next` of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
}

/** The fee sheet of a panel with its rows, who attended so far, and what the rule allows today. */
export const panelFees = reading('review.panel-fees', {
  title: { zh: '专家咨询费发放表', en: 'Fee sheet of a panel' },
  input: Type.Object({ panel: Id() }),
  may: (actor) => actor.is('officer', 'institution', 'finance', 'leader', 'supervisor', 'auditor'),
  async run({ panel: id }, { tx, now }) {
    const panel = await panelRow(tx, id)
    const sheet = await sheetOfPanel(tx, id)
    const rows = sheet ? await feeRowsOf(tx, sheet.id) : []
    const payees = await payeesOf(
      tx,
      rows.map(({ person }) => person),
    )
    return {
      panel,
      sheet,
      rows: rows.map((row) => {
        const payee = payees.find(({ person }) => person === row.person)
        return { ...row, payee: payee ? { bank: payee.bank, mask: payee.mask } : null }
      }),
      totals: feeTotals(rows),
      sat: await satOn(tx, id, []),
      bounds: await boundsOn(tx, dayOf(now)),
    }
  },
})

/** Fee sheets, newest first. */
export const listFeeSheets = reading('review.list-fee-sheets', {
  title: { zh: '发放表列表', en: 'List fee sheets' },
  input: Type.Object(Paging),
  may: (actor) => actor.is('officer', 'institution', 'finance', 'leader', 'supervisor', 'auditor'),
  async run({ after, limit = 50 }, { tx }) {
    const [at, id] = placeIn(after, 'moment', 'id') ?? []
    const rows = await feeSheetRows(tx, at && id ? { at: new Date(at), id } : null, limit + 1)
    const sheets = rows.slice(0, limit)
    const last = sheets.at(-1)
    return { sheets, next: rows.length > limit && last ? `${last.made_at.toISOString()}|${last.id}` : null }
  },
})

/** One's own fees as they were confirmed, newest first, and where they are paid to. */
export const myFees = reading('review.my-fees', {
  title: { zh: '我的咨询费', en: 'My fees' },
  input: Type.Object({ after: Type.Optional(Id()), limit: Paging.limit }),
  may: (actor) => actor.is('reviewer'),
  async run({ after, limit = 50 }, { tx, actor }) {
    const rows = await feesOfPerson(tx, actor.person!, after ?? null, limit + 1)
    const fees = rows.slice(0, limit)
    const payee = await payeeOf(tx, actor.person!)
    return {
      fees,
      payee: payee ? { bank: payee.bank, mask: payee.mask } : null,
      next: rows.length > limit ? fees.at(-1)!.sheet : null,
    }
  },
})
