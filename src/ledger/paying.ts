import type { Deed } from '#platform/act'
import { refuse } from '#platform/refusal'
import { accountOf } from './account.ts'
import { postReserved, postTransfers, reserve, voidReserved } from './moving.ts'
import { accountsOf } from './store/account.ts'
import { returnedFen } from './store/funds.ts'
import { lockAccounts, openAccounts } from './store/moving.ts'
import { readTransfer, reversalOf } from './store/transfer.ts'
import { fenText, refuseAmount } from './transfer.ts'

export type Payment = {
  readonly id: string
  readonly dossier: string
  readonly quota: string
  readonly amountFen: number
  readonly about?: string | undefined
  readonly document?: string | undefined
  readonly note?: string | undefined
}
export type Settling = {
  readonly id: string
  readonly reservation: string
  readonly amountFen?: number
  readonly document?: string
  readonly note?: string
}
export type Coming = {
  readonly id: string
  /** The transfer that paid. */
  readonly payment: string
  readonly amountFen: number
  /** The budget year in which it came back. */
  readonly year: number
  readonly kind: 'return' | 'recover' | 'surplus'
  readonly document?: string
  readonly note?: string
}

const movement = ({ id, dossier, quota, amountFen, about, document, note }: Payment) => ({
  id,
  purpose: 'pay' as const,
  debit: accountOf.dossier(dossier, quota),
  credit: accountOf.paid(quota),
  amountFen,
  dossier,
  about,
  document,
  note,
})

/** Pays in one step what was committed to the dossier, and never more. */
export const pay = (deed: Deed, payment: Payment): Promise<number> => postTransfers(deed, [movement(payment)])

/** The order is on its way to the bank: the money is reserved until the bank answers, or until the order expires. */
export const orderPayment = (deed: Deed, payment: Payment & { readonly dueAt?: Date }): Promise<number> =>
  reserve(deed, [{ ...movement(payment), dueAt: payment.dueAt }])

export const settlePayment = (deed: Deed, settling: Settling): Promise<number> => postReserved(deed, [settling])
export const dropPayment = (deed: Deed, { id, reservation, note }: Settling): Promise<number> =>
  voidReserved(deed, [{ id, reservation, note }])

/**
 * Money that was paid comes back. In the same budget year the expenditure is written down (冲减支出): a return is the
 * dossier's again, what is recovered or left over is the quota's. In a later year it is paid in to the treasury (缴入国库)
 * and the closed year stays as it is. Never more comes back than was paid.
 */
export async function returned(deed: Deed, coming: Coming): Promise<{ crossYear: boolean }> {
  const { tx } = deed
  refuseAmount(coming.amountFen)
  const payment = await readTransfer(tx, coming.payment)
  const [paid] = await accountsOf(tx, [payment.credit])
  if (payment.purpose !== 'pay' || paid?.kind !== 'paid' || (payment.kind !== 'posted' && payment.kind !== 'post'))
    return refuse('ledger.not_a_payment')
  if (coming.year < paid.year) refuse('ledger.return_too_early', { year: paid.year })
  const crossYear = coming.year > paid.year
  const { year } = coming
  if (crossYear)
    await openAccounts(deed, [
      { id: accountOf.returns(year), kind: 'returns', year, title: `${year} 跨年退回` },
      { id: accountOf.treasury(year), kind: 'treasury', year, title: `${year} 缴入国库` },
    ])
  const quota = accountOf.quota(paid.quota!)
  const [debit, credit] = crossYear
    ? [accountOf.returns(year), accountOf.treasury(year)]
    : [paid.id, coming.kind === 'return' ? payment.debit : quota]
  // Whoever brings back another part of the same payment waits here, whichever year it comes back in.
  await lockAccounts(tx, [paid.id, debit, credit])
  const { id, amountFen, kind, document, note } = coming
  const given = { id, purpose: kind, debit, credit, amountFen, dossier: payment.dossier, about: payment.id }
  if (!(await isThere(tx, id))) {
    if (await reversalOf(tx, payment.id)) refuse('ledger.not_a_payment')
    const left = payment.amount_fen - (await returnedFen(tx, payment.id))
    if (amountFen > left) refuse('ledger.return_too_much', { left_fen: left, left: fenText(left) })
  }
  await postTransfers(deed, [{ ...given, document, note }])
  return { crossYear }
}

const isThere = (tx: Deed['tx'], id: string): Promise<boolean> =>
  readTransfer(tx, id).then(
    () => true,
    () => false,
  )
