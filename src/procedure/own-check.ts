import type { Tx } from '#platform/act'
import { dayOf, type Instant } from '#platform/clock'
import { parameterOn } from '../policy/index.ts'

/** One passage that a writer's own check found: where it stands in the text as it was then, and in what it was found. */
export type OwnPassage = { readonly text: string; readonly other: string }
export type OwnCheck = {
  readonly id: string
  readonly person_name: string
  readonly at: Instant
  readonly found: readonly OwnPassage[]
}

/** How often a writer may ask in one round (everyday work 21): more would teach rewriting against the detector. */
export const ownChecksMost = async (tx: Tx, now: Instant): Promise<number> =>
  Number((await parameterOn(tx, 'overlap.own_checks_max', dayOf(now))).value)

const plain = (text: string): string => text.replace(/\s+/g, '')
/** Of the passages that a check found, how many stand no longer in what was handed in: rewritten or taken out. */
export const changedAfter = ({ found }: Pick<OwnCheck, 'found'>, submitted: string): number =>
  found.filter(({ text }) => !plain(submitted).includes(plain(text))).length
