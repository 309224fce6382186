import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { nameKey } from '../organisation.ts'
import { searchOrganisationRows } from '../store/organisation.ts'

/** Names of organisations are public; an empty search answers nothing, so the register is not read out page by page. */
export const searchOrganisations = reading('registry.search-organisations', {
  title: { zh: '查找单位', en: 'Find an organisation' },
  input: Type.Object({
    query: Type.String({ maxLength: 200, description: 'part of a present or former name, or the whole code' }),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  }),
  may: anyone,
  async run({ query, limit }, { tx }) {
    const key = nameKey(query)
    if (key === '') return []
    const found = await searchOrganisationRows(tx, key, limit ?? 20)
    return found.map(({ id, uscc, name, kind, region }) => ({ id, uscc, name, kind, region }))
  },
})
