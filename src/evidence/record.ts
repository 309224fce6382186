import { hash } from 'node:crypto'
import { canonical } from './canonical.ts'

/** One event of the record of acts with its subjects, as the database tells it; moments to the microsecond, in UTC. */
export type Kept = {
  readonly event: number
  readonly act: string
  readonly at: string
  readonly committed: string
  readonly via: string
  readonly role: string
  readonly key: string
  readonly person: string | null
  readonly organisation: string | null
  readonly on_behalf_of: string | null
  readonly person_name: string
  readonly came_from: string | null
  readonly subjects: readonly KeptSubject[]
}
export type KeptSubject = {
  readonly kind: string
  readonly id: string
  readonly stage: string | null
  readonly before: unknown
  readonly after: unknown
}

/** A part of a record can be shown, or erased, without the others. Its name says what it holds. */
export type Part = { readonly part: string; readonly value: unknown }
/** The parts that may hold personal values and can be erased; `values` is what every subject was before and after. */
export const erasableParts = ['name', 'from', 'values'] as const
export type Erasable = (typeof erasableParts)[number]
export const isErasedBy = (part: string, erased: readonly string[]): boolean => erased.includes(part.split('.')[0]!)

/** The parts of a record in their order: who and what first, then each subject and what it was before and after. */
export function partsOf(kept: Kept): Part[] {
  const { event, act, at, committed, via, role, key, person, organisation, on_behalf_of } = kept
  const subjects = [...kept.subjects].sort(bySubject)
  return [
    { part: 'record', value: { event, act, at, committed, via, role, key } },
    { part: 'person', value: { person, organisation, on_behalf_of } },
    { part: 'name', value: kept.person_name },
    { part: 'from', value: kept.came_from },
    ...subjects.flatMap(({ kind, id, stage, before, after }, number) => [
      { part: `subject.${number}`, value: { kind, id, stage } },
      { part: `values.${number}`, value: { before, after } },
    ]),
  ]
}

/**
 * The salt of one part; shown beside its value it opens that part and says nothing about another, since what SHA-512/256
 * answers cannot be carried on to the hash of a longer text.
 */
export const partSalt = (salt: Uint8Array, part: string): Buffer =>
  hash('sha512-256', Buffer.concat([salt, Buffer.from(`zhuke part ${part}`)]), 'buffer')

/** What a part adds to the leaf. Without the salt not even a guess at the value can be tried. */
export const digestOf = ({ part, value }: Part, salt: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([salt, Buffer.from(canonical([part, value]))]), 'buffer')

/** The commitment of a record, which is its entry in the tree: SHA-256 over the digests of its parts in their order. */
export const commitmentOf = (digests: readonly Uint8Array[]): Buffer =>
  hash('sha256', Buffer.concat([version, ...digests]), 'buffer')
const version = Buffer.from('zhuke record v1\n')

function bySubject(one: KeptSubject, other: KeptSubject): number {
  const [a, b] = [one, other].map(({ kind, id, stage, before, after }) => canonical([kind, id, stage, before, after]))
  return a === b ? 0 : a! < b! ? -1 : 1
}
