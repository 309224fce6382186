import { searchWords } from '#platform/search'

/** What a text is about: words of Latin letters and pairs of Chinese characters, without those that say nothing. */
export function termsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const part of text.split(/[\s，。；、：,.;:]+/u))
    for (const word of searchWords(part)) {
      const term = /\p{Script=Han}/u.test(word) ? (word.length === 2 ? word : null) : stem(word)
      if (term !== null && !empty.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
    }
  return counts
}

/** Plural and gerund are the word itself; numbers and single letters say nothing. */
function stem(word: string): string | null {
  if (word.length < 3 || /^\d/.test(word)) return null
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3)
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

const empty = new Set([
  ...'the and for with from that this are was were has have not but can will using based study research method project paper new into'.split(
    ' ',
  ),
  ...'研究 技术 项目 方法 应用 系统 基于 关键 开发 分析 设计 及其 以及 进行 一种 课题 示范 的研 术研 与应 键技'.split(
    ' ',
  ),
])

/** The longest runs of Chinese characters and the words that both texts hold, rarest first as `weight` says. */
export function sharedWords(one: string, other: string, weight: (term: string) => number, most: number): string[] {
  const theirs = termsOf(other)
  const common = [...termsOf(one).keys()].filter((term) => theirs.has(term))
  const runs = common.filter((term) => !/\p{Script=Han}/u.test(term))
  const chinese = new Set(common.filter((term) => /\p{Script=Han}/u.test(term)))
  for (const [text] of one.normalize('NFKC').matchAll(/\p{Script=Han}+/gu)) runs.push(...longest(text, other, chinese))
  const rarity = (run: string) => [...termsOf(run).keys()].reduce((sum, term) => sum + weight(term), 0)
  return [...new Set(runs)].sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1)).slice(0, most)
}

/** Pairs that follow each other in both texts are one expression. */
function longest(text: string, other: string, pairs: ReadonlySet<string>): string[] {
  const found: string[] = []
  const characters = [...text]
  for (let from = 0; from < characters.length - 1; ) {
    let to = from
    while (pairs.has(characters.slice(to, to + 2).join('')) && other.includes(characters.slice(from, to + 2).join('')))
      to += 1
    if (to > from) found.push(characters.slice(from, to + 1).join(''))
    from = Math.max(to, from + 1)
  }
  return found
}
