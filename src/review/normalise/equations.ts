import { factorise, logDeterminant, solve } from './cholesky.ts'
import type { Component } from './score-table.ts'

/** Variances of dossiers and of reviewers, each as a multiple of the variance of what is left. */
export type Ratios = { readonly dossier: number; readonly reviewer: number }

/**
 * The mixed-model equations of one component (level, dossiers, reviewers), with the dossiers worked in: what is left has
 * a row for the level and one for each reviewer. Effects are scaled by the root of their ratio, so that a ratio of zero
 * needs no case of its own.
 */
export type Equations = {
  readonly size: number
  readonly factor: Float64Array
  /** Level first, then the scaled severities. */
  readonly solution: Float64Array
  readonly determinant: number
  /** What the scores do not explain, over the variance of what is left. */
  readonly quadratic: number
}

export function equationsOf({ rows, reviewers }: Component, { dossier, reviewer }: Ratios): Equations {
  const size = reviewers.length + 1
  const matrix = new Float64Array(size * size)
  const right = new Float64Array(size)
  const root = Math.sqrt(reviewer)
  let squares = 0
  let determinant = 0
  for (let place = 1; place < size; place += 1) matrix[place * size + place] = 1
  for (const { reviewers: places, scores } of rows) {
    const count = scores.length
    const share = dossier / (dossier * count + 1)
    const sum = scores.reduce((all, score) => all + score, 0)
    determinant += Math.log(dossier * count + 1)
    squares -= share * sum * sum
    matrix[0]! += count - share * count * count
    right[0]! += sum - share * sum * count
    for (const [at, place] of places.entries()) {
      const row = (place + 1) * size
      squares += scores[at]! * scores[at]!
      matrix[row]! += root * (1 - share * count)
      matrix[row + place + 1]! += reviewer
      right[place + 1]! += root * (scores[at]! - share * sum)
      for (const other of places) if (other <= place) matrix[row + other + 1]! -= reviewer * share
    }
  }
  factorise(matrix, size)
  const solution = solve(matrix, size, right)
  const explained = solution.reduce((all, value, at) => all + value * right[at]!, 0)
  return {
    size,
    factor: matrix,
    solution,
    determinant: determinant + logDeterminant(matrix, size),
    quadratic: squares - explained,
  }
}
