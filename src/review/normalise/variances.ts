import { equationsOf, type Ratios } from './equations.ts'
import { least } from './least.ts'
import type { Component } from './score-table.ts'

export type Variances = Ratios & { readonly residual: number }

/**
 * The variances by restricted maximum likelihood, each component with a level of its own. Where no reviewer scored two
 * dossiers, severity cannot be told from chance and is taken as nothing.
 */
export function variancesOf(components: readonly Component[]): Variances {
  const free = components.reduce((sum, one) => sum + scoresIn(one), 0) - components.length
  const repeated = components.some((one) => scoresIn(one) > one.reviewers.length)
  const several = components.some((one) => one.rows.length < scoresIn(one))
  const at = (ratios: Ratios) => {
    let determinant = 0
    let quadratic = 0
    for (const component of components) {
      const told = equationsOf(component, ratios)
      determinant += told.determinant
      quadratic += told.quadratic
    }
    return { determinant, residual: Math.max(quadratic / Math.max(free, 1), 1e-12) }
  }
  const ratiosAt = ([dossier, reviewer]: readonly [number, number]): Ratios => ({
    dossier: several ? Math.max(dossier * dossier, 1e-6) : 1,
    reviewer: repeated ? reviewer * reviewer : 0,
  })
  const [dossier, reviewer] = least(
    (point) => {
      const { determinant, residual } = at(ratiosAt(point))
      return free * Math.log(residual) + determinant
    },
    [1, 0.7],
  )
  const found = ratiosAt([dossier, reviewer])
  const ratios = {
    dossier: threeDigits(found.dossier),
    reviewer: found.reviewer < 1e-4 ? 0 : threeDigits(found.reviewer),
  }
  return { ...ratios, residual: at(ratios).residual }
}

const scoresIn = ({ rows }: Component): number => rows.reduce((sum, row) => sum + row.scores.length, 0)
/** The last digits of a search depend on rounding; three say more than the scores know, and stay the same on every scale. */
const threeDigits = (value: number): number => Number(value.toPrecision(3))
