import type { Instant } from '#platform/clock'
import type { Text } from '#platform/text'
import type { Passage } from './detect/compare.ts'

/** Two texts that overlap, seen from the dossier that was checked. */
export type Pair = {
  readonly one: string
  readonly other: string
  readonly other_kind: 'dossier' | 'reference'
  /** The part of the checked dossier's characters that is found in the other text, 0 to 1. */
  readonly share: number
  readonly evidence: number
  readonly flagged: boolean
  readonly passages: readonly Passage[]
  readonly checked_at: Instant
}

/** What a person found of a pair. The last one counts; all stay. */
export type Verdict = {
  readonly id: string
  readonly low: string
  readonly high: string
  readonly finding: Finding
  readonly reason: string
  readonly person_name: string
  readonly at: Instant
}
export const findings = ['duplicate', 'continuation', 'allowed', 'different'] as const
export type Finding = (typeof findings)[number]
export const findingText: Readonly<Record<Finding, Text>> = {
  duplicate: { zh: '重复', en: 'Duplicate' },
  continuation: { zh: '滚动支持的延续', en: 'Continuation' },
  allowed: { zh: '允许的重合', en: 'Allowed overlap' },
  different: { zh: '不重复', en: 'Not a duplicate' },
}
/** A pair is the same from both sides. */
export const ordered = (one: string, other: string): readonly [string, string] =>
  one < other ? [one, other] : [other, one]
