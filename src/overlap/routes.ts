import { routes } from '#platform/http'
import { importDossier } from './acts/import-dossier.ts'
import { startSweep } from './acts/start-sweep.ts'
import { listSources, searchReferences, seeReference } from './readings/references.ts'

export const overlapRoutes = routes('/references', {
  'GET /': searchReferences,
  'GET /sources': listSources,
  'GET /:reference': seeReference,
  'POST /': importDossier,
  'POST /sweeps': startSweep,
})
