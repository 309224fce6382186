import type { Tx } from '#platform/act'
import type { Text } from '#platform/text'
import { isEnd, stageOf, titleOfStage } from './definition/programme.ts'
import type { Dossier } from './dossier.ts'
import { programmeAt } from './store/programme.ts'

/** In words for the letter: where each dossier went, and whether it lies in the pool now. */
export async function resultOf(
  tx: Tx,
  dossiers: readonly Dossier[],
  stages: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Text & { readonly pooled: boolean }>> {
  const results = new Map<string, Text & { pooled: boolean }>()
  for (const dossier of dossiers) {
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    const stage = stages.get(dossier.id)!
    const { zh, en } = titleOfStage(programme, stage)
    const pooled = stageOf(programme, stage)?.kind === 'pool'
    results.set(dossier.id, isEnd(stage) ? { zh, en, pooled } : { zh: `进入“${zh}”`, en: `goes on to "${en}"`, pooled })
  }
  return results
}
