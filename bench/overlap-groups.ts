import type { find } from '../src/overlap/index.ts'
import { type Item, textOf } from './overlap-data.ts'
import type { Figure } from './report.ts'

type Asked = (item: Item) => Promise<Awaited<ReturnType<typeof find>>>

/** Awards that several units hold for one joint project: nobody planted them, and each is a near copy of its others. */
export async function groupFigures(corpus: readonly Item[], asked: Asked): Promise<Figure[]> {
  const joint = corpus.filter(({ title }) => /^collaborative research/i.test(title ?? ''))
  const groups = [...Map.groupBy(joint, coreOf).values()].filter((members) => members.length > 1)
  let members = 0
  let found = 0
  let flagged = 0
  for (const group of groups) {
    const ids = new Set(group.map(({ id }) => id))
    for (const item of group) {
      const hits = await asked(item)
      const others = hits.filter(({ id }) => ids.has(id) && id !== item.id)
      members += 1
      if (others.length > 0) found += 1
      if (others.some((hit) => hit.flagged)) flagged += 1
    }
  }
  const part = (of: number) => (of / members).toFixed(3)
  const what = `collaborative awards (${members} in ${groups.length} groups)`
  return [
    { what: `another member among ten, ${what}`, ours: part(found), aim: 'found' },
    { what: `another member flagged, ${what}`, ours: part(flagged), aim: 'found' },
  ]
}

const coreOf = (item: Item): string =>
  textOf({ ...item, abstract: '' })
    .replace(/^collaborative research:?/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
