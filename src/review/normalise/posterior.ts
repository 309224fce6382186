import { inverse } from './cholesky.ts'
import { equationsOf } from './equations.ts'
import type { Component } from './score-table.ts'
import type { Variances } from './variances.ts'

export type DossierTold = {
  readonly proposal: string
  readonly raw: number
  readonly adjusted: number
  readonly variance: number
}
export type ReviewerTold = {
  readonly reviewer: string
  readonly severity: number
  readonly variance: number
  readonly count: number
  /** How far this reviewer's scores lie from what the model expects, as a root mean square. */
  readonly residual: number
}
export type ComponentTold = {
  readonly dossiers: readonly DossierTold[]
  readonly reviewers: readonly ReviewerTold[]
  /** How many numbers the dossiers and reviewers were free to take. */
  readonly spent: number
}

/**
 * What a component says: of each dossier the mean of its scores with each reviewer's severity taken off, and how far that
 * may lie from the score an average reviewer would give; of each reviewer the severity and what is left.
 */
export function toldOf(component: Component, variances: Variances): ComponentTold {
  const { dossier, reviewer, residual } = variances
  const { size, factor, solution } = equationsOf(component, variances)
  const known = inverse(factor, size)
  const root = Math.sqrt(reviewer)
  const severity = component.reviewers.map((_, place) => root * solution[place + 1]!)
  const left = component.reviewers.map(() => ({ squares: 0, count: 0 }))
  let spent = 0
  const dossiers = component.rows.map(({ proposal, reviewers, scores }): DossierTold => {
    const count = scores.length
    const adjusted = scores.reduce((sum, score, at) => sum + score - severity[reviewers[at]!]!, 0) / count
    const expected = solution[0]! + ((adjusted - solution[0]!) * dossier * count) / (dossier * count + 1)
    for (const [at, place] of reviewers.entries()) {
      left[place]!.squares += (scores[at]! - severity[place]! - expected) ** 2
      left[place]!.count += 1
    }
    const { own, whole } = uncertainty(reviewers, known, size, dossier, root)
    spent += 1 - own
    return {
      proposal,
      raw: scores.reduce((sum, score) => sum + score, 0) / count,
      adjusted,
      variance: residual * (whole + (1 - own) / (dossier * count * count)),
    }
  })
  const reviewers = component.reviewers.map((name, place): ReviewerTold => {
    const own = known[(place + 1) * size + place + 1]!
    spent += 1 - own
    const { squares, count } = left[place]!
    return {
      reviewer: name,
      severity: severity[place]!,
      variance: residual * reviewer * own,
      count,
      residual: Math.sqrt(squares / count),
    }
  })
  return { dossiers, reviewers, spent }
}

/** Of a dossier, over the variance of what is left: how unsure its scaled effect is, and its effect together with the level. */
function uncertainty(reviewers: readonly number[], known: Float64Array, size: number, dossier: number, root: number) {
  const weight = dossier * reviewers.length + 1
  const scale = Math.sqrt(dossier)
  const link = [
    { place: 0, by: scale * reviewers.length },
    ...reviewers.map((one) => ({ place: one + 1, by: scale * root })),
  ]
  let both = 0
  let level = 0
  for (const one of link) {
    level -= (one.by * known[one.place]!) / weight
    for (const other of link) both += one.by * other.by * known[one.place * size + other.place]!
  }
  const own = 1 / weight + both / (weight * weight)
  return { own, whole: known[0]! + 2 * scale * level + dossier * own }
}
