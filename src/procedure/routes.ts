import { routes } from '#platform/http'
import { adjustRound } from './acts/adjust-round.ts'
import { answerInquiry } from './acts/answer-inquiry.ts'
import { answerObjection } from './acts/answer-objection.ts'
import { askAvoidance } from './acts/ask-avoidance.ts'
import { askCheck } from './acts/ask-check.ts'
import { askExplanation } from './acts/ask-explanation.ts'
import { askQuestion } from './acts/ask-question.ts'
import { attachFile, removeAttachment } from './acts/attach-file.ts'
import { cancelRound } from './acts/cancel-round.ts'
import { checkAgreement } from './acts/check-agreement.ts'
import { checkOverlaps } from './acts/check-overlaps.ts'
import { checkOwnText } from './acts/check-own-text.ts'
import { closeNotice } from './acts/close-notice.ts'
import { concludePanel } from './acts/conclude-panel.ts'
import { convenePanel } from './acts/convene-panel.ts'
import { orderExtension, publishAddendum } from './acts/correct-round.ts'
import { countersign } from './acts/countersign.ts'
import { decide } from './acts/decide.ts'
import { decideChange } from './acts/decide-change.ts'
import { declineDossier } from './acts/decline-dossier.ts'
import { dropProgrammeDraft } from './acts/drop-programme-draft.ts'
import { editGuide } from './acts/edit-guide.ts'
import { endAgreement } from './acts/end-agreement.ts'
import { endorseDossier } from './acts/endorse-dossier.ts'
import { giveExplanation } from './acts/give-explanation.ts'
import { answerInvitation, inviteMember, removeMember } from './acts/invite-member.ts'
import { issueJointly } from './acts/issue-jointly.ts'
import { judgeAcceptance } from './acts/judge-acceptance.ts'
import { judgeOverlap } from './acts/judge-overlap.ts'
import { leaveClue } from './acts/leave-clue.ts'
import { lodgeObjection } from './acts/lodge-objection.ts'
import { matchBid } from './acts/match-bid.ts'
import { noteOpening } from './acts/note-opening.ts'
import { openRound } from './acts/open-round.ts'
import { promoteReserve } from './acts/promote-reserve.ts'
import { proposeList } from './acts/propose-list.ts'
import { publishDraftGuide } from './acts/publish-draft-guide.ts'
import { publishNotice } from './acts/publish-notice.ts'
import { publishProgramme } from './acts/publish-programme.ts'
import { publishRound } from './acts/publish-round.ts'
import { publishScreening } from './acts/publish-screening.ts'
import { rateService } from './acts/rate-service.ts'
import { receiveResults } from './acts/receive-results.ts'
import { recommendDossier } from './acts/recommend-dossier.ts'
import { recordPortalPublication } from './acts/record-portal-publication.ts'
import { recordRecovery } from './acts/record-recovery.ts'
import { recordVisit } from './acts/record-visit.ts'
import { releaseFromPool } from './acts/release-from-pool.ts'
import { releaseReserve } from './acts/release-reserve.ts'
import { reportCheck } from './acts/report-check.ts'
import { reportProgress } from './acts/report-progress.ts'
import { requestAcceptance } from './acts/request-acceptance.ts'
import { requestChange } from './acts/request-change.ts'
import { returnDossier } from './acts/return-dossier.ts'
import { reuseAnswers } from './acts/reuse-answers.ts'
import { reviseProposal } from './acts/revise-proposal.ts'
import { saveAgreement } from './acts/save-agreement.ts'
import { saveProgrammeDraft } from './acts/save-programme-draft.ts'
import { saveSection } from './acts/save-section.ts'
import { screenDossier } from './acts/screen-dossier.ts'
import { screenMany } from './acts/screen-many.ts'
import { sealAgreement } from './acts/seal-agreement.ts'
import { sendAgreements } from './acts/send-agreements.ts'
import { signApprovalStep } from './acts/sign-approval-step.ts'
import { startDossier } from './acts/start-dossier.ts'
import { submitAgreement } from './acts/submit-agreement.ts'
import { submitDossier } from './acts/submit-dossier.ts'
import { subscribe, unsubscribe } from './acts/subscribe.ts'
import { supplyDossier } from './acts/supply-dossier.ts'
import { takeBack } from './acts/take-back.ts'
import { wipePractice } from './acts/wipe-practice.ts'
import { withdrawDossier } from './acts/withdraw-dossier.ts'
import { listAgreements, readAgreement } from './readings/agreements.ts'
import { reviewOfRound, visitsOf } from './readings/at-review.ts'
import { readAvoidances } from './readings/avoidances.ts'
import { listChecks, readObjectionCheck } from './readings/checks.ts'
import { listDecisions, readDecision } from './readings/decisions.ts'
import { knownFor, myEarlier } from './readings/earlier.ts'
import { listExplanations, readExplanation } from './readings/explanations.ts'
import { listInquiries, mySubscriptions, publicQuestions } from './readings/inquiries.ts'
import { countDossiers, listDossiers, roundAtAGlance } from './readings/list-dossiers.ts'
import { listVouchers } from './readings/list-vouchers.ts'
import { meetingPapers } from './readings/meeting-papers.ts'
import { myRecommendations } from './readings/my-recommendations.ts'
import { nearEqualGroups } from './readings/near-equal.ts'
import { bidsOn, openNeeds } from './readings/needs.ts'
import { awaitingNotice, listNotices, readNotice, results } from './readings/notices.ts'
import { listClues, listObjections, readObjection } from './readings/objections.ts'
import { dossierOverlaps, readOverlap } from './readings/overlaps.ts'
import { listLate, searchRecord } from './readings/oversight.ts'
import { ownChecks } from './readings/own-checks.ts'
import { planPanels } from './readings/plan-panels.ts'
import { poolOf, reservesOf, roundMoney } from './readings/pool.ts'
import { checkProgrammeDraft, diffProgrammes, listVersions } from './readings/programmes.ts'
import { listProposals, readProposal } from './readings/proposals.ts'
import { dossierTimeline, readDossier } from './readings/read-dossier.ts'
import { readInvitation } from './readings/read-invitation.ts'
import { dossierVersions, receipt } from './readings/receipt.ts'
import { listDraftGuides, roundReadiness } from './readings/round-readiness.ts'
import { roundTable } from './readings/round-table.ts'
import { listProgrammes, listRounds, readRound } from './readings/rounds.ts'
import { listRecoveries, listRunning, readCertificate, readLife } from './readings/running.ts'
import {
  screeningList,
  screeningProgress,
  screeningResults,
  screeningSheet,
  screenManyDry,
} from './readings/screening.ts'
import { feed, searchPublic } from './readings/search-public.ts'
import { dossierTies } from './readings/ties.ts'

