import { Type } from 'typebox'
import type { Actor } from '#platform/actor'

/** Amounts are read as they are written and refused by the ledger's own codes, not as a fault of the form. */
export const Amount = () => Type.Number({ description: 'whole fen above nought, at most 10^15' })
export const Currency = () => Type.Optional(Type.String({ maxLength: 8, description: 'CNY, or left out' }))
export const BudgetYear = () => Type.Integer({ minimum: 2000, maximum: 2100, description: 'budget year' })
export const Document = (description = 'number of the document it rests on') =>
  Type.String({ minLength: 2, maxLength: 100, description })
export const Note = () => Type.String({ minLength: 2, maxLength: 1000 })
export const LevelInput = Type.Union([
  Type.Literal('central'),
  Type.Literal('province'),
  Type.Literal('city'),
  Type.Literal('district'),
])
export const SourceInput = Type.Union([
  Type.Literal('central'),
  Type.Literal('province'),
  Type.Literal('city'),
  Type.Literal('district'),
  Type.Literal('self-raised'),
  Type.Literal('other'),
])

/** Who moves money of the ledger by hand, and who reads it. */
export const mayKeep = (actor: Actor) => actor.is('finance')
export const mayRead = (actor: Actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor')
