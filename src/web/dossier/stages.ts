import type { Text } from '#platform/text'
import {
  type Dossier,
  isEnd,
  outcomesOf,
  type Programme,
  type Stage,
  stageOf,
  titleOfStage,
} from '../../procedure/index.ts'

export type Step = { readonly key: string; readonly label: Text; readonly state: 'done' | 'now' | 'next' }
type Passed = { readonly stage: string }

/** Stages beside the usual path: shown only to those who came through them. */
const beside: readonly Stage['kind'][] = ['supplement', 'reserve']

/** The line of stages of one dossier: where it has been, where it stands, what the definition says comes next. */
export function stepsOf(programme: Programme, dossier: Pick<Dossier, 'stage'>, outcomes: readonly Passed[]): Step[] {
  const been = new Set(outcomes.map((outcome) => outcome.stage))
  const at = programme.stages.findIndex((stage) => stage.key === dossier.stage)
  const ended = isEnd(dossier.stage)
  const steps = programme.stages
    .filter((stage) => !beside.includes(stage.kind) || stage.key === dossier.stage)
    // An ended dossier goes nowhere: what it never reached is left out.
    .filter((stage) => !ended || been.has(stage.key))
    .map((stage): Step => ({ key: stage.key, label: stage.title, state: stateOf(programme, stage, at, been) }))
  return ended ? [...steps, { key: dossier.stage, label: titleOfStage(programme, dossier.stage), state: 'now' }] : steps
}

function stateOf(programme: Programme, stage: Stage, at: number, been: ReadonlySet<string>): Step['state'] {
  const index = programme.stages.indexOf(stage)
  if (index === at) return 'now'
  if (at === -1) return 'done'
  // A dossier sent back has been at later stages, but they lie ahead of it again.
  const now = programme.stages[at]!
  const ahead = beside.includes(now.kind) ? usualIndex(programme, now) : at
  return index < ahead && been.has(stage.key) ? 'done' : 'next'
}

const usualIndex = (programme: Programme, stage: Stage): number =>
  programme.stages.findIndex((other) => other.key === usualOf(stage))

/** The first outcome that a kind of stage can come to is its usual one; the order of a stored definition's keys says nothing. */
const usualOf = (stage: Stage | undefined): string | undefined =>
  stage ? stage.next[outcomesOf[stage.kind][0] ?? ''] : undefined

/** What follows when all goes well. */
export function usualNext(programme: Programme, stage: string): Text | null {
  const next = usualOf(stageOf(programme, stage))
  return next ? titleOfStage(programme, next) : null
}