export const procedureRoutes = routes('', {
  'POST   /programmes': publishProgramme,
  'GET    /programmes/:programme/versions': listVersions,
  'GET    /programmes/:programme/versions/:from/differences': diffProgrammes,
  'GET    /programmes/:programme/draft': checkProgrammeDraft,
  'PUT    /programmes/:programme/draft': saveProgrammeDraft,
  'DELETE /programmes/:programme/draft': dropProgrammeDraft,
  'POST   /rounds': openRound,
  'GET    /draft-guides': listDraftGuides,
  'POST   /rounds/:round/draft-guide': publishDraftGuide,
  'GET    /rounds/:round/readiness': roundReadiness,
  'POST   /rounds/:round/wipe': wipePractice,
  'PATCH  /rounds/:round': adjustRound,
  'PUT    /rounds/:round/guide/:item': editGuide,
  'POST   /rounds/:round/publication': publishRound,
  'POST   /rounds/:round/addenda': publishAddendum,
  'POST   /rounds/:round/extensions': orderExtension,
  'POST   /rounds/:round/cancellation': cancelRound,
  'POST   /dossiers': startDossier,
  'GET    /dossiers/:dossier/avoidances': readAvoidances,
  'PUT    /dossiers/:dossier/avoidances': askAvoidance,
  'GET    /dossiers/:dossier/own-checks': ownChecks,
  'POST   /dossiers/:dossier/own-checks': checkOwnText,
  'GET    /vouchers': listVouchers,
  'GET    /near-equal': nearEqualGroups,
  'GET    /dossiers/:dossier/overlaps': dossierOverlaps,
  'GET    /dossiers/:dossier/overlaps/:other': readOverlap,
  'POST   /dossiers/:dossier/overlaps': checkOverlaps,
  'POST   /dossiers/:dossier/overlaps/:other/verdicts': judgeOverlap,
  'POST   /dossiers/:dossier/overlaps/:other/explanations': askExplanation,
  'GET    /dossiers/:dossier/ties': dossierTies,
  'GET    /dossiers/:dossier/explanations': listExplanations,
  'GET    /explanations/:explanation': readExplanation,
  'POST   /explanations/:explanation/answer': giveExplanation,
  'PUT    /dossiers/:dossier/sections/:section': saveSection,
  'POST   /dossiers/:dossier/members': inviteMember,
  'DELETE /dossiers/:dossier/members/:member': removeMember,
  'GET    /invitations/:link': readInvitation,
  'GET    /recommendations': myRecommendations,
  'POST   /invitations': answerInvitation,
  'POST   /dossiers/:dossier/submission': submitDossier,
  'POST   /dossiers/:dossier/withdrawal': withdrawDossier,
  'POST   /dossiers/:dossier/endorsement': endorseDossier,
  'POST   /dossiers/:dossier/return': returnDossier,
  'POST   /dossiers/:dossier/recommendation': recommendDossier,
  'POST   /dossiers/:dossier/decline': declineDossier,
  'GET    /screening': screeningList,
  'GET    /dossiers/:dossier/screening': screeningSheet,
  'POST   /dossiers/:dossier/screening': screenDossier,
  'GET    /screening/dry-run': screenManyDry,
  'POST   /screening': screenMany,
  'GET    /rounds/:round/screening': screeningResults,
  'GET    /rounds/:round/screening-progress': screeningProgress,
  'POST   /rounds/:round/screening': publishScreening,
  'GET    /rounds/:round/review': reviewOfRound,
  'GET    /rounds/:round/stages/:stage/panel-plan': planPanels,
  'POST   /rounds/:round/panels': convenePanel,
  'POST   /panels/:panel/conclusion': concludePanel,
  'GET    /visits': visitsOf,
  'POST   /dossiers/:dossier/visit': recordVisit,
  'POST   /rounds/:round/proposals': proposeList,
  'POST   /proposals/:proposal/revision': reviseProposal,
  'POST   /proposals/:proposal/signatures': signApprovalStep,
  'POST   /proposals/:proposal/decision': decide,
  'POST   /dossiers/:dossier/promotion': promoteReserve,
  'POST   /dossiers/:dossier/pool-release': releaseFromPool,
  'POST   /dossiers/:dossier/reserve-release': releaseReserve,
  'POST   /rounds/:round/notices': publishNotice,
  'PUT    /notices/:notice/portal': recordPortalPublication,
  'POST   /notices/:notice/closing': closeNotice,
  'POST   /notices/:notice/objections': lodgeObjection,
  'POST   /objections/:objection/answer': answerObjection,
  'POST   /objections/:objection/check': askCheck,
  'POST   /objections/:objection/report': reportCheck,
  'GET    /objection-checks': listChecks,
  'GET    /objection-checks/:objection': readObjectionCheck,
  'GET    /rounds/:round/table': roundTable,
  'GET    /rounds/:round/needs': openNeeds,
  'GET    /dossiers/:dossier/bids': bidsOn,
  'POST   /dossiers/:dossier/match': matchBid,
  'POST   /dossiers/:dossier/reception': receiveResults,
  'POST   /clues': leaveClue,
  'POST   /decisions/:decision/issue': issueJointly,
  'POST   /decisions/:decision/countersignature': countersign,
  'POST   /rounds/:round/agreements': sendAgreements,
  'PUT    /dossiers/:dossier/agreement': saveAgreement,
  'POST   /dossiers/:dossier/agreement/submission': submitAgreement,
  'POST   /dossiers/:dossier/agreement/check': checkAgreement,
  'POST   /dossiers/:dossier/agreement/seals': sealAgreement,
  'GET    /proposals': listProposals,
  'GET    /proposals/:proposal': readProposal,
  'GET    /proposals/:proposal/papers': meetingPapers,
  'GET    /rounds/:round/pool': poolOf,
  'GET    /rounds/:round/reserves': reservesOf,
  'GET    /rounds/:round/money': roundMoney,
  'GET    /decisions': listDecisions,
  'GET    /decisions/:decision': readDecision,
  'GET    /rounds/:round/awaiting-notice': awaitingNotice,
  'GET    /notices': listNotices,
  'GET    /notices/:notice': readNotice,
  'GET    /results': results,
  'GET    /objections': listObjections,
  'GET    /objections/:objection': readObjection,
  'GET    /clues': listClues,
  'GET    /dossiers/:dossier/agreement': readAgreement,
  'GET    /rounds/:round/agreements': listAgreements,
  'GET    /late': listLate,
  'GET    /record': searchRecord,
  'GET    /programmes': listProgrammes,
  'GET    /rounds': listRounds,
  'GET    /round-counts': countDossiers,
  'GET    /rounds/:round': readRound,
  'GET    /dossiers': listDossiers,
  'GET    /rounds/:round/glance': roundAtAGlance,
  'GET    /dossiers/:dossier': readDossier,
  'GET    /dossiers/:dossier/timeline': dossierTimeline,
  'POST   /dossiers/:dossier/attachments': attachFile,
  'DELETE /dossiers/:dossier/attachments/:attachment': removeAttachment,
  'POST   /dossiers/:dossier/opening': noteOpening,
  'POST   /dossiers/:dossier/recall': takeBack,
  'POST   /dossiers/:dossier/supplement': supplyDossier,
  'POST   /dossiers/:dossier/reuse': reuseAnswers,
  'POST   /dossiers/:dossier/ratings': rateService,
  'GET    /agreements': listRunning,
  'GET    /dossiers/:dossier/life': readLife,
  'PUT    /dossiers/:dossier/progress/:year': reportProgress,
  'POST   /dossiers/:dossier/changes': requestChange,
  'POST   /changes/:change/decision': decideChange,
  'POST   /dossiers/:dossier/acceptance': requestAcceptance,
  'POST   /dossiers/:dossier/acceptance/verdict': judgeAcceptance,
  'POST   /dossiers/:dossier/ending': endAgreement,
  'GET    /recoveries': listRecoveries,
  'POST   /recoveries/:recovery/payments': recordRecovery,
  'GET    /certificates/:code': readCertificate,
  'POST   /inquiries': askQuestion,
  'POST   /inquiries/:inquiry/answer': answerInquiry,
  'POST   /subscriptions': subscribe,
  'DELETE /subscriptions/:subscription': unsubscribe,
  'GET    /subscriptions': mySubscriptions,
  'GET    /inquiries': listInquiries,
  'GET    /rounds/:round/questions': publicQuestions,
  'GET    /rounds/:round/earlier': myEarlier,
  'GET    /dossiers/:dossier/known': knownFor,
  'GET    /dossiers/:dossier/receipt': receipt,
  'GET    /dossiers/:dossier/versions': dossierVersions,
  'GET    /search': searchPublic,
  'GET    /feed': feed,
})
