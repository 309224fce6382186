import { routes } from '#platform/http'
import { confirmDossier } from './acts/confirm-dossier.ts'
import { drawUpList } from './acts/draw-up-list.ts'
import { recordDue } from './acts/record-due.ts'
import { refuseDossier } from './acts/refuse-dossier.ts'
import { waiveDossier } from './acts/waive-dossier.ts'
import { listDue } from './readings/list-due.ts'
import { listEntitled } from './readings/list-entitled.ts'

export const entitledRoutes = routes('', {
  'GET    /rounds/:round/entitled': listEntitled,
  'POST   /rounds/:round/list': drawUpList,
  'POST   /dossiers/:dossier/confirmation': confirmDossier,
  'POST   /dossiers/:dossier/waiver': waiveDossier,
  'POST   /dossiers/:dossier/refusal': refuseDossier,
  'GET    /rounds/:round/due': listDue,
  'POST   /dues': recordDue,
})
