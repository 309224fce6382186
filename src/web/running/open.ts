import { readLife } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import type { Visit } from '../page.ts'

export type Life = Awaited<ReturnType<(typeof readLife)['run']>>
export const openLife = (visit: Visit): Promise<Life> =>
  visit.ask(readLife, { dossier: idIn(visit, 'dossier', '办件', 'dossier') })
export const lifeHref = (dossier: string, part = ''): string => `/dossiers/${dossier}/run${part ? `/${part}` : ''}`
