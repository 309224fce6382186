import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { bodiesOf } from '../store/body.ts'

/** The list of service bodies of a programme, which is public. */
export const listServiceBodies = reading('procedure.list-service-bodies', {
  title: { zh: '服务机构名单', en: 'List service bodies' },
  input: Type.Object({
    programme: Type.String({ maxLength: 60 }),
    after: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  }),
  may: anyone,
  async run({ programme, after, limit = 100 }, { tx }) {
    const rows = await bodiesOf(tx, programme, after ?? null, limit + 1)
    const bodies = rows.slice(0, limit)
    return { bodies, next: rows.length > limit ? bodies.at(-1)!.name : null }
  },
})
