import loadHighs from 'highs'
import { dossiersIn, type Instance, reviewersIn } from '../../src/review/match/instance.ts'

/** The rules of an assignment as a linear programme in the format of CPLEX. */
export function lpOf(instance: Instance, onePerUnit: boolean, most: number): string {
  const { need, start, reviewer, weight, unit } = instance
  const name = (pair: number) => `x${pair}`
  const [rows, perReviewer]: [string[], string[][]] = [[], Array.from({ length: reviewersIn(instance) }, () => [])]
  for (let dossier = 0; dossier < dossiersIn(instance); dossier += 1) {
    const [all, units]: [string[], Map<number, string[]>] = [[], new Map()]
    for (let pair = start[dossier]!; pair < start[dossier + 1]!; pair += 1) {
      const [who, of] = [reviewer[pair]!, unit[reviewer[pair]!]!]
      all.push(name(pair))
      perReviewer[who]!.push(name(pair))
      if (of >= 0) units.set(of, [...(units.get(of) ?? []), name(pair)])
    }
    rows.push(`${sumOf(all)} = ${need[dossier]}`)
    if (onePerUnit) for (const names of units.values()) if (names.length > 1) rows.push(`${sumOf(names)} <= 1`)
  }
  perReviewer.forEach((names, at) => {
    rows.push(`${sumOf(names)} <= ${instance.most[at]}`)
    if (instance.least[at]! > 0) rows.push(`${sumOf(names)} >= ${instance.least[at]}`)
  })
  const goal = [...weight].map((one, pair) => `${one < 0 ? '-' : '+'} ${Math.abs(one)} ${name(pair)}`)
  const bounds = [...weight.keys()].map((pair) => `0 <= ${name(pair)} <= ${most}`)
  const lines = ['Maximize', `goal: ${goal.join('\n ')}`, 'Subject To', ...rows.map((row, at) => `r${at}: ${row}`)]
  return [...lines, 'Bounds', '0 <= none <= 0', ...bounds, 'End'].join('\n')
}

const sumOf = (names: readonly string[]) => ['0 none', ...names].join(' + ')

/** Solves such a programme: its value, or null where there is no solution. */
export async function highsSolver(): Promise<(lp: string) => number | null> {
  // The package types its module as CommonJS, which it is not.
  const highs = await (loadHighs as unknown as typeof loadHighs.default)()
  return (lp) => {
    const { Status, ObjectiveValue } = highs.solve(lp)
    return Status === 'Optimal' ? ObjectiveValue : null
  }
}
