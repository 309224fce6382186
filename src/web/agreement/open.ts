import { readAgreement } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import type { Visit } from '../page.ts'

export type Opened = Awaited<ReturnType<typeof readAgreement.run>>

export const openAgreement = (visit: Visit): Promise<Opened> =>
  visit.ask(readAgreement, { dossier: idIn(visit, 'dossier', '办件', 'dossier') })
