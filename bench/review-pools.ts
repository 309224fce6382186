import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { folderOf } from '../src/cli/match-folder.ts'
import type { Instance } from '../src/review/index.ts'
import { numbersFrom } from '../src/review/match/specimen.ts'

/** A pool of the samples; undefined, with a notice, where they are not. */
export function sample(name: string): Instance | undefined {
  const folder = join(resolve(process.env.ZHUKE_SAMPLES ?? '../shared/data'), 'matching', name)
  if (existsSync(folder)) return folderOf(folder).instance
  process.stdout.write(`\nreview: there is no matching in ${folder}; name the samples with ZHUKE_SAMPLES.\n`)
  return undefined
}

/**
 * Every dossier with every reviewer. `even`: each affinity by itself. `crowded`: all want the same reviewers, which is
 * the hard case, for every seat competes with every other.
 */
export function dense(dossiers: number, reviewers: number, seats: number, kind: 'even' | 'crowded'): Instance {
  const below = numbersFrom(7)
  const wanted = Array.from({ length: reviewers }, () => below(kind === 'even' ? 1 : 700_000))
  const rest = kind === 'even' ? 1_000_000 : 300_000
  return {
    need: new Int32Array(dossiers).fill(seats),
    least: new Int32Array(reviewers),
    most: new Int32Array(reviewers).fill(Math.ceil((1.2 * dossiers * seats) / reviewers)),
    unit: new Int32Array(reviewers).fill(-1),
    start: Int32Array.from({ length: dossiers + 1 }, (_, at) => at * reviewers),
    reviewer: Int32Array.from({ length: dossiers * reviewers }, (_, at) => at % reviewers),
    weight: Float64Array.from({ length: dossiers * reviewers }, (_, at) => wanted[at % reviewers]! + below(rest)),
  }
}
