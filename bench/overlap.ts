import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addTo, find, flaggedFrom, folderHome, indexInto } from '../src/overlap/index.ts'
import { type Finder, fullText, minHash } from './overlap-baselines.ts'
import { mixed } from './overlap-corpora.ts'
import { innocents, type Planted, type Samples, samples, textOf } from './overlap-data.ts'
import { coverageOf, type Found, figuresOf } from './overlap-figures.ts'
import { groupFigures } from './overlap-groups.ts'
import { paraphrased } from './overlap-paraphrase.ts'
import { trigrams } from './overlap-trigrams.ts'
import { at, type Figure, median, report, said } from './report.ts'

type Home = ReturnType<typeof folderHome>
const innocentsEach = 400
/** The size of the library that the aims were written for. */
const largerSize = 63_000
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
      ...figuresOf(found, alone, flaggedFrom, copiesIn(read)),
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
    report('overlap, real groups', await groupFigures(read.corpus, (item) => others(whole, item)))
    report('overlap, beside others', [...speeds(read, found), ...(await besideTrigrams(read, found))])
    const rewritten = await lookedUp(whole, paraphrased(read.corpus, 50))
    report('overlap, a stronger rewriting', figuresOf(rewritten, alone, flaggedFrom))
    whole.close()
    grown.close()
    await larger(join(folder, 'larger'), read)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The corpus is filled up with mixed sentences to the size that the aims were written for. */
async function larger(folder: string, read: Samples): Promise<void> {
  const corpus = [...read.corpus, ...mixed(read.corpus, Math.max(0, largerSize - read.corpus.length))]
  const home = await stored(folder, { ...read, corpus }, corpus.length)
  const found = await lookedUp(home, read.planted)
  report(`overlap, ${home.records} records`, [
    ...figuresOf(found, await told(home, read), flaggedFrom),
    {
      what: 'median query',
      ours: said(median(found.map(({ ms }) => ms)), 'ms'),
      baseline: '3.7 ms (TF-IDF by brute force)',
    },
  ])
  home.close()
}

/** What a record of the library overlaps with, itself left out. */
async function others(home: Home, item: Samples['corpus'][number]) {
  const itself = home.numberOf(item.id, textOf(item))
  const hits = await find(home, textOf(item), { itself: String(itself) })
  return hits.map((hit) => ({ ...hit, id: home.idOf(hit.id) }))
}

async function besideTrigrams({ corpus, planted }: Samples, found: readonly Found[]): Promise<Figure[]> {
  const theirs = await trigrams(corpus, planted)
  if (!theirs) return []
  const some = found.slice(0, theirs.asked)
  const ours = some.map(({ ms }) => ms)
  const line = (what: string, of: (values: readonly number[]) => number): Figure => ({
    what: `${what}, beside pg_trgm`,
    ours: said(of(ours), 'ms'),
    baseline: said(of(theirs.times), 'ms'),
    ratio: (of(ours) / of(theirs.times)).toFixed(4),
  })
  return [
    { what: 'recall@10, beside pg_trgm', ours: recall(some), baseline: theirs.rate.toFixed(3) },
    line('median query', median),
    line('p95 query', (values) => at(values, 0.95)),
  ]
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

/** How often the text of a record stands in the corpus, letter by letter. */
function copiesIn({ corpus }: Samples): (id: string) => number {
  const abstractOf = new Map(corpus.map((item) => [item.id, item.abstract || textOf(item)]))
  const times = new Map<string, number>()
  for (const text of abstractOf.values()) times.set(text, (times.get(text) ?? 0) + 1)
  return (id) => times.get(abstractOf.get(id) ?? '') ?? 1
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
