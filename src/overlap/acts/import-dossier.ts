import { Type } from 'typebox'
import { act } from '#platform/act'
import { refuse } from '#platform/refusal'
import { published } from '../reference.ts'
import { keepReference } from '../store/reference.ts'

/**
 * Takes one published project of another funder into the external reference library, on behalf of whoever published it.
 * Refuses `overlap.record_wrong`, and `overlap.imported_already` where nothing has changed: importing again has no effect.
 */
export const importDossier = act('overlap.import-dossier', {
  title: { zh: '导入外部参考项目', en: 'Import a reference' },
  input: Type.Object({
    source: Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'the list it comes from, such as nsf_awards_2017',
    }),
    onBehalfOf: Type.String({ minLength: 1, maxLength: 200, description: 'who published it' }),
    record: Type.Record(Type.String(), Type.Unknown(), {
      description: 'id, title, abstract, funder, organisation, pi …',
    }),
  }),
  may: (actor) => actor.is('officer', 'system'),
  async run({ source, onBehalfOf, record }, { tx, now, record: note }) {
    const reference = { ...published(source, record), on_behalf_of: onBehalfOf, imported_at: now, list: null }
    const result = await keepReference(tx, reference)
    if (result === 'same') refuse('overlap.imported_already', { id: reference.external_id })
    note({
      kind: 'reference',
      id: reference.id,
      after: { source, id: reference.external_id, digest: reference.digest, importedOnBehalfOf: onBehalfOf },
    })
    return { reference: reference.id, result }
  },
})
