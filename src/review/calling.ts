import type { Deed } from '#platform/act'
import { idFrom } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import type { Panel } from './panel.ts'
import { seat } from './seating.ts'
import { dossiersOf } from './store/panel.ts'
import { inOwnName, markCalled, nextReserve, type Reserve } from './store/reserve.ts'

/**
 * Calls the next reserve of a panel when somebody declined; one who may not sit any more is passed over with the reason. The
 * expert who declines may seat nobody, so the platform does it in its own name. Answers the reserve who was invited.
 */
export const callReserve = (deed: Deed, panel: Panel): Promise<Reserve | null> =>
  inOwnName(deed.tx, deed.actor, async () => {
    for (let next = await nextReserve(deed.tx, panel.id); next; next = await nextReserve(deed.tx, panel.id)) {
      const why = await keptAway(deed, panel, next)
      await markCalled(deed.tx, next, why, deed.now)
      if (why === null) return next
    }
    return null
  })

/** Null when the reserve was seated, or the code of the rule that kept them away. */
async function keptAway(deed: Deed, panel: Panel, { person }: Reserve): Promise<string | null> {
  const dossiers = await dossiersOf(deed.tx, panel.id)
  const called = [{ seat: idFrom('reserve', panel.id, person), person }]
  return seat(deed, panel, dossiers, called).then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )
}
