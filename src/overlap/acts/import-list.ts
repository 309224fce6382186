import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { asSystem } from '../../registry/index.ts'
import { importRows } from '../importing.ts'
import { lockList, moveList } from '../store/open-list.ts'

/** Imports a list that was tried: the first rows now, the others by the clock. Rows that were found wrong stay outside. */
export const importList = act('overlap.import-list', {
  title: { zh: '导入公开名单', en: 'Import an open list' },
  input: Type.Object({ list: Id() }),
  may: (actor) => actor.is('officer'),
  async run({ list: id }, { tx, now, record }) {
    const list = await lockList(tx, id)
    if (list.stage === 'brought') refuse('overlap.list_not_tried')
    if (list.stage !== 'tried') refuse('overlap.list_closed')
    const begun = { ...list, stage: 'importing', reached: 0, counts: {} } as const
    await moveList(tx, id, { ...begun, ended_at: null })
    const { stage, counts } = await asSystem(tx, () => importRows(tx, begun, now))
    record({ kind: 'open-list', id, stage, after: { source: list.source, rows: list.rows, counts } })
    return { list: id, stage, counts }
  },
})
