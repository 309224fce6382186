import type { Instant } from '#platform/clock'

/** An account lets one person in. Its closing is a fact with a name and a reason; what its owner did stays theirs. */
export type Account = {
  readonly id: string
  readonly person: string
  readonly person_name: string
  readonly login: string
  readonly opened_by: string | null
  readonly opened_at: Instant
  readonly closed_at: Instant | null
  readonly close_reason: string | null
}

export const thePersonsAccount = { zh: '此人的账号', en: 'account of this person' }
