import type { find } from '../src/overlap/index.ts'
import type { Planted } from './overlap-data.ts'
import { sentencesOf } from './overlap-paraphrase.ts'
import { at, type Figure, median } from './report.ts'

export type Found = {
  readonly planted: Planted
  readonly hits: Awaited<ReturnType<typeof find>>
  readonly ms: number
}

/** Recall, verdicts, shares and passages: of all, of each language and of each kind. */
export function figuresOf(
  found: readonly Found[],
  innocent: readonly number[],
  flaggedFrom: number,
  copies: (source: string) => number = () => 1,
): Figure[] {
  const strict = at(innocent, 0.99)
  const kinds = [...new Set(found.map(({ planted }) => planted.kind))].sort()
  const groups: readonly (readonly [string, readonly Found[]])[] = [
    ['all', found],
    ...['en', 'zh'].map((lang) => [lang, found.filter(({ planted }) => planted.lang === lang)] as const),
    ...kinds.map((kind) => [kind, found.filter(({ planted }) => planted.kind === kind)] as const),
    // Some texts stand many times in the corpus (fellowships, for one): which of them was copied nobody can tell.
    ['all whose source stands once', found.filter(({ planted }) => copies(planted.source) === 1)],
    [
      'partial50 whose source stands once',
      found.filter(({ planted }) => planted.kind === 'partial50' && copies(planted.source) === 1),
    ],
  ]
  const part = (of: readonly Found[], holds: (one: Found) => boolean) =>
    (of.filter(holds).length / of.length).toFixed(3)
  const flagged = innocent.filter((evidence) => evidence >= flaggedFrom).length / innocent.length
  return [
    ...groups.map(([name, of]) => ({
      what: `recall@10, ${name} (${of.length})`,
      ours: part(of, (one) => hitOf(one) !== undefined),
      aim: name === 'partial30' ? '≥ 0.97' : '≥ 0.99',
    })),
    ...groups.map(([name, of]) => ({
      what: `flagged rightly at 1 % of the innocent, ${name}`,
      ours: part(of, (one) => (hitOf(one)?.evidence ?? 0) > strict),
      aim: ({ all: '≥ 0.95', partial30: '≥ 0.75', partial50: '≥ 0.93' } as Record<string, string>)[name] ?? '',
    })),
    {
      what: `innocent flagged at the default of ${flaggedFrom} (${innocent.length})`,
      ours: flagged.toFixed(4),
      aim: '≤ 0.01',
    },
    { what: 'evidence that 1 % of the innocent exceed', ours: strict.toFixed(0) },
    {
      what: 'flagged rightly at the default',
      ours: part(found, (one) => (hitOf(one)?.evidence ?? 0) >= flaggedFrom),
      aim: '≥ 0.95',
    },
    {
      what: 'error of the share, median',
      ours: median(found.map((one) => Math.abs((hitOf(one)?.share ?? 0) - one.planted.overlap))).toFixed(3),
      aim: '≤ 0.10',
    },
  ]
}

const hitOf = ({ planted, hits }: Found) => hits.find(({ id }) => id === planted.source)

/** How much of the sentences that were copied is marked. A sentence was copied when the source has it letter by letter. */
export function coverageOf(found: readonly Found[], sourceText: (id: string) => string): Figure {
  let copied = 0
  let marked = 0
  for (const one of found) {
    const { abstract = '', title = '' } = one.planted.query
    const source = sourceText(one.planted.source)
    let from = title.length + 1
    for (const sentence of sentencesOf(abstract)) {
      const begins = from
      from += sentence.length
      if (sentence.trim().length < 15 || !source.includes(sentence.trim())) continue
      copied += sentence.length
      for (const passage of hitOf(one)?.passages ?? [])
        marked += Math.max(0, Math.min(passage.to, from) - Math.max(passage.from, begins))
    }
  }
  return { what: 'copied sentences that are marked', ours: `${((100 * marked) / copied).toFixed(1)} %`, aim: '≥ 90 %' }
}
