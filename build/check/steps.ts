import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, relative } from 'node:path'
import { layering, unnoticed } from './layering.ts'
import { sizes } from './sizes.ts'
import type { Step } from './step.ts'
import { words } from './words.ts'

export const types: Step = {
  name: 'types: tsc finds nothing',
  async run(project) {
    const lines = await tool(project, 'typescript/bin/tsc', ['-p', '.', '--pretty', 'false'])
    return {
      findings: lines.map((line) => {
        const [, file, at, says] = /^(.+?)\((\d+),\d+\): (.*)$/.exec(line) ?? []
        return file ? { at: `${file}:${at}`, says: says ?? '' } : { at: 'tsc', says: line }
      }),
    }
  },
}

export const lint: Step = {
  name: 'lint: Biome finds nothing to say about rules or format',
  async run(project) {
    const how = ['--reporter=github', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=500']
    const lines = await tool(project, '@biomejs/biome/bin/biome', ['check', '.', ...how])
    const titled = /^::\w+ title=(?<rule>[^,]+),file=(?<file>[^,]+),line=(?<line>\d+).*?::(?<says>.*)$/
    return {
      findings: lines.flatMap((line) => {
        const { rule, file, line: at, says } = titled.exec(line)?.groups ?? {}
        if (!rule) return line.startsWith('::') || lines.length < 5 ? [{ at: 'biome', says: line }] : []
        const way = rule === 'format' ? 'biome check --write formats it' : says
        return [{ at: `${relative(project, file ?? '')}:${at}`, says: `${rule}: ${way}` }]
      }),
    }
  },
}

export const layers: Step = {
  name: 'layering: floors, doors, strangers, pure nouns, no cycles; each planted violation is noticed',
  run: async (project) => ({ findings: [...(await unnoticed()), ...(await layering(project))] }),
}

/** What is checked about the whole repository before any test runs. */
export const steps: readonly Step[] = [types, lint, layers, sizes, words]

/** @returns the lines that a tool wrote before it failed; none when it succeeded */
async function tool(project: string, program: string, args: readonly string[]): Promise<string[]> {
  const child = spawn(process.execPath, [join(project, 'node_modules', program), ...args], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text
    })
  }
  const [code] = await once(child, 'close')
  if (code === 0) return []
  const lines = output.split('\n').filter((line) => line.trim())
  return lines.length > 0 ? lines : [`${program} ended with ${code}`]
}
