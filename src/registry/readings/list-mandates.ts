import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { listMandateRows } from '../store/mandate.ts'

/** Who acts for the bureau, and how far, is no secret among those who work here. */
export const listMandates = reading('registry.list-mandates', {
  title: { zh: '委托事项', en: 'Mandates of institutions' },
  input: Type.Object({ institution: Type.Optional(Id()) }),
  may: signedIn,
  run: ({ institution }, { tx }) => listMandateRows(tx, institution ?? null),
})
