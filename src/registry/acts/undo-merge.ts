import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { lockMerge, undoMergeRow } from '../store/merge.ts'

export const undoMerge = act('registry.undo-merge', {
  title: { zh: '撤销合并', en: 'Undo a merge' },
  input: Type.Object({ merge: Id(), reason: Type.String({ minLength: 2, maxLength: 500 }) }),
  grave: true,
  may: (actor) => actor.is('officer', 'system-admin'),
  async run({ merge, reason }, { actor, tx, now, record }) {
    const made = await lockMerge(tx, merge)
    if (made.undone_at) refuse('registry.merge_undone')
    await undoMergeRow(tx, made, actor.person as string, now, reason)
    record({ kind: made.kind, id: made.kept, before: { also: made.gone }, after: { apart: made.gone, reason } })
    record({ kind: made.kind, id: made.gone, before: { merged_into: made.kept }, after: { merged_into: null } })
    record({ kind: 'merge', id: merge, stage: 'undone' })
    return { merge, kind: made.kind, kept: made.kept, gone: made.gone }
  },
})
