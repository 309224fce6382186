import { dice, type Item, textOf } from './overlap-data.ts'
import { sentencesOf } from './overlap-paraphrase.ts'

/** Records of about 500 characters made of sentences of real ones, in one language each: as many as are asked for. */
export function* mixed(corpus: readonly Item[], many: number): Generator<Item> {
  const random = dice(41)
  const pools = (['en', 'zh'] as const).map((lang) => ({
    lang,
    long: lang === 'en' ? 500 : 200,
    sentences: corpus
      .filter((item) => (item.lang === 'en') === (lang === 'en'))
      .flatMap((item) => sentencesOf(textOf(item)).filter((one) => one.trim().length > 12)),
  }))
  for (let n = 0; n < many; n += 1) {
    const { lang, long, sentences } = pools[n % 2]!
    let abstract = ''
    while (abstract.length < long) abstract += sentences[Math.floor(random() * sentences.length)]!
    yield { id: `M-${n}`, title: '', abstract: abstract.slice(0, long + 200), lang }
  }
}
