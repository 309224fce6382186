import type { Deed } from '#platform/act'
import { checkMerge, type SubjectKind } from './merge.ts'
import { hasMerged, insertMerge, lockEnd } from './store/merge.ts'

type Asked = {
  readonly merge: string
  readonly kept: string
  readonly gone: string
  readonly evidence?: string[]
  readonly reason: string
}

/** What merging two people and merging two organisations have in common: everything but the noun. */
export async function mergeInto(
  kind: SubjectKind,
  { merge, kept, gone, evidence, reason }: Asked,
  { actor, tx, now, record }: Deed,
) {
  // Always locked in the order of their ids, so that two officers who merge both ways round wait instead of blocking.
  const [one, other] = [
    await lockEnd(tx, kind, kept < gone ? kept : gone),
    await lockEnd(tx, kind, kept < gone ? gone : kept),
  ]
  const ends = one.id === kept ? { kept: one, gone: other } : { kept: other, gone: one }
  checkMerge(ends.kept, ends.gone, await hasMerged(tx, kind, gone))
  await insertMerge(tx, { id: merge, kind, kept, gone, reason }, evidence ?? [], actor.person as string, now)
  record({ kind, id: kept, after: { also: gone, reason } })
  record({ kind, id: gone, before: { merged_into: null }, after: { merged_into: kept } })
  record({ kind: 'merge', id: merge, stage: 'merged' })
  return { merge, kept, gone }
}
