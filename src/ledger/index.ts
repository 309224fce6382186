import './refusals.ts'

export {
  type Account,
  type AccountKind,
  accountKinds,
  accountOf,
  isFiscal,
  leftOf,
  levels,
  type Side,
  type Source,
  sources,
  sourceText,
} from './account.ts'
export { clockExpireReservations } from './acts/clock-expire.ts'
export { closeYear } from './acts/close-year.ts'
export { fundQuota } from './acts/fund-quota.ts'
export { postTransfersByHand } from './acts/post-transfers.ts'
export { registerAllotment } from './acts/register-allotment.ts'
export { registerQuota } from './acts/register-quota.ts'
export { reverseByHand } from './acts/reverse-transfer.ts'
export { shiftQuota } from './acts/shift-quota.ts'
export { voidReservation } from './acts/void-reservation.ts'
export * from './budget/index.ts'
export { type Award, type Committed, commitDecision, releaseDossier } from './committing.ts'
export { postEach, postReserved, postTransfers, reserve, reverseTransfer, voidReserved } from './moving.ts'
export {
  type Coming,
  dropPayment,
  orderPayment,
  type Payment,
  pay,
  returned,
  type Settling,
  settlePayment,
} from './paying.ts'
export { type Fault, firstFault, type Proof } from './proof.ts'
export { listAllotments, listShifts, openAllotmentsNow } from './readings/allotments.ts'
export { balances, listReservations, listYears } from './readings/balances.ts'
export { checkLedger } from './readings/check.ts'
export { coordination, dossierFunds, readQuotaNow } from './readings/coordination.ts'
export { statement } from './readings/statement.ts'
export { type Fund, fundsOf } from './store/funds.ts'
export {
  type Purpose,
  purposes,
  type SecondPhase,
  type Transfer,
  type TransferKind,
  transferKinds,
} from './transfer.ts'
