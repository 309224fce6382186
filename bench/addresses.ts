import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importDossiers } from '../src/cli/import-dossiers.ts'
import { readConfig } from '../src/platform/config.ts'
import { visits } from '../test/journeys/every-page.ts'
import { at, report, said } from './report.ts'
import { type BenchTown, openBenchTown } from './town.ts'

const times = 20
const shown = 12

/**
 * Every page of the platform, asked for again and again by somebody who may see it, after all real projects of the
 * samples were imported into the reference library: the slowest pages and how many are within 200 ms.
 */
export async function addresses(): Promise<void> {
  const town = await openBenchTown()
  try {
    const references = await importSamples(town)
    const measured = await measure(town)
    const slowest = measured.toSorted((one, other) => other.p95 - one.p95)
    const within = measured.filter(({ p95 }) => p95 <= 200).length
    report(`every page after an import of ${references}`, [
      { what: 'pages within p95 of 200 ms', ours: `${within} of ${measured.length}`, aim: 'all' },
      ...slowest.slice(0, shown).map(({ page, p50, p95 }) => ({
        what: page,
        ours: `p95 ${said(p95, 'ms')}, median ${said(p50, 'ms')}`,
        aim: '≤ 200 ms',
      })),
    ])
  } finally {
    await town.close()
  }
}

type Measured = { readonly page: string; readonly p50: number; readonly p95: number }
async function measure(town: BenchTown): Promise<Measured[]> {
  const cookies = new Map<string, string>()
  const measured: Measured[] = []
  for (const [who, path] of Object.values(visits).flat()) {
    const cookie = who ? (cookies.get(who) ?? `zhuke=${await town.cookieOf(who)}`) : ''
    if (who) cookies.set(who, cookie)
    const taken: number[] = []
    for (let time = 0; time < times; time += 1) {
      const begun = performance.now()
      const answer = await fetch(town.address + path, { headers: { cookie } })
      await answer.arrayBuffer()
      if (answer.status >= 500) throw new Error(`${path} answered ${answer.status}`)
      taken.push(performance.now() - begun)
    }
    measured.push({ page: `${who ?? 'public'} ${path}`, p50: at(taken, 0.5), p95: at(taken, 0.95) })
  }
  return measured
}

async function importSamples({ db }: BenchTown): Promise<number> {
  const { samples } = readConfig()
  if (!samples) return 0
  let read = 0
  for (const name of ['nsf_awards_2017', 'chinese_projects']) {
    const file = join(samples, 'projects', `${name}.jsonl.gz`)
    if (!existsSync(file)) continue
    const plan = { file, source: name, onBehalfOf: name, rejects: join(tmpdir(), `${name}.rejects.jsonl`) }
    read += (await importDossiers(db, { ...plan, now: () => new Date(), told: () => {} })).read
  }
  return read
}
