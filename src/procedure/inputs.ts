import { Type } from 'typebox'

/** Shapes that several acts of the engine take. */
export const TextPair = Type.Object({
  zh: Type.String({ minLength: 1, maxLength: 20000 }),
  en: Type.String({ minLength: 1, maxLength: 20000 }),
})
export const Moment = Type.String({
  description: 'RFC 3339 moment, such as 2026-11-30T17:00:00+08:00',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$',
})
export const momentOf = (value?: string): Date | null => (value ? new Date(value) : null)
