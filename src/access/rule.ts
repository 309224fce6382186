import { Type } from 'typebox'
import { roles } from '#platform/actor'
import type { Day } from '#platform/clock'

/** The rules of signing in, with the day they begin and the document that set them; the newest that has begun counts. */
export type Rule = {
  readonly since: Day
  readonly failures_max: number
  readonly lock_minutes: number
  readonly idle_minutes: number
  readonly session_minutes: number
  readonly token_days_max: number
  readonly password_length_min: number
  readonly password_kinds_min: number
  /** Minutes that a full proof of who one is holds for grave acts. */
  readonly grave_minutes: number
  /** Roles that nobody acts in without a second factor. */
  readonly second_factor_roles: readonly string[]
  /** Where administrators act from; from everywhere when empty. */
  readonly administrator_addresses: readonly string[]
  readonly document: string
}

const count = (minimum: number, maximum: number, description: string) => Type.Integer({ minimum, maximum, description })

export const RuleInput = {
  failures_max: count(3, 20, 'wrong tries in a row before signing in pauses'),
  lock_minutes: count(1, 1440, 'minutes that it pauses'),
  idle_minutes: count(5, 1440, 'minutes without a request after which a session ends'),
  session_minutes: count(15, 43_200, 'minutes after which a session ends anyway'),
  token_days_max: count(1, 3660, 'days that an API token lasts at most'),
  password_length_min: count(8, 64, 'characters of a password at least'),
  password_kinds_min: count(1, 4, 'kinds of characters of a password at least'),
  grave_minutes: Type.Optional(count(1, 1440, 'minutes that a full proof of who one is holds for grave acts')),
  second_factor_roles: Type.Optional(
    Type.Array(Type.Enum([...roles]), {
      maxItems: roles.length,
      uniqueItems: true,
      description: 'roles that nobody acts in without a second factor',
    }),
  ),
  administrator_addresses: Type.Optional(
    Type.Array(Type.String({ minLength: 2, maxLength: 60 }), {
      maxItems: 50,
      uniqueItems: true,
      description: 'addresses or networks (10.1.0.0/16) that administrators act from; empty for all',
    }),
  ),
}

export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)
