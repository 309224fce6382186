import { isId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { cutOffFor, noteOpening, readDossier, readRound, stageOf } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { type Offer, offersOf } from './acts.ts'

/** What the address of a page names, or the refusal that nothing is there. */
export function idIn(visit: Visit, name: string, zh: string, en: string): string {
  const id = visit.params[name]
  return isId(id) ? id : refuse('platform.not_found', { what: { zh, en } })
}

/** A dossier as its pages need it: what the reading tells, whether this person writes it, and the acts open to them. */
export async function openDossier(visit: Visit) {
  const read = await visit.ask(readDossier, { dossier: idIn(visit, 'dossier', '办件', 'dossier') })
  const { dossier, programme, members, readiness } = read
  await noteLook(visit, dossier)
  const me = visit.actor.person
  const lead = me === dossier.lead
  const writer =
    lead ||
    members.some((one) => one.person !== null && one.person === me && one.part === 'co-applicant' && one.consents)
  const kind = stageOf(programme, dossier.stage)?.kind
  const cutOff = writer ? await writersCutOff(visit, dossier) : null
  const offers: readonly Offer[] = offersOf({
    ...read,
    actor: visit.actor,
    left: readiness.left,
    cutOff,
    now: visit.now,
  })
  return { ...read, kind, lead, writes: writer && (kind === 'draft' || kind === 'supplement'), cutOff, offers }
}
export type Opened = Awaited<ReturnType<typeof openDossier>>

/** Whoever holds it has now seen it: from here on its writer cannot take it back. Others leave no trace by looking. */
async function noteLook(
  visit: Visit,
  { id, lead, holder_role }: { id: string; lead: string; holder_role: string | null },
) {
  if (holder_role === visit.actor.standing.role && lead !== visit.actor.person)
    await visit.perform(noteOpening, { dossier: id })
}

async function writersCutOff(visit: Visit, { round, begun_at }: { round: string; begun_at: Date }) {
  const opening = await visit.ask(readRound, { round })
  return cutOffFor(opening.round, 'writer', opening.orders, begun_at)
}

/** Comments that came after the last submission are still to be answered; older ones belong to the record. */
export function openComments({ comments, submissions }: Pick<Opened, 'comments' | 'submissions'>) {
  const last = submissions[0]?.received_at
  return comments.filter((comment) => !last || comment.at > last)
}

export const pageOf = (dossier: string, page = ''): string => `/dossiers/${dossier}${page ? `/${page}` : ''}`
