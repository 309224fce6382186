import type { Instant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { isEnd, type Programme, type Stage, stageOf, titleOfStage } from './definition/programme.ts'

/**
 * An outcome (阶段结论) is what a stage came to: who concluded it, when and why. Outcomes are only ever added; where a
 * dossier stands is read off them, so the stage column can be rebuilt at any time and a test checks that it agrees.
 */
export type Outcome = { readonly stage: string; readonly result: string; readonly at: Instant }
export type Standing = { readonly stage: string; readonly since: Instant }

/** Walks the outcomes through the definition. An outcome of a stage the dossier does not stand at is a broken record. */
export function standing(programme: Programme, begun: Instant, outcomes: readonly Outcome[]): Standing {
  let at: Standing = { stage: programme.stages[0]!.key, since: begun }
  for (const outcome of outcomes) {
    if (outcome.stage !== at.stage)
      throw new Error(`outcome ${outcome.result} of ${outcome.stage} found at ${at.stage}`)
    at = { stage: after(programme, at.stage, outcome.result), since: outcome.at }
  }
  return at
}

/** The stage that follows; withdrawing and cancelling are open from every stage that has not ended, and what is taken back is written again. */
export function after(programme: Programme, stage: string, result: string): string {
  if (isEnd(stage)) refuse('procedure.ended', { stage: titleOfStage(programme, stage) })
  if (result === 'withdraw') return 'end.withdrawn'
  if (result === 'cancel') return 'end.cancelled'
  if (result === 'take-back') return programme.stages[0]!.key
  return (
    stageOf(programme, stage)?.next[result] ??
    refuse('procedure.no_such_outcome', { stage: titleOfStage(programme, stage), result })
  )
}

/** The stage somebody works at, or a refusal that says where the dossier is instead. */
export function standsAt(programme: Programme, stage: string, ...kinds: Stage['kind'][]): Stage {
  const here = stageOf(programme, stage)
  if (here && kinds.includes(here.kind)) return here
  return refuse('procedure.not_now', { stage: titleOfStage(programme, stage) })
}
