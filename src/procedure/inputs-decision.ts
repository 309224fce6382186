import { Type } from 'typebox'
import { dayOf, type Instant, isDay } from '#platform/clock'
import { Id } from '#platform/ids'
import { Fen } from '#platform/money'
import { refuse } from '#platform/refusal'

/** Shapes that the acts between the pool and the agreement take. */
export const ProposalRows = Type.Array(
  Type.Object({
    dossier: Id(),
    suggestion: Type.Union([Type.Literal('approve'), Type.Literal('reserve'), Type.Literal('reject')]),
    proposed_fen: Fen('fen; not above what was asked for'),
    rank: Type.Integer({ minimum: 1, maximum: 100_000 }),
    note: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
  { minItems: 1, maxItems: 2000 },
)

export const Order = Type.Record(
  Type.String({ maxLength: 60 }),
  Type.Array(Type.Integer({ minimum: 1, maximum: 1000 }), { maxItems: 1000 }),
  { description: 'question → present places of its rows, in the order in which they are to stand' },
)

export const Calendar = (description: string) => Type.String({ format: 'date', description })

/** The date of a meeting, document or paper: a real day that is not in the future. */
export function pastDay(day: string, now: Instant): string {
  if (!isDay(day) || day > dayOf(now)) refuse('procedure.no_such_day', { day })
  return day
}
