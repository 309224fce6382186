import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { insertRows, lockList } from '../store/open-list.ts'

const rowsMost = 60_000

/** Rows of a list, some hundred at a time, from the line that is named on. Sent again they stand once. */
export const addListRows = act('overlap.add-list-rows', {
  title: { zh: '上传名单的行', en: 'Add rows to an open list' },
  light: true,
  input: Type.Object({
    list: Id(),
    from: Type.Integer({ minimum: 1, maximum: rowsMost, description: 'number of the first row, from 1' }),
    rows: Type.Array(Type.Array(Type.String({ maxLength: 60_000 }), { maxItems: 200 }), {
      minItems: 1,
      maxItems: 2000,
    }),
  }),
  may: (actor) => actor.is('officer'),
  async run({ list: id, from, rows }, { tx }) {
    const list = await lockList(tx, id)
    if (list.stage !== 'brought') refuse('overlap.list_closed')
    if (from + rows.length - 1 > rowsMost) refuse('overlap.list_too_long', { most: rowsMost })
    const plain = rows.map((row) => row.map((cell) => cell.replaceAll('\0', '')))
    await insertRows(tx, id, from, plain)
    return { list: id, to: from + rows.length - 1 }
  },
})
