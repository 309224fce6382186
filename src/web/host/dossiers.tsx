import { dossierList } from '../dossier/list.tsx'
import { page } from '../page.ts'
import { administered } from './own.ts'

/** Every dossier of the host, drafts too, filtered and exported like any other list. */
export const hostDossiersPage = page('/host/dossiers', {
  async view(visit) {
    administered(visit)
    const title = visit.t('本单位办件', 'Dossiers of the organisation')
    return { title, frame: 'workspace', body: await dossierList(visit, title) }
  },
})
