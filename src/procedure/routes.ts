import { routes } from '#platform/http'
import { adjustRound } from './acts/adjust-round.ts'
import { cancelRound } from './acts/cancel-round.ts'
import { orderExtension, publishAddendum } from './acts/correct-round.ts'
import { decide } from './acts/decide.ts'
import { declineDossier } from './acts/decline-dossier.ts'
import { editGuide } from './acts/edit-guide.ts'
import { endorseDossier } from './acts/endorse-dossier.ts'
import { answerInvitation, inviteMember, removeMember } from './acts/invite-member.ts'
import { openRound } from './acts/open-round.ts'
import { promoteReserve } from './acts/promote-reserve.ts'
import { proposeList } from './acts/propose-list.ts'
import { publishProgramme } from './acts/publish-programme.ts'
import { publishRound } from './acts/publish-round.ts'
import { recommendDossier } from './acts/recommend-dossier.ts'
import { releaseFromPool } from './acts/release-from-pool.ts'
import { releaseReserve } from './acts/release-reserve.ts'
import { returnDossier } from './acts/return-dossier.ts'
import { reviseProposal } from './acts/revise-proposal.ts'
import { saveSection } from './acts/save-section.ts'
import { signApprovalStep } from './acts/sign-approval-step.ts'
import { startDossier } from './acts/start-dossier.ts'
import { submitDossier } from './acts/submit-dossier.ts'
import { withdrawDossier } from './acts/withdraw-dossier.ts'
import { listDossiers, roundAtAGlance } from './readings/list-dossiers.ts'
import { dossierTimeline, readDossier } from './readings/read-dossier.ts'
import { listProgrammes, listRounds, readRound } from './readings/rounds.ts'

export const procedureRoutes = routes('', {
  'POST   /programmes': publishProgramme,
  'POST   /rounds': openRound,
  'PATCH  /rounds/:round': adjustRound,
  'PUT    /rounds/:round/guide/:item': editGuide,
  'POST   /rounds/:round/publication': publishRound,
  'POST   /rounds/:round/addenda': publishAddendum,
  'POST   /rounds/:round/extensions': orderExtension,
  'POST   /rounds/:round/cancellation': cancelRound,
  'POST   /dossiers': startDossier,
  'PUT    /dossiers/:dossier/sections/:section': saveSection,
  'POST   /dossiers/:dossier/members': inviteMember,
  'DELETE /dossiers/:dossier/members/:member': removeMember,
  'POST   /invitations': answerInvitation,
  'POST   /dossiers/:dossier/submission': submitDossier,
  'POST   /dossiers/:dossier/withdrawal': withdrawDossier,
  'POST   /dossiers/:dossier/endorsement': endorseDossier,
  'POST   /dossiers/:dossier/return': returnDossier,
  'POST   /dossiers/:dossier/recommendation': recommendDossier,
  'POST   /dossiers/:dossier/decline': declineDossier,
  'POST   /rounds/:round/proposals': proposeList,
  'POST   /proposals/:proposal/revision': reviseProposal,
  'POST   /proposals/:proposal/signatures': signApprovalStep,
  'POST   /proposals/:proposal/decision': decide,
  'POST   /dossiers/:dossier/promotion': promoteReserve,
  'POST   /dossiers/:dossier/pool-release': releaseFromPool,
  'POST   /dossiers/:dossier/reserve-release': releaseReserve,
  'GET    /programmes': listProgrammes,
  'GET    /rounds': listRounds,
  'GET    /rounds/:round': readRound,
  'GET    /dossiers': listDossiers,
  'GET    /rounds/:round/glance': roundAtAGlance,
  'GET    /dossiers/:dossier': readDossier,
  'GET    /dossiers/:dossier/timeline': dossierTimeline,
})
