import { createHash } from 'node:crypto'
import type { Day, Instant } from '#platform/clock'

/**
 * An approach (请托) is somebody's try to sway a review: who came, when, about what, and what they were told. It is read by
 * supervision alone (everyday 17; 国办发〔2018〕37号, the ban on 打招呼 in reviews).
 */
export type Approach = {
  readonly id: string
  readonly person: string
  readonly person_name: string
  readonly role: string
  readonly panel: string | null
  readonly approached_by: string
  readonly met_on: Day
  readonly about: string
  readonly answered: string
  readonly noted_at: Instant
}
export type SealedApproach = Approach & { readonly salt: string; readonly digest: string }

/** SHA-256 over the salt and every field in a fixed order: what the record of acts keeps, and what a change would break. */
export const digestOf = (one: Approach, salt: string): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        salt,
        one.id,
        one.person,
        one.person_name,
        one.role,
        one.panel,
        one.approached_by,
        one.met_on,
        one.about,
        one.answered,
        one.noted_at.toISOString(),
      ]),
    )
    .digest('hex')
