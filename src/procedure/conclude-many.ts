import type { Deed } from '#platform/act'
import { type Concluded, type Conclusion, conclude } from './conclude.ts'
import { type Programme, type StageKind, stageOf } from './definition/programme.ts'
import type { Dossier } from './dossier.ts'
import { programmeAt } from './store/programme.ts'

type Scope = Pick<Deed, 'tx'>['tx']

/**
 * Dossiers of one list may be pinned to different versions of their programme; each is concluded by its own, with as
 * many statements as there are versions.
 */
export async function concludeMany(
  deed: Deed,
  conclusions: readonly Conclusion[],
  onBehalfOf: string | null = null,
): Promise<Concluded[]> {
  const groups = Map.groupBy(
    conclusions,
    ({ dossier }) => `${dossier.programme}@${dossier.programme_version}@${dossier.round}`,
  )
  const concluded: Concluded[] = []
  for (const group of groups.values()) {
    const [{ dossier }] = group as [Conclusion]
    concluded.push(
      ...(await conclude(
        deed,
        await programmeAt(deed.tx, dossier.programme, dossier.programme_version),
        group,
        onBehalfOf,
      )),
    )
  }
  return concluded
}

/** Those of the dossiers that stand at a stage of this kind, by the version each is pinned to. */
export async function standingAt(tx: Scope, dossiers: readonly Dossier[], kind: StageKind): Promise<Dossier[]> {
  const found: Dossier[] = []
  for (const dossier of dossiers) {
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    if (stageOf(programme, dossier.stage)?.kind === kind) found.push(dossier)
  }
  return found
}

/** The keys of a programme's stages of one kind: lists look for them in SQL. */
export const stageKeys = (programme: Programme, kind: StageKind): string[] =>
  programme.stages.filter((stage) => stage.kind === kind).map((stage) => stage.key)

export const byId = (dossiers: readonly Dossier[]): ReadonlyMap<string, Dossier> =>
  new Map(dossiers.map((dossier) => [dossier.id, dossier]))
