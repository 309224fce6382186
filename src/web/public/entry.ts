import type { Text } from '#platform/text'
import type { feed } from '../../procedure/index.ts'

export type PublicEntry = Awaited<ReturnType<(typeof feed)['run']>>[number]

export const entryText: Readonly<Record<PublicEntry['kind'], Text>> = {
  round: { zh: '申报批次', en: 'Rounds' },
  guide: { zh: '指南方向', en: 'Guide items' },
  notice: { zh: '公示', en: 'Public notices' },
  result: { zh: '立项结果', en: 'Results' },
}

/** The page that says it in full. */
export const entryHref = (entry: PublicEntry): string =>
  entry.notice ? `/notices/${entry.notice}` : `/rounds/${entry.round}`
