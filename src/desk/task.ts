import type { Role } from '#platform/actor'
import type { Instant } from '#platform/clock'
import type { Text } from '#platform/text'

/** To a person by name, or to whoever holds a role (for an organisation where the role has one). */
export type Addressee = { readonly person: string } | { readonly role: Role; readonly organisation?: string | null }

/** A task (待办) lies on one desk until the act it waits for is done or the matter has moved on. */
export type NewTask = {
  readonly what: string
  readonly title: Text
  readonly subject: {
    readonly kind: string
    readonly id: string
    readonly title: string
    readonly number: string | null
  }
  readonly to: Addressee
  readonly programme?: string | null
  readonly round?: string | null
  readonly stage?: string | null
  readonly opened_at: Instant
  readonly due_at: Instant | null
}

export type Task = {
  readonly id: number
  readonly what: string
  readonly title: Text
  readonly subject_kind: string
  readonly subject: string
  readonly subject_title: string
  readonly subject_number: string | null
  readonly person: string | null
  readonly role: string | null
  readonly round: string | null
  readonly stage: string | null
  readonly opened_at: Instant
  readonly due_at: Instant | null
  readonly done_at: Instant | null
  readonly deputy: boolean
}

export type TaskFilter = {
  readonly done: boolean
  readonly late: boolean
  readonly search: string | null
  readonly after: number | null
  readonly limit: number
  readonly now: Instant
}

export type TaskCount = { readonly open: number; readonly late: number; readonly soon: number }
