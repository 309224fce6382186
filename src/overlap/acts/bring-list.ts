import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { insertList } from '../store/open-list.ts'

/** An officer brings an open list of another funder; its rows follow, and nothing enters the library yet. */
export const bringList = act('overlap.bring-list', {
  title: { zh: '上传公开名单', en: 'Bring an open list' },
  input: Type.Object({
    list: Id(),
    source: Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'short name of the list, such as 贵州省科技厅立项',
    }),
    funder: Type.String({ minLength: 1, maxLength: 200, description: 'who pays and has published it' }),
    year: Type.Optional(Type.Integer({ minimum: 1950, maximum: 2100 })),
    address: Type.Optional(
      Type.String({ maxLength: 1000, pattern: '^https?://\\S+$', description: 'where it was published' }),
    ),
    fileName: Type.String({ minLength: 1, maxLength: 400 }),
    columns: Type.Array(Type.String({ maxLength: 500 }), { minItems: 1, maxItems: 200 }),
  }),
  may: (actor) => actor.is('officer'),
  async run({ list, source, funder, year, address, fileName, columns }, { tx, actor, now, record }) {
    const brought = { id: list, source, funder, year: year ?? null, address: address ?? null, file_name: fileName }
    await insertList(tx, { ...brought, columns, at: now }, { person: actor.person!, name: actor.name })
    record({ kind: 'open-list', id: list, stage: 'brought', after: { source, funder, year: year ?? null } })
    return { list }
  },
})
