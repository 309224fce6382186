import { Type } from 'typebox'
import { Id } from '#platform/ids'

/** Shapes of screening and review. */
export const BatchInput = {
  dossiers: Type.Array(Id(), { minItems: 1, maxItems: 500 }),
  confirmed: Type.Array(Type.String({ maxLength: 60 }), {
    maxItems: 100,
    default: [],
    description: 'codes of the rules that a person has judged for every dossier of the batch',
  }),
}
