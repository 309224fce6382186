import type { Deed } from '#platform/act'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { mandateFor } from '../registry/index.ts'
import type { Dossier } from './dossier.ts'
import { handledUnder } from './store/screening.ts'

/**
 * On whose behalf an institution acts on these dossiers of one round; null when the bureau acts itself. Outside the
 * mandate's acts, programme, round, dates and number of dossiers the act is refused.
 */
export async function onBehalf(
  deed: Deed,
  act: string,
  { programme, round }: { readonly programme: string; readonly round: string },
  dossiers: readonly Pick<Dossier, 'id'>[],
): Promise<string | null> {
  const { actor, tx, now } = deed
  if (!actor.is('institution')) return null
  const institution = actor.standing.organisation!
  const mandate = await mandateFor(tx, institution, act, { programme, round }, dayOf(now))
  if (mandate.dossiers_max !== null) {
    const handled = await handledUnder(tx, institution, mandate)
    for (const { id } of dossiers) handled.add(id)
    if (handled.size > mandate.dossiers_max)
      refuse('procedure.mandate_used_up', { document: mandate.document, most: mandate.dossiers_max })
  }
  deed.onBehalfOf(mandate.given_for)
  return mandate.given_for
}
