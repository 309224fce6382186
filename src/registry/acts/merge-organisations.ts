import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { mergeInto } from '../merging.ts'

export const mergeOrganisations = act('registry.merge-organisations', {
  title: { zh: '合并重复单位', en: 'Merge two rows of one organisation' },
  input: Type.Object({
    merge: Id('id of the new merge'),
    kept: Id('row that is kept'),
    gone: Id('row that from now on points to it'),
    evidence: Type.Optional(
      Type.Array(Type.String({ maxLength: 200 }), { maxItems: 20, description: 'what speaks for it' }),
    ),
    reason: Type.String({ minLength: 2, maxLength: 500 }),
  }),
  grave: true,
  may: (actor) => actor.is('officer', 'system-admin'),
  run: (asked, deed) => mergeInto('organisation', asked, deed),
})
