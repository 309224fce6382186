import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addTo, find, flaggedFrom, folderHome, indexInto } from '../src/overlap/index.ts'
import { type Finder, fullText, minHash } from './overlap-baselines.ts'
import { innocents, type Planted, type Samples, samples, textOf } from './overlap-data.ts'
import { coverageOf, type Found, figuresOf } from './overlap-figures.ts'
import { paraphrased } from './overlap-paraphrase.ts'
import { at, median, report, said } from './report.ts'

type Home = ReturnType<typeof folderHome>
const innocentsEach = 400
/** FTS5 takes a while for each. */
const compared = 120

/** How well overlaps are found, and how fast, among real records with planted duplicates, beside FTS5 and MinHash. */
export async function overlap(): Promise<void> {
  const read = samples()
  if (!read) return
  const folder = mkdtempSync(join(tmpdir(), 'zhuke-bench-'))
  try {
    const whole = await stored(join(folder, 'whole'), read, read.corpus.length)
    const grown = await stored(join(folder, 'grown'), read, Math.floor(read.corpus.length * 0.9))
    const alone = await told(whole, read)
    const found = await lookedUp(whole, read.planted)
    const later = await lookedUp(grown, read.planted)
    report('overlap', [
      ...figuresOf(found, alone, flaggedFrom),
      coverageOf(found, sourceIn(read)),
      {
        what: 'bytes of the index for a record, without texts',
        ours: said(whole.bytes.index / whole.records, 'B'),
        aim: '≤ 2048 B',
      },
      {
        what: 'recall@10, the last tenth added one by one',
        ours: recall(later),
        baseline: recall(found),
        aim: 'equal to a rebuilt index',
      },
    ])
    report('overlap, beside others', speeds(read, found))
    const rewritten = await lookedUp(whole, paraphrased(read.corpus, 50))
    report('overlap, a stronger rewriting', figuresOf(rewritten, alone, flaggedFrom))
    whole.close()
    grown.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The first records are indexed at once, the others added in many small steps. */
async function stored(folder: string, { corpus }: Samples, first: number): Promise<Home> {
  const entries = corpus.map((item) => ({ id: item.id, text: textOf(item) }))
  await indexInto(folder, stream(entries.slice(0, first)), () => {})
  const step = 256
  for (let from = first; from < entries.length; from += step)
    await addTo(folder, stream(entries.slice(from, from + step)), () => {})
  return folderHome(folder)
}
async function* stream<T>(of: readonly T[]): AsyncGenerator<T> {
  yield* of
}

const sourceIn = ({ corpus }: Samples) => {
  const texts = new Map(corpus.map((item) => [item.id, textOf(item)]))
  return (id: string) => texts.get(id) ?? ''
}

async function lookedUp(home: Home, planted: readonly Planted[]): Promise<Found[]> {
  const found: Found[] = []
  for (const one of planted) {
    const begun = performance.now()
    const hits = await find(home, textOf(one.query))
    const ms = performance.now() - begun
    found.push({ planted: one, hits: hits.map((hit) => ({ ...hit, id: home.idOf(hit.id) })), ms })
  }
  return found
}

/** The evidence that speaks against records that nobody copied; each is left out of its own look-up. */
async function told(home: Home, read: Samples): Promise<number[]> {
  const evidence: number[] = []
  for (const item of innocents(read, innocentsEach)) {
    const itself = home.numberOf(item.id, textOf(item))
    const [hit] = await find(home, textOf(item), { most: 1, itself: String(itself) })
    evidence.push(hit?.evidence ?? 0)
  }
  return evidence
}

const recall = (found: readonly Found[]): string =>
  (found.filter(({ planted, hits }) => hits.some(({ id }) => id === planted.source)).length / found.length).toFixed(3)

function speeds({ corpus, planted }: Samples, found: readonly Found[]) {
  const some = found.slice(0, compared)
  const ours = some.map(({ ms }) => ms)
  const others = { 'SQLite FTS5 BM25': fullText(corpus), 'MinHash-LSH': minHash(corpus) }
  return Object.entries(others).flatMap(([name, finder]) => {
    const { times, rate } = measured(finder, corpus, planted.slice(0, compared))
    const line = (what: string, of: (values: readonly number[]) => number, aim: string) => ({
      what: `${what}, beside ${name}`,
      ours: said(of(ours), 'ms'),
      baseline: said(of(times), 'ms'),
      ratio: (of(ours) / of(times)).toFixed(2),
      ...(name.startsWith('SQLite') ? { aim } : {}),
    })
    return [
      { what: `recall@10, beside ${name}`, ours: recall(some), baseline: rate.toFixed(3) },
      line('median query', median, '≤ 1/3'),
      line('p95 query', (values) => at(values, 0.95), '≤ 1/5'),
    ]
  })
}

function measured(finder: Finder, corpus: Samples['corpus'], planted: readonly Planted[]) {
  const times: number[] = []
  let good = 0
  for (const { query, source } of planted) {
    const begun = performance.now()
    const places = finder(textOf(query))
    times.push(performance.now() - begun)
    if (places.some((place) => corpus[place]!.id === source)) good += 1
  }
  return { times, rate: good / planted.length }
}
