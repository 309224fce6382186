import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { nameKey } from '../organisation.ts'
import { listOrganisationRows } from '../store/organisation.ts'

/** The register page by page, for those who keep it and those who watch over it. */
export const listOrganisations = reading('registry.list-organisations', {
  title: { zh: '单位名册', en: 'The register of organisations' },
  input: Type.Object({
    query: Type.Optional(
      Type.String({ maxLength: 200, description: 'part of a present or former name, or the whole code' }),
    ),
    after: Type.Optional(Id('id of the last row of the page before')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: (actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor', 'system-admin'),
  run: ({ query, after, limit }, { tx }) => listOrganisationRows(tx, nameKey(query ?? ''), after ?? null, limit ?? 50),
})
