import { routes } from '#platform/http'
import { addListRows } from './acts/add-list-rows.ts'
import { bringList } from './acts/bring-list.ts'
import { importDossier } from './acts/import-dossier.ts'
import { importList } from './acts/import-list.ts'
import { startSweep } from './acts/start-sweep.ts'
import { tryList } from './acts/try-list.ts'
import { undoList } from './acts/undo-list.ts'
import { listRejects, openLists, readOpenList } from './readings/open-lists.ts'
import { listSources, searchReferences, seeReference } from './readings/references.ts'

export const overlapRoutes = routes('/references', {
  'GET /': searchReferences,
  'GET /sources': listSources,
  'GET /lists': openLists,
  'GET /lists/:list': readOpenList,
  'GET /lists/:list/rejects': listRejects,
  'POST /lists': bringList,
  'POST /lists/:list/rows': addListRows,
  'PUT /lists/:list/mapping': tryList,
  'POST /lists/:list/import': importList,
  'POST /lists/:list/undoing': undoList,
  'GET /:reference': seeReference,
  'POST /': importDossier,
  'POST /sweeps': startSweep,
})
