import { dice, type Item, type Planted } from './overlap-data.ts'

/**
 * Duplicates that are rewritten more strongly than the planted ones: sentences in another order, three words of ten
 * replaced, left out or exchanged with their neighbour, and half of the text taken from another record.
 */
export function paraphrased(corpus: readonly Item[], each: number): Planted[] {
  const random = dice(23)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const long = corpus.filter(({ abstract }) => (abstract ?? '').length > 150)
  return (['en', 'zh'] as const).flatMap((lang) => {
    const own = long.filter((item) => item.lang === lang)
    const kinds = ['rewritten', 'rewritten half'] as const
    return kinds.flatMap((kind) =>
      Array.from({ length: each }, (_, n): Planted => {
        const source = pick(own)
        const words =
          lang === 'zh' ? [...' 并对较等方式作为'] : ['also', 'various', 'current', 'these', 'such', 'novel']
        const taken = shuffled(sentencesOf(source.abstract!), random).map((one) => rewritten(one, lang, words, random))
        const filler = kind === 'rewritten' ? [] : sentencesOf(pick(own).abstract!)
        const copied = kind === 'rewritten' ? taken : taken.slice(0, Math.ceil(taken.length / 2))
        const abstract = [...copied, ...filler.slice(0, copied.length)].join(lang === 'zh' ? '' : ' ')
        const size = copied.join('').length / Math.max(1, abstract.length)
        const query = { id: `P-${lang}-${kind}-${n}`, title: '', abstract, lang }
        return { query, source: source.id, kind, overlap: size, lang }
      }),
    )
  })
}

export const sentencesOf = (text: string): string[] => text.match(/[^.。!?！？;；]+(?:[.。!?！？;；]+|$)/g) ?? []

function shuffled<T>(of: readonly T[], random: () => number): T[] {
  return of
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

function rewritten(sentence: string, lang: string, words: readonly string[], random: () => number): string {
  const units = lang === 'zh' ? [...sentence] : sentence.split(' ')
  for (let at = 0; at < units.length; at += 1) {
    const cast = random()
    if (cast < 0.1) units[at] = words[Math.floor(random() * words.length)]!
    else if (cast < 0.2) units[at] = ''
    else if (cast < 0.3 && at + 1 < units.length) [units[at], units[at + 1]] = [units[at + 1]!, units[at]!]
  }
  return units.filter(Boolean).join(lang === 'zh' ? '' : ' ')
}
