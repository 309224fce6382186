import { Type } from 'typebox'
import { Id } from '#platform/ids'

/** Shapes that several acts take. */
export const Experts = Type.Array(
  Type.Object({
    seat: Id('id of the new seat'),
    person: Id('an expert of the list'),
    reason: Type.Optional(
      Type.String({ maxLength: 500, description: 'why they are seated in spite of a conflict that allows it' }),
    ),
  }),
  {
    minItems: 1,
    maxItems: 60,
  },
)
export const SheetInput = {
  seat: Id(),
  dossier: Id(),
  version: Type.Optional(Type.Integer({ description: 'version of the sheet on the page; 0 for a new one' })),
  marks: Type.Record(Type.String({ maxLength: 40 }), Type.Number(), {
    description: 'points from 0 to 100 by criterion',
  }),
  remark: Type.String({ maxLength: 5000, description: 'opinion; the applicant reads it without the name' }),
}
