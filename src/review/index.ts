import './letters.texts.ts'
import './refusals.ts'
import './sealing.ts'

export { acceptSeat, declineSeat } from './acts/answer-seat.ts'
export { appointExpert } from './acts/appoint-expert.ts'
export { clockWatchConflicts } from './acts/clock-watch-conflicts.ts'
export { confirmFeeSheet } from './acts/confirm-fee-sheet.ts'
export { declareRelation, endRelation } from './acts/declare-relation.ts'
export { endExpert } from './acts/end-expert.ts'
export { logApproach } from './acts/log-approach.ts'
export { makeFeeSheet } from './acts/make-fee-sheet.ts'
export { recordAttendance } from './acts/record-attendance.ts'
export { remindSeats } from './acts/remind-seats.ts'
export { savePayee } from './acts/save-payee.ts'
export { saveScore } from './acts/save-score.ts'
export { seatExperts } from './acts/seat-experts.ts'
export { excuseExpert, settleConflict } from './acts/settle-conflict.ts'
export { showPayees } from './acts/show-payees.ts'
export { stateNoApproach } from './acts/state-no-approach.ts'
export { submitScore } from './acts/submit-score.ts'
export { unlockScore } from './acts/unlock-score.ts'
export {
  type Conflict,
  type ConflictReason,
  conflictRules,
  conflictsOf,
  conflictText,
  type RelationKind,
  relationKinds,
  relationText,
} from './conflict/index.ts'
export { refuseOpenConflicts } from './conflict/open.ts'
export {
  admissible,
  commitmentTo,
  type Drawable,
  type DrawRecord,
  type DrawRules,
  drawFrom,
  drawRecord,
  type Excluded,
  type Replayed,
  replay,
  seedOf,
  type Terms,
} from './draw/index.ts'
export { type Expert, type ExpertKind, expertKinds, expertKindText } from './expert.ts'
export { type FeeStanding, standings, standingText } from './fee/standard.ts'
export { type Cut, cut } from './group/cut.ts'
export { Experts } from './inputs.ts'
export {
  type Asked,
  type Assigned,
  assign,
  type Cause,
  type Instance,
  instanceOf,
  type Load,
  type Mode,
  type Move,
  modes,
  type Pairs,
  type Progress,
  type Shares,
  solve,
} from './match/index.ts'
export { type Given, type Normalised, normalise, warningText } from './normalise/index.ts'
export {
  type DeclineReason,
  declineReasons,
  declineText,
  modeText,
  orderOf,
  type Panel,
  type PanelDossier,
  refuseConcluded,
  type Seat,
  type Sheet,
} from './panel.ts'
export { type PanelPlan, type PlannedPanel, planOf } from './planning.ts'
export { belowQuorum, passedOver, type Ranked, ranked } from './ranking.ts'
export { listApproaches, myStatement, panelStatements } from './readings/approaches.ts'
export { expertCandidates, listExperts } from './readings/experts.ts'
export { listFeeSheets, myFees, panelFees } from './readings/fees.ts'
export { nearExperts } from './readings/nearness.ts'
export { opinionsOf } from './readings/opinions.ts'
export { panelsOf, ranking, readPanel } from './readings/panels.ts'
export { myRelations } from './readings/relations.ts'
export { mySeats, readSeat } from './readings/seats.ts'
export { type Criterion, type Marks, remarkMin, saidCenti, saidMilli, type Tally, tally, weigh } from './score.ts'
export { type Invited, seat } from './seating.ts'
export type { ExpertAvailable } from './store/available.ts'
export { avoidancesOf, everInPanel, keepAvoidances } from './store/avoidance.ts'
export { placesOf } from './store/expert.ts'
export {
  concludePanelRow,
  dossiersOf,
  insertPanel,
  lockPanel,
  type PanelListed,
  panelsIn,
  type VerdictRow,
  withPanel,
} from './store/panel.ts'
export { insertReserves } from './store/reserve.ts'
export { seatsOf } from './store/seat.ts'
export { sheetsOfPanel } from './store/sheet.ts'
export { type Votes, votesOn } from './vote.ts'
