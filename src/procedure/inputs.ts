import { Type } from 'typebox'

/** Shapes that several acts of the engine take. */
export const TextPair = Type.Object({
  zh: Type.String({ minLength: 1, maxLength: 20000 }),
  en: Type.String({ minLength: 1, maxLength: 20000 }),
})
export const Moment = Type.String({
  description: 'RFC 3339 moment, such as 2026-11-30T17:00:00+08:00',
  pattern:
    '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-](0\\d|1[0-4]):[0-5]\\d)$',
})
export const momentOf = (value?: string): Date | null => (value ? new Date(value) : null)
