import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { enteredOwners } from './store.ts'

/** Which offices were entered for which duties, with their first day and document: public like the charter itself. */
export const readOwners = reading('duties.read-owners', {
  title: { zh: '查看职责归属', en: 'Read who owns the duties' },
  input: Type.Object({}),
  may: anyone,
  run: (_input, { tx }) => enteredOwners(tx),
})
