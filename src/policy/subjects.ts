import { createHash } from 'node:crypto'

/** Parameters are known by a key and calendar days by a date; the record of acts wants an id, so both are hashed (UUID v8). */
export const parameterSubject = (key: string) => ({ kind: 'parameter', id: idOf(`parameter ${key}`) })
export const calendarSubject = (day: string) => ({ kind: 'calendar-day', id: idOf(`calendar ${day}`) })

function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
