import { hangsOn } from './hanging.ts'
import { type DossierTold, type ReviewerTold, toldOf } from './posterior.ts'
import { student95 } from './quantile.ts'
import { byName, type Component, componentsOf, type Given } from './score-table.ts'
import { variancesOf } from './variances.ts'
import type { Warning } from './warning.ts'

export const method = 'mixed-reviewer-dossier-reml/1'

export type Adjusted = {
  readonly proposal: string
  readonly raw: number
  readonly adjusted: number
  /** Null where the scores are too few to say how far they may err. */
  readonly low: number | null
  readonly high: number | null
}
export type Severity = {
  readonly reviewer: string
  /** Above zero: gives more than the others for the same dossiers. */
  readonly severity: number
  readonly low: number | null
  readonly high: number | null
  readonly count: number
  readonly residual: number
}
export type Normalised = {
  readonly dossiers: readonly Adjusted[]
  readonly reviewers: readonly Severity[]
  readonly connected: boolean
  readonly components: number
  readonly reviewerSd: number
  readonly method: string
  readonly warnings: readonly Warning[]
}

/**
 * Scores as an average reviewer would have given them, as a reference beside the raw ones. Severity is learnt only from
 * dossiers that reviewers share: groups without a common reviewer keep their own level, and a group that everybody in it
 * has scored keeps its means. The order of the scores changes nothing; another scale changes only the scale.
 */
export function normalise(given: readonly Given[]): Normalised {
  const { centre, scale } = scaleOf(given)
  const components = componentsOf(given.map((one) => ({ ...one, score: nineDigits((one.score - centre) / scale) })))
  const variances = variancesOf(components)
  const told = components.map((component) => toldOf(component, variances))
  const spent = told.reduce((sum, one) => sum + one.spent, 0)
  const told90 = !scoredOnce(components) && given.length - components.length > 1
  const reach = student95(given.length - components.length - spent)
  const around = (middle: number, by: number) => ({
    low: told90 ? middle - by : null,
    high: told90 ? middle + by : null,
  })
  const dossier = ({ proposal, raw, adjusted, variance }: DossierTold): Adjusted => {
    const [middle, by] = [centre + scale * adjusted, Math.abs(scale) * reach * Math.sqrt(variance)]
    return { proposal, raw: centre + scale * raw, adjusted: middle, ...around(middle, by) }
  }
  const reviewer = ({ severity, variance, ...one }: ReviewerTold): Severity => {
    const [middle, by] = [scale * severity, scale * reach * Math.sqrt(variance)]
    return { ...one, severity: middle, ...around(middle, by), residual: scale * one.residual }
  }
  return {
    dossiers: told.flatMap((one) => one.dossiers.map(dossier)).sort((a, b) => byName(a.proposal, b.proposal)),
    reviewers: told.flatMap((one) => one.reviewers.map(reviewer)).sort((a, b) => byName(a.reviewer, b.reviewer)),
    connected: components.length <= 1,
    components: components.length,
    reviewerSd: scale * Math.sqrt(variances.reviewer * variances.residual),
    method,
    warnings: warningsOf(components),
  }
}

/** The same scores on another scale differ in the last digits only; without those they are the same, and so is all that follows. */
const nineDigits = (value: number): number => Math.round(value * 1e9) / 1e9

/** Worked out in the order of size, so that the order of the scores leaves no trace in the last digit. */
function scaleOf(given: readonly Given[]): { centre: number; scale: number } {
  const scores = given.map((one) => one.score).sort((a, b) => a - b)
  const centre = scores.reduce((sum, score) => sum + score, 0) / Math.max(scores.length, 1)
  const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - centre) ** 2, 0) / Math.max(scores.length, 1))
  return { centre, scale: spread > Math.abs(centre) * 1e-12 ? spread : 1 }
}

function warningsOf(components: readonly Component[]): Warning[] {
  const scores = components.flatMap((one) => one.rows.flatMap((row) => row.scores)).length
  const reviewers = components.reduce((sum, one) => sum + one.reviewers.length, 0)
  return [
    ...(components.length > 1 ? (['separate'] as const) : []),
    ...(scores > 0 && scores === reviewers ? (['no-reviewer-twice'] as const) : []),
    ...(components.length === 1 && hangsOn(components[0]!) ? (['hangs-on-one'] as const) : []),
    ...(scoredOnce(components) ? (['each-scored-once'] as const) : []),
    ...(scores < 20 ? (['few'] as const) : []),
  ]
}

const scoredOnce = (components: readonly Component[]): boolean =>
  components.every((one) => one.rows.every((row) => row.scores.length === 1))
