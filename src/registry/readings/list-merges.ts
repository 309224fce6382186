import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { listMergeRows } from '../store/merge.ts'

export const listMerges = reading('registry.list-merges', {
  title: { zh: '合并记录', en: 'Merges' },
  input: Type.Object({
    after: Type.Optional(Id('id of the last row of the page before')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: (actor) => actor.is('officer', 'supervisor', 'auditor', 'system-admin'),
  run: ({ after, limit }, { tx }) => listMergeRows(tx, after ?? null, limit ?? 50),
})
