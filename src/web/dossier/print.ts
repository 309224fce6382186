import { printDossier } from '../../procedure/index.ts'
import { downloadHeaders, printDocument } from '../../repository/index.ts'
import { page } from '../page.ts'
import { idIn } from './open.ts'

/** The printable dossier as a PDF; before submission it is a preview and says so on every page. */
export const printPage = page('/dossiers/:dossier/print', {
  async view(visit) {
    const dossier = idIn(visit, 'dossier', '办件', 'dossier')
    const document = await visit.ask(printDossier, { dossier, lang: visit.lang })
    const bytes = await printDocument(document)
    const about = {
      name: `${document.number ?? 'draft'}.pdf`,
      mime: 'application/pdf',
      bytes: bytes.length,
      hash: document.code,
    }
    return { type: about.mime, send: bytes, headers: downloadHeaders(about, true) }
  },
})
