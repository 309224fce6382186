import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { asSystem } from '../../registry/index.ts'
import { lockList, moveList, noteUndoing } from '../store/open-list.ts'
import { undoRows } from '../undoing.ts'

/** Takes an imported list back, with a reason: the first rows now, the others by the clock. The list itself stays on record. */
export const undoList = act('overlap.undo-list', {
  title: { zh: '撤销名单导入', en: 'Take an imported list back' },
  input: Type.Object({ list: Id(), reason: Type.String({ minLength: 2, maxLength: 1000 }) }),
  may: (actor) => actor.is('officer'),
  async run({ list: id, reason }, { tx, actor, now, record }) {
    const list = await lockList(tx, id)
    if (list.stage !== 'imported') refuse('overlap.list_not_imported')
    await noteUndoing(tx, id, actor.name, reason)
    const begun = { ...list, stage: 'undoing', reached: 0 } as const
    await moveList(tx, id, { ...begun, ended_at: null })
    const { stage, counts } = await asSystem(tx, () => undoRows(tx, begun, now))
    record({ kind: 'open-list', id, stage, after: { source: list.source, reason, counts } })
    return { list: id, stage, counts }
  },
})
