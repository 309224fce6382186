import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { approachedIn, insertStatement } from '../store/approach.ts'
import { panelRow } from '../store/panel.ts'

/** The blank statement: nobody approached me about this panel. Who has logged an approach cannot give it. */
export const stateNoApproach = act('review.state-no-approach', {
  title: { zh: '声明无请托', en: 'State that nobody approached' },
  input: Type.Object({ panel: Id() }),
  may: (actor) => actor.is('reviewer', 'officer', 'leader', 'institution'),
  async run({ panel: id }, { tx, now, actor, record }) {
    const panel = await panelRow(tx, id)
    if (await approachedIn(tx, id)) refuse('review.approach_logged', { panel: panel.title })
    await insertStatement(tx, id, { person: actor.person!, name: actor.name, role: actor.standing.role }, now)
    record({ kind: 'panel', id })
    return { panel: id }
  },
})
