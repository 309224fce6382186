import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { listSanctionRows } from '../store/sanction.ts'

/** Outside the bureau one sees one's own: row-level security keeps the rest away. */
export const listSanctions = reading('registry.list-sanctions', {
  title: { zh: '惩戒记录', en: 'Sanctions' },
  input: Type.Object({ subject: Type.Optional(Id('person or organisation')) }),
  may: signedIn,
  run: ({ subject }, { tx }) => listSanctionRows(tx, subject ?? null),
})
