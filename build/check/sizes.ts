import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { files, isSource } from './files.ts'
import type { Step } from './step.ts'

/** Files stay small enough to read at one sitting; tables of texts and codes are read like a dictionary and may be long. */
const limits = { median: 60, p90: 150, max: 300 }
const tables = /\/(codes|texts)\/|\.texts\.tsx?$|\/refusals\.ts$|^src\/duties\/.*\/data\//

export const sizes: Step = {
  name: 'sizes: half of the files have at most 60 lines, nine in ten at most 150, none over 300',
  async run(project) {
    const measured = files(project)
      .filter((path) => isSource(path) && !tables.test(path))
      .map((path) => ({ path, lines: lines(readFileSync(join(project, path), 'utf8')) }))
      .sort((one, other) => one.lines - other.lines)
    if (measured.length === 0) return { findings: [{ at: 'src', says: 'no source file was found to measure' }] }
    const at = (share: number) => measured[Math.max(0, Math.ceil(measured.length * share) - 1)]!.lines
    const found = { median: at(0.5), p90: at(0.9), max: at(1) }
    const over = measured
      .filter(({ lines }) => lines > limits.max)
      .map(({ path, lines }) => ({ at: path, says: `has ${lines} lines` }))
    const shape = (['median', 'p90'] as const).filter((name) => found[name] > limits[name])
    return {
      findings: [
        ...over,
        ...shape.map((name) => ({ at: 'src', says: `the ${name} is ${found[name]} lines, above ${limits[name]}` })),
      ],
      notes: [`${measured.length} files: median ${found.median}, p90 ${found.p90}, max ${found.max} lines`],
    }
  },
}

const lines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
