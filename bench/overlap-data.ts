import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'

export type Item = {
  readonly id: string
  readonly title?: string
  readonly abstract?: string
  readonly lang: 'zh' | 'en'
  readonly pi?: string
}
export type Planted = {
  readonly query: Item
  readonly source: string
  readonly kind: string
  readonly overlap: number
  readonly lang: 'zh' | 'en'
}
export type Samples = { readonly corpus: readonly Item[]; readonly planted: readonly Planted[] }

/** Real records and the duplicates planted among them; null, with a plain notice, where the folder is absent. */
export function samples(): Samples | null {
  const folder = join(resolve(process.env.ZHUKE_SAMPLES ?? '../shared/data'), 'projects')
  if (!existsSync(folder)) {
    process.stdout.write(`\noverlap: there are no samples in ${folder}; name them with ZHUKE_SAMPLES.\n`)
    return null
  }
  const read = <T>(name: string): T[] =>
    gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  const corpus = ['nsf_awards_2017', 'chinese_abstracts', 'chinese_projects'].flatMap((name) => read<Item>(name))
  const queries = new Map(read<Item>('dup_queries').map((query) => [query.id, query]))
  type Truth = { query: string; source: string; kind: string; overlap: number; lang: 'zh' | 'en' }
  const planted = read<Truth>('dup_truth').map(({ query, ...truth }) => ({ query: queries.get(query)!, ...truth }))
  return { corpus, planted }
}

export const textOf = ({ title, abstract }: Item): string => `${title ?? ''}\n${abstract ?? ''}`

/** The same numbers in every run. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Records that nobody copied, as far as their titles tell: no part of a joint award, no title that stands twice. */
export function innocents({ corpus, planted }: Samples, each: number): Item[] {
  const core = ({ title }: Item) =>
    (title ?? '')
      .replace(/^.*collaborative research:?/i, '')
      .trim()
      .toLowerCase()
  const titles = new Map<string, number>()
  for (const item of corpus) titles.set(core(item), (titles.get(core(item)) ?? 0) + 1)
  const sources = new Set(planted.map(({ source }) => source))
  const alone = corpus.filter(
    (item) => !sources.has(item.id) && titles.get(core(item)) === 1 && !/collaborative/i.test(item.title ?? ''),
  )
  const random = dice(11)
  const some = (of: readonly Item[]) =>
    of
      .map((item) => ({ item, at: random() }))
      .sort((one, other) => one.at - other.at)
      .slice(0, each)
      .map(({ item }) => item)
  const withAbstract = alone.filter(({ abstract }) => (abstract ?? '').length > 80)
  return [
    ...some(withAbstract.filter(({ lang }) => lang === 'en')),
    ...some(withAbstract.filter(({ lang }) => lang !== 'en')),
    ...some(alone.filter(({ abstract }) => !abstract)),
  ]
}
