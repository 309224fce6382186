import type { Deed } from '#platform/act'
import type { Instant } from '#platform/clock'
import type { Text } from '#platform/text'
import { type Addressee, finishTasks, openTask } from '../desk/index.ts'
import type { Dossier } from './dossier.ts'
import { holdBy } from './store/agreement-desk.ts'

export type Handing = {
  readonly what: string
  readonly title: Text
  readonly to: Addressee
  readonly due: Instant | null
}

/** Inside one stage a dossier goes from desk to desk: the one it leaves is cleared, and the dossier says who holds it. */
export async function handOver({ tx, actor, now }: Deed, dossier: Dossier, { what, title, to, due }: Handing) {
  await finishTasks(tx, { kind: 'dossier', ids: [dossier.id], by: actor, at: now })
  await openTask(tx, {
    what,
    title,
    subject: { kind: 'dossier', id: dossier.id, title: dossier.title || '—', number: dossier.number },
    to,
    programme: dossier.programme,
    round: dossier.round,
    stage: dossier.stage,
    opened_at: now,
    due_at: due,
  })
  const role = 'role' in to ? to.role : 'applicant'
  await holdBy(tx, dossier.id, role, 'role' in to ? (to.organisation ?? null) : null)
}
