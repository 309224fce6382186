import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { listSanctionRows } from '../store/sanction.ts'

/** Outside the bureau one sees one's own: row-level security keeps the rest away. */
export const listSanctions = reading('registry.list-sanctions', {
  title: { zh: '惩戒记录', en: 'Sanctions' },
  input: Type.Object({
    subject: Type.Optional(Id('person or organisation')),
    after: Type.Optional(Id('id of the last row of the page before')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: signedIn,
  run: ({ limit, ...filter }, { tx }) => listSanctionRows(tx, filter, limit ?? 50),
})
