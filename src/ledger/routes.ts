import { routes } from '#platform/http'
import { closeYear } from './acts/close-year.ts'
import { fundQuota } from './acts/fund-quota.ts'
import { postTransfersByHand } from './acts/post-transfers.ts'
import { registerAllotment } from './acts/register-allotment.ts'
import { registerQuota } from './acts/register-quota.ts'
import { reverseByHand } from './acts/reverse-transfer.ts'
import { shiftQuota } from './acts/shift-quota.ts'
import { voidReservation } from './acts/void-reservation.ts'
import { listAllotments, listShifts, openAllotmentsNow } from './readings/allotments.ts'
import { balances, listReservations, listYears } from './readings/balances.ts'
import { checkLedger } from './readings/check.ts'
import { coordination, dossierFunds, readQuotaNow } from './readings/coordination.ts'
import { statement } from './readings/statement.ts'

export const ledgerRoutes = routes('/ledger', {
  'GET  /allotments': listAllotments,
  'GET  /open-allotments': openAllotmentsNow,
  'POST /allotments': registerAllotment,
  'GET  /coordination': coordination,
  'POST /quotas': registerQuota,
  'GET  /quotas/:quota': readQuotaNow,
  'POST /quotas/:quota/funding': fundQuota,
  'GET  /shifts': listShifts,
  'POST /shifts': shiftQuota,
  'GET  /dossiers/:dossier': dossierFunds,
  'GET  /accounts/:account': statement,
  'GET  /balances/:year': balances,
  'GET  /years': listYears,
  'POST /years/:year/closing': closeYear,
  'POST /transfers': postTransfersByHand,
  'POST /transfers/:transfer/reversal': reverseByHand,
  'GET  /proof': checkLedger,
  'GET  /reservations': listReservations,
  'POST /reservations/:reservation/void': voidReservation,
})
