import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { insertToldApart } from '../store/merge.ts'

/** Two look-alikes that are not one: the pair is not offered again, and the verdict has a name and a reason. */
export const tellApart = act('registry.tell-apart', {
  title: { zh: '认定并非重复', en: 'Find two look-alikes different' },
  input: Type.Object({
    kind: Type.Union([Type.Literal('person'), Type.Literal('organisation')]),
    one: Id(),
    other: Id(),
    reason: Type.String({ minLength: 2, maxLength: 500 }),
  }),
  may: (actor) => actor.is('officer', 'system-admin'),
  async run({ kind, one, other, reason }, { actor, tx, now, record }) {
    if (one === other) refuse('registry.merge_self')
    await insertToldApart(tx, kind, [one, other], reason, actor.person as string, now)
    record({ kind, id: one, after: { apart: other, reason } })
    record({ kind, id: other, after: { apart: one, reason } })
    return { one, other }
  },
})
