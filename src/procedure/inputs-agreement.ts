import { Type } from 'typebox'
import { Fen } from '#platform/money'

/** The terms as a page or a program sends them; the instalments follow from the amount and are never typed. */
export const TermsInput = Type.Object({
  targets: Type.Array(
    Type.Object({
      row: Type.Record(Type.String(), Type.Unknown()),
      applied: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
        description: 'position of the target in the application; null for a new one',
      }),
      reason: Type.Optional(Type.String({ maxLength: 2000 })),
    }),
    { maxItems: 200 },
  ),
  dropped: Type.Optional(
    Type.Record(Type.String(), Type.String({ maxLength: 2000 }), {
      description: 'position of an applied target that is given up → its reason',
    }),
  ),
  milestones: Type.Array(Type.Record(Type.String(), Type.Unknown()), { maxItems: 200 }),
  budget: Type.Record(Type.String(), Type.Record(Type.String(), Fen()), { description: 'line → source → fen' }),
  note: Type.Optional(Type.String({ maxLength: 10000 })),
})
