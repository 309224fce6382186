import type { Lang } from '#platform/text'
import { commonEnds, type Programme, titleOfStage } from '../../procedure/index.ts'

type Known = { readonly definition: Programme }

/** The stages of all programmes in their order, for a filter, and what the stage of one dossier is called. */
export function stageTitles(programmes: readonly Known[], lang: Lang) {
  const definitions = programmes.map((known) => known.definition)
  const stages = new Map(
    definitions.flatMap((programme) => programme.stages.map((stage) => [stage.key, stage.title[lang]] as const)),
  )
  return {
    stages: [...stages].map(([value, label]) => ({ value, label })),
    of: (dossier: { readonly programme: string; readonly stage: string }): string => {
      const programme = definitions.find((one) => one.code === dossier.programme)
      const common = commonEnds.find((end) => `end.${end.code}` === dossier.stage)
      return programme ? titleOfStage(programme, dossier.stage)[lang] : (common?.title[lang] ?? dossier.stage)
    },
  }
}
