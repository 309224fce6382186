import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { find, folderHome, indexInto } from '../src/overlap/index.ts'
import { mixed } from './overlap-corpora.ts'
import { samples, textOf } from './overlap-data.ts'
import { at, median, report, said } from './report.ts'

const many = 1_000_000
const asked = 400

/** A million records of mixed sentences: how long the index takes to build, what a query takes, and the memory of both. */
export async function overlapMillion(): Promise<void> {
  const read = samples()
  if (!read) return
  const folder = mkdtempSync(join(tmpdir(), 'zhuke-million-'))
  try {
    const begun = performance.now()
    await indexInto(folder, records(read.corpus), () => {})
    const seconds = (performance.now() - begun) / 1000
    const built = process.resourceUsage().maxRSS * 1024
    const home = folderHome(folder)
    const times: number[] = []
    for (const { query } of read.planted.slice(0, asked)) {
      const from = performance.now()
      await find(home, textOf(query))
      times.push(performance.now() - from)
    }
    const gigabytes = (bytes: number) => said(bytes / 1024 ** 3, 'GB')
    report(`overlap, ${home.records} records`, [
      { what: 'the index is built in', ours: said(seconds, 's') },
      { what: 'memory of the build', ours: gigabytes(built), aim: '≤ 4 GB' },
      { what: 'memory after the queries', ours: gigabytes(process.resourceUsage().maxRSS * 1024), aim: '≤ 4 GB' },
      { what: 'median query', ours: said(median(times), 'ms') },
      { what: 'p95 query', ours: said(at(times, 0.95), 'ms'), aim: '≤ 50 ms' },
      {
        what: 'bytes of the index for a record, without texts',
        ours: said(home.bytes.index / home.records, 'B'),
        aim: '≤ 2048 B',
      },
    ])
    home.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function* records(corpus: Parameters<typeof mixed>[0]) {
  for (const item of mixed(corpus, many)) yield { id: item.id, text: textOf(item) }
}
