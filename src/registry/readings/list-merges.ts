import { Type } from 'typebox'
import { reading } from '#platform/act'
import { listMergeRows } from '../store/merge.ts'

export const listMerges = reading('registry.list-merges', {
  title: { zh: '合并记录', en: 'Merges' },
  input: Type.Object({}),
  may: (actor) => actor.is('officer', 'supervisor', 'auditor', 'system-admin'),
  run: (_input, { tx }) => listMergeRows(tx),
})
