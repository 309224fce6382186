import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { Experts } from '../inputs.ts'
import { actsFor } from '../on-behalf.ts'
import { refuseConcluded } from '../panel.ts'
import { seat } from '../seating.ts'
import { dossiersOf, lockPanel } from '../store/panel.ts'

/** Adds experts to a panel that has not concluded: for those who declined, or to reach the quorum. */
export const seatExperts = act('review.seat-experts', {
  title: { zh: '补充评审专家', en: 'Seat more experts' },
  input: Type.Object({ panel: Id(), experts: Experts }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ panel: id, experts }, deed) {
    const panel = await lockPanel(deed.tx, id)
    await actsFor(deed, 'procedure.convene-panel', panel)
    refuseConcluded(panel)
    const warnings = await seat(deed, panel, await dossiersOf(deed.tx, id), experts)
    deed.record({ kind: 'panel', id, after: { seated: experts.length } })
    return { panel: id, seated: experts.length, warnings }
  },
})
