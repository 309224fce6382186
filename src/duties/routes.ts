import { routes } from '#platform/http'
import { readOwners } from './read-owners.ts'
import { setOwner } from './set-owner.ts'
import { checkWorkPermit } from './work-permit-check/index.ts'

export const dutiesRoutes = routes('', {
  'GET  /charter/owners': readOwners,
  'POST /charter/owners': setOwner,
  'GET  /self-check/work-permit': checkWorkPermit,
})
