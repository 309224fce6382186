import { Type } from 'typebox'
import { reading } from '#platform/act'
import type { Actor } from '#platform/actor'
import { Id } from '#platform/ids'
import { searchQuery } from '#platform/search'
import { digestsOf, listReferences, readReference, sourcesOf } from '../store/reference.ts'

const mayLook = (actor: Actor) =>
  actor.is('officer', 'leader', 'supervisor', 'auditor', 'finance', 'institution', 'system')

/** The external reference library, searched in Chinese and English, newest id first by key paging. */
export const searchReferences = reading('overlap.search-references', {
  title: { zh: '检索外部参考库', en: 'Search the external reference library' },
  input: Type.Object({
    search: Type.Optional(Type.String({ maxLength: 200 })),
    source: Type.Optional(Type.String({ maxLength: 100 })),
    after: Type.Optional(Id('the `next` of the page before')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: mayLook,
  async run({ search, source, after, limit = 50 }, { tx }) {
    const query = search ? searchQuery(search) : null
    if (search?.trim() && !query) return { references: [], next: null }
    const rows = await listReferences(tx, { query, source: source ?? null, after: after ?? null, limit: limit + 1 })
    return { references: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]!.id : null }
  },
})

export const seeReference = reading('overlap.read-reference', {
  title: { zh: '查看外部参考项目', en: 'Read a reference' },
  input: Type.Object({ reference: Id() }),
  may: mayLook,
  run: ({ reference }, { tx }) => readReference(tx, reference),
})

export const listSources = reading('overlap.list-sources', {
  title: { zh: '外部参考库来源', en: 'Sources of the external reference library' },
  input: Type.Object({}),
  may: mayLook,
  run: (_input, { tx }) => sourcesOf(tx),
})

/** Which of these references are there, and with which content: an importer asks before it acts. */
export const knownReferences = reading('overlap.known-references', {
  title: { zh: '核对已导入的参考项目', en: 'Look up imported references' },
  input: Type.Object({ references: Type.Array(Id(), { maxItems: 1000 }) }),
  may: mayLook,
  run: async ({ references }, { tx }) => Object.fromEntries(await digestsOf(tx, references)),
})
