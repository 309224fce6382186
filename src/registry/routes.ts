import { routes } from '#platform/http'
import { addBankAccount } from './acts/add-bank-account.ts'
import { addQualification } from './acts/add-qualification.ts'
import { claimAchievement } from './acts/claim-achievement.ts'
import { confirmFounding } from './acts/confirm-founding.ts'
import { confirmPost } from './acts/confirm-post.ts'
import { endBankAccount } from './acts/end-bank-account.ts'
import { endMandate } from './acts/end-mandate.ts'
import { endPost } from './acts/end-post.ts'
import { endQualification } from './acts/end-qualification.ts'
import { endRole } from './acts/end-role.ts'
import { findPerson } from './acts/find-person.ts'
import { foundOrganisation } from './acts/found-organisation.ts'
import { giveMandate } from './acts/give-mandate.ts'
import { giveRole } from './acts/give-role.ts'
import { joinOrganisation } from './acts/join-organisation.ts'
import { liftSanction } from './acts/lift-sanction.ts'
import { mergeOrganisations } from './acts/merge-organisations.ts'
import { mergePeople } from './acts/merge-people.ts'
import { recordSanction } from './acts/record-sanction.ts'
import { refuseFounding } from './acts/refuse-founding.ts'
import { refusePost } from './acts/refuse-post.ts'
import { registerOrganisation } from './acts/register-organisation.ts'
import { registerPerson } from './acts/register-person.ts'
import { renameOrganisation } from './acts/rename-organisation.ts'
import { saveOrganisation } from './acts/save-organisation.ts'
import { savePerson } from './acts/save-person.ts'
import { savePersonal } from './acts/save-personal.ts'
import { saveYearlySheet } from './acts/save-yearly-sheet.ts'
import { showAccount } from './acts/show-account.ts'
import { showPersonal } from './acts/show-personal.ts'
import { tellApart } from './acts/tell-apart.ts'
import { undoMerge } from './acts/undo-merge.ts'
import { verifyBankAccount } from './acts/verify-bank-account.ts'
import { findDuplicates } from './readings/find-duplicates.ts'
import { listAchievements } from './readings/list-achievements.ts'
import { listBankAccounts } from './readings/list-bank-accounts.ts'
import { listFoundings } from './readings/list-foundings.ts'
import { listGrants } from './readings/list-grants.ts'
import { listMandates } from './readings/list-mandates.ts'
import { listMerges } from './readings/list-merges.ts'
import { listOrganisations } from './readings/list-organisations.ts'
import { listPeople } from './readings/list-people.ts'
import { listRecommenders } from './readings/list-recommenders.ts'
import { listSanctions } from './readings/list-sanctions.ts'
import { myStanding } from './readings/my-standing.ts'
import { seeOrganisation } from './readings/read-organisation.ts'
import { seePerson } from './readings/read-person.ts'
import { searchOrganisations } from './readings/search-organisations.ts'

export const registryRoutes = routes('/registry', {
  'GET    /me': myStanding,

  'POST   /people': registerPerson,
  'POST   /people/searches': findPerson,
  'GET    /people/:person': seePerson,
  'PUT    /people/:person': savePerson,
  'PUT    /people/:person/personal': savePersonal,
  'POST   /people/:person/personal/looks': showPersonal,

  'GET    /organisations': searchOrganisations,
  'POST   /organisations': registerOrganisation,
  'GET    /organisations/:organisation': seeOrganisation,
  'PUT    /organisations/:organisation': saveOrganisation,
  'POST   /organisations/:organisation/names': renameOrganisation,
  'GET    /organisations/:organisation/people': listPeople,
  'POST   /organisations/:organisation/posts': joinOrganisation,
  'PUT    /organisations/:organisation/years/:year': saveYearlySheet,
  'POST   /organisations/:organisation/accounts': addBankAccount,
  'GET    /accounts': listBankAccounts,
  'POST   /accounts/:account/looks': showAccount,
  'POST   /accounts/:account/verification': verifyBankAccount,
  'POST   /accounts/:account/end': endBankAccount,
  'POST   /organisations/:organisation/qualifications': addQualification,
  'POST   /qualifications/:qualification/end': endQualification,

  'GET    /register': listOrganisations,
  'GET    /recommenders': listRecommenders,

  'GET    /foundings': listFoundings,
  'POST   /foundings': foundOrganisation,
  'POST   /foundings/:founding/confirmation': confirmFounding,
  'POST   /foundings/:founding/refusal': refuseFounding,

  'POST   /posts/:post/confirmation': confirmPost,
  'POST   /posts/:post/refusal': refusePost,
  'POST   /posts/:post/end': endPost,

  'GET    /grants': listGrants,
  'POST   /grants': giveRole,
  'POST   /grants/:grant/end': endRole,

  'GET    /mandates': listMandates,
  'POST   /mandates': giveMandate,
  'POST   /mandates/:mandate/end': endMandate,

  'GET    /sanctions': listSanctions,
  'POST   /sanctions': recordSanction,
  'POST   /sanctions/:sanction/lifting': liftSanction,

  'GET    /achievements': listAchievements,
  'POST   /achievements': claimAchievement,

  'GET    /duplicates': findDuplicates,
  'POST   /duplicates/differences': tellApart,
  'GET    /merges': listMerges,
  'POST   /merges/people': mergePeople,
  'POST   /merges/organisations': mergeOrganisations,
  'POST   /merges/:merge/undoing': undoMerge,
})
