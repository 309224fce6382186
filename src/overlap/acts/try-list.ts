import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { tryRows } from '../importing.ts'
import type { ListField, Mapping } from '../open-list.ts'
import { lockList, mapList, moveList } from '../store/open-list.ts'

const Column = Type.Optional(Type.Integer({ minimum: 0, maximum: 199 }))

/** Says which column holds what, and tries every row: how many are new, and why some cannot enter. Repeated as often as needed. */
export const tryList = act('overlap.try-list', {
  title: { zh: '对应列并试导入', en: 'Map the columns and try the import' },
  input: Type.Object({
    list: Id(),
    mapping: Type.Object(
      {
        title: Column,
        id: Column,
        abstract: Column,
        organisation: Column,
        pi: Column,
        amount_wan: Column,
        amount: Column,
        category: Column,
        start: Column,
        end: Column,
        year: Column,
        funder: Column,
        address: Column,
      } satisfies Record<ListField, typeof Column>,
      { description: 'field → number of its column, from 0' },
    ),
  }),
  may: (actor) => actor.is('officer'),
  async run({ list: id, mapping: given }, { tx, record }) {
    const mapping: Mapping = given
    const list = await lockList(tx, id)
    if (list.stage !== 'brought' && list.stage !== 'tried') refuse('overlap.list_closed')
    if (mapping.title === undefined)
      refuse('overlap.list_without_title', {}, [
        {
          field: 'mapping.title',
          says: { zh: '请选择项目名称所在的列', en: 'Choose the column that holds the titles' },
        },
      ])
    if (Object.values(mapping).some((at) => at >= list.columns.length)) refuse('overlap.list_without_column')
    await mapList(tx, id, mapping)
    const counts = await tryRows(tx, list, mapping)
    await moveList(tx, id, { stage: 'tried', reached: 0, counts, ended_at: null })
    record({ kind: 'open-list', id, stage: 'tried', after: { mapping, counts } })
    return { list: id, counts }
  },
})
