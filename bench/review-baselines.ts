import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Instance } from '../src/review/index.ts'
import { highsSolver, lpOf } from '../test/highs/index.ts'

export type Answer = { readonly total: number; readonly seconds: number }

/** LEMON's network simplex, compiled here; undefined, with a notice, where g++ or liblemon-dev is not installed. */
export function lemon(): { solve(instance: Instance, onePerUnit: boolean): Answer; close(): void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'zhuke-lemon-'))
  const close = () => rmSync(folder, { recursive: true })
  const program = join(folder, 'lemon')
  const source = fileURLToPath(new URL('review-lemon.cpp', import.meta.url))
  const built = spawnSync('g++', ['-O2', '-o', program, source], { encoding: 'utf8' })
  if (built.status !== 0) {
    process.stdout.write('\nreview: LEMON is left out: install g++ and liblemon-dev to have it as a baseline.\n')
    close()
    return undefined
  }
  const file = join(folder, 'network')
  return {
    close,
    solve(instance, onePerUnit) {
      writeNetwork(file, instance, onePerUnit)
      const input = openSync(file, 'r')
      const said = execFileSync(program, { stdio: [input, 'pipe', 'inherit'], encoding: 'utf8' })
      closeSync(input)
      const [cost, seconds] = said.trim().split(' ').map(Number)
      return { total: -cost!, seconds: seconds! }
    },
  }
}

/** Dossiers, reviewers, the end, and a node for each organisation of which a dossier could have more than one reviewer. */
function writeNetwork(file: string, instance: Instance, onePerUnit: boolean): void {
  const { need, least, most, start, reviewer, weight, unit } = instance
  const [dossiers, end] = [need.length, need.length + most.length]
  let nodes = end + 1
  const arcs: string[] = []
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    const units = new Map<number, number[]>()
    for (let pair = start[dossier]!; pair < start[dossier + 1]!; pair += 1) {
      const of = onePerUnit ? unit[reviewer[pair]!]! : -1
      units.set(of, [...(of < 0 ? [] : (units.get(of) ?? [])), pair])
      if (of < 0) arcs.push(`${dossier} ${dossiers + reviewer[pair]!} 0 1 ${-weight[pair]!}`)
    }
    units.delete(-1)
    for (const pairs of units.values()) {
      const from = pairs.length > 1 ? nodes : dossier
      if (pairs.length > 1) {
        arcs.push(`${dossier} ${nodes} 0 1 0`)
        nodes += 1
      }
      for (const pair of pairs) arcs.push(`${from} ${dossiers + reviewer[pair]!} 0 1 ${-weight[pair]!}`)
    }
  }
  most.forEach((load, at) => {
    arcs.push(`${dossiers + at} ${end} ${least[at]} ${load} 0`)
  })
  const supply = new Array<number>(nodes).fill(0)
  need.forEach((seats, at) => {
    supply[at] = seats
  })
  supply[end] = -need.reduce((sum, seats) => sum + seats, 0)
  const out = openSync(file, 'w')
  writeSync(out, `${nodes} ${arcs.length}\n${supply.join('\n')}\n`)
  for (let at = 0; at < arcs.length; at += 100_000) writeSync(out, `${arcs.slice(at, at + 100_000).join('\n')}\n`)
  closeSync(out)
}

/** HiGHS from npm, with the same rules as equations. */
export async function highs(): Promise<(instance: Instance, onePerUnit: boolean) => Answer> {
  const solve = await highsSolver()
  return (instance, onePerUnit) => {
    const lp = lpOf(instance, onePerUnit, 1)
    const begun = performance.now()
    const total = solve(lp)
    return { total: total ?? Number.NaN, seconds: (performance.now() - begun) / 1000 }
  }
}
