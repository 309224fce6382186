import { routes } from '#platform/http'
import { acceptSeat, declineSeat } from './acts/answer-seat.ts'
import { appointExpert } from './acts/appoint-expert.ts'
import { confirmFeeSheet } from './acts/confirm-fee-sheet.ts'
import { declareRelation, endRelation } from './acts/declare-relation.ts'
import { endExpert } from './acts/end-expert.ts'
import { logApproach } from './acts/log-approach.ts'
import { makeFeeSheet } from './acts/make-fee-sheet.ts'
import { recordAttendance } from './acts/record-attendance.ts'
import { remindSeats } from './acts/remind-seats.ts'
import { savePayee } from './acts/save-payee.ts'
import { saveScore } from './acts/save-score.ts'
import { seatExperts } from './acts/seat-experts.ts'
import { excuseExpert, settleConflict } from './acts/settle-conflict.ts'
import { showPayees } from './acts/show-payees.ts'
import { stateNoApproach } from './acts/state-no-approach.ts'
import { submitScore } from './acts/submit-score.ts'
import { unlockScore } from './acts/unlock-score.ts'
import { listApproaches, myStatement, panelStatements } from './readings/approaches.ts'
import { expertCandidates, listExperts } from './readings/experts.ts'
import { listFeeSheets, myFees, panelFees } from './readings/fees.ts'
import { nearExperts } from './readings/nearness.ts'
import { opinionsOf } from './readings/opinions.ts'
import { panelsOf, ranking, readPanel } from './readings/panels.ts'
import { myRelations } from './readings/relations.ts'
import { mySeats, readSeat } from './readings/seats.ts'

export const reviewRoutes = routes('', {
  'GET    /experts': listExperts,
  'GET    /near-experts': nearExperts,
  'GET    /expert-candidates': expertCandidates,
  'PUT    /experts/:person': appointExpert,
  'DELETE /experts/:person': endExpert,
  'GET    /rounds/:round/panels': panelsOf,
  'GET    /rounds/:round/stages/:stage/ranking': ranking,
  'GET    /panels/:panel': readPanel,
  'POST   /panels/:panel/seats': seatExperts,
  'POST   /panels/:panel/reminders': remindSeats,
  'GET    /seats': mySeats,
  'GET    /seats/:seat': readSeat,
  'POST   /seats/:seat/acceptance': acceptSeat,
  'POST   /seats/:seat/decline': declineSeat,
  'PUT    /seats/:seat/sheets/:dossier': saveScore,
  'POST   /seats/:seat/sheets/:dossier/submission': submitScore,
  'POST   /seats/:seat/sheets/:dossier/reopening': unlockScore,
  'PUT    /panels/:panel/attendance': recordAttendance,
  'GET    /panels/:panel/fees': panelFees,
  'PUT    /panels/:panel/fees': makeFeeSheet,
  'GET    /fee-sheets': listFeeSheets,
  'POST   /fee-sheets/:sheet/confirmation': confirmFeeSheet,
  'POST   /fee-sheets/:sheet/accounts': showPayees,
  'GET    /my-fees': myFees,
  'PUT    /my-payee': savePayee,
  'GET    /my-relations': myRelations,
  'PUT    /my-relations/:relation': declareRelation,
  'POST   /my-relations/:relation/end': endRelation,
  'POST   /seats/:seat/conflicts/:why/settlement': settleConflict,
  'POST   /seats/:seat/excuse': excuseExpert,
  'GET    /approaches': listApproaches,
  'PUT    /approaches/:approach': logApproach,
  'GET    /panels/:panel/approach-statements': panelStatements,
  'GET    /panels/:panel/my-statement': myStatement,
  'POST   /panels/:panel/approach-statements': stateNoApproach,
  'GET    /dossiers/:dossier/opinions': opinionsOf,
})
