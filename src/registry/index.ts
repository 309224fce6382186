import './refusals.ts'

export { type Achievement, type AchievementKind, achievementKinds } from './achievement.ts'
export { addBankAccount } from './acts/add-bank-account.ts'
export { addQualification } from './acts/add-qualification.ts'
export { claimAchievement } from './acts/claim-achievement.ts'
export { confirmFounding } from './acts/confirm-founding.ts'
export { confirmPost } from './acts/confirm-post.ts'
export { endBankAccount } from './acts/end-bank-account.ts'
export { endMandate } from './acts/end-mandate.ts'
export { endPost } from './acts/end-post.ts'
export { endQualification } from './acts/end-qualification.ts'
export { endRole } from './acts/end-role.ts'
export { findPerson } from './acts/find-person.ts'
export { foundOrganisation } from './acts/found-organisation.ts'
export { giveMandate } from './acts/give-mandate.ts'
export { giveRole } from './acts/give-role.ts'
export { joinOrganisation } from './acts/join-organisation.ts'
export { liftSanction } from './acts/lift-sanction.ts'
export { mergeOrganisations } from './acts/merge-organisations.ts'
export { mergePeople } from './acts/merge-people.ts'
export { recordSanction } from './acts/record-sanction.ts'
export { refuseFounding } from './acts/refuse-founding.ts'
export { refusePost } from './acts/refuse-post.ts'
export { registerOrganisation } from './acts/register-organisation.ts'
export { registerPerson } from './acts/register-person.ts'
export { renameOrganisation } from './acts/rename-organisation.ts'
export { resealValues } from './acts/reseal-values.ts'
export { saveOrganisation } from './acts/save-organisation.ts'
export { savePerson } from './acts/save-person.ts'
export { savePersonal } from './acts/save-personal.ts'
export { saveYearlySheet } from './acts/save-yearly-sheet.ts'
export { showAccount } from './acts/show-account.ts'
export { showPersonal } from './acts/show-personal.ts'
export { tellApart } from './acts/tell-apart.ts'
export { undoMerge } from './acts/undo-merge.ts'
export { verifyBankAccount } from './acts/verify-bank-account.ts'
export { accountWarning, openAccountNumber, plainAccount, sealAccountNumber } from './bank-account.ts'
export { type CipherName, ciphers } from './cipher.ts'
export { type CodeEntry, type CodeTable, codeLabel, codeTables, isCodeTable } from './code-tables.ts'
export { type Discipline, disciplines } from './codes/disciplines.ts'
export { DayInput, inOrder } from './day.ts'
export { EnrolInput, enrolPerson } from './enrolling.ts'
export { beside } from './fault.ts'
export type { Founding } from './founding.ts'
export {
  activeOn,
  administratorRoles,
  type Grant,
  type GrantedRole,
  grantedRoles,
  isAdministrator,
  needsOrganisation,
  roleNames,
} from './grant.ts'
export { type Mandate, mandateKinds, type Reach, reserveForBureau, titleOfAct } from './mandate.ts'
export { evidences, type LookAlike, type Merge } from './merge.ts'
export { readOrganisationName, readPersonName } from './names.ts'
export { type NumberKind, numberKinds } from './number-kind.ts'
export { readOrcid } from './orcid.ts'
export { nameKey, type Organisation, type OrganisationKind, organisationKinds } from './organisation.ts'
export { ageOn, type Person } from './person.ts'
export { type Masked, type Personal, plainEmail, plainPhone } from './personal.ts'
export { type Post, type PostState, postStates, stateOfPost } from './post.ts'
export { findDuplicates } from './readings/find-duplicates.ts'
export { listAchievements } from './readings/list-achievements.ts'
export { listBankAccounts } from './readings/list-bank-accounts.ts'
export { listFoundings } from './readings/list-foundings.ts'
export { listGrants } from './readings/list-grants.ts'
export { listMandates } from './readings/list-mandates.ts'
export { listMerges } from './readings/list-merges.ts'
export { listOrganisations } from './readings/list-organisations.ts'
export { listPeople } from './readings/list-people.ts'
export { listRecommenders } from './readings/list-recommenders.ts'
export { listSanctions } from './readings/list-sanctions.ts'
export { myStanding } from './readings/my-standing.ts'
export { seeOrganisation } from './readings/read-organisation.ts'
export { seePerson } from './readings/read-person.ts'
export { sealedValues } from './readings/sealed-values.ts'
export { searchOrganisations } from './readings/search-organisations.ts'
export {
  type BankAccount,
  type Qualification,
  type QualificationKind,
  qualificationKinds,
  YearlyFigures,
  type YearlySheet,
} from './records.ts'
export { presentRegion, regionName, regionsOffered, zoneName } from './regions.ts'
export { keepsSealed } from './resealing.ts'
export { type Bar, type Part, parts, type Sanction } from './sanction.ts'
export { type Signature, signatures } from './signature.ts'
export { asSystem, waitFor } from './store/as-system.ts'
export { applicantFacts, organisationFacts } from './store/facts.ts'
export { heldBy, holdersOf, insertGrant, promisedTo } from './store/grant.ts'
export { type Held, heldFacts } from './store/held-facts.ts'
export { mandateFor } from './store/mandate.ts'
export {
  keptOrganisation,
  nameOn,
  organisationByUscc,
  organisationsById,
  readOrganisation,
} from './store/organisation.ts'
export { keptPerson, peopleById, readPerson } from './store/person.ts'
export { type Contact, contactOf } from './store/personal.ts'
export { postsOfPerson, worksAt } from './store/post.ts'
export { accountNumber, qualificationsOf } from './store/records.ts'
export { relatedTo } from './store/related.ts'
export { barred, barsAmong } from './store/sanction.ts'
export { type ActorFacts, actorFacts, actorFor, actorFrom } from './store/standing.ts'
export { orRefuse } from './store/unique.ts'
export { readUscc, type UsccParts, usccParts } from './uscc.ts'
export { cipherName, keyFor, markOf, openVault, seal, sealedNow, unseal } from './vault.ts'
