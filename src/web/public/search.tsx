import type { VNode } from 'preact'
import { listRounds, searchPublic } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { dayText, Empty, Heading, Link, Pager } from '../parts/index.ts'
import { entryHref, entryText, type PublicEntry } from './entry.ts'
import { SearchBox } from './search-box.tsx'

const kinds = ['round', 'guide', 'notice', 'result'] as const

export const searchPage = page('/search', {
  open: true,
  async view(visit) {
    const { t, query } = visit
    const q = (query.q ?? '').trim().slice(0, 200)
    const kind = kinds.find((one) => one === query.kind)
    const found = q
      ? await visit.ask(searchPublic, { q, ...(kind ? { kind, after: query.after?.slice(0, 160) } : {}) })
      : null
    const titles = found?.guide.length ? await roundTitles(visit) : new Map<string, string>()
    const groups = found
      ? ([
          ['round', found.rounds],
          ['guide', found.guide],
          ['notice', found.notices],
          ['result', found.results],
        ] as const)
      : []
    const some = groups.filter(([, entries]) => entries.length > 0)
    return {
      title: q ? t(`搜索“${q}”`, `Search: ${q}`) : t('搜索', 'Search'),
      frame: 'public',
      body: (
        <>
          <Heading>{t('搜索', 'Search')}</Heading>
          <SearchBox visit={visit} q={q} />
          {some.map(([one, entries]) => (
            <Group
              visit={visit}
              kind={one}
              q={q}
              entries={entries}
              titles={titles}
              more={found?.more.includes(one) && !kind}
            />
          ))}
          {q && some.length === 0 ? (
            <Empty title={t(`没有找到“${q}”`, `Nothing was found for "${q}"`)}>
              {t(
                '试试更短的词，或只写单位名称的一部分。这里只查已经公开的内容；自己的办件请登录后查看。',
                'Try fewer words or a part of a name. Only what is public is searched; sign in for dossiers of your own.',
              )}
            </Empty>
          ) : null}
          {kind ? <Pager visit={visit} next={found?.next} /> : null}
        </>
      ),
    }
  },
})

/** Items of a guide are repeated from year to year: the round says which one it is. */
async function roundTitles(visit: Visit): Promise<Map<string, string>> {
  const { rounds } = await visit.ask(listRounds, { limit: 100 })
  return new Map(rounds.map((round) => [round.id, round.title[visit.lang]]))
}

type OfGroup = {
  readonly visit: Visit
  readonly kind: (typeof kinds)[number]
  readonly q: string
  readonly entries: readonly PublicEntry[]
  readonly titles: ReadonlyMap<string, string>
  readonly more: boolean | undefined
}

const Group = ({ visit, kind, q, entries, titles, more }: OfGroup): VNode => (
  <section>
    <h2 class="govuk-heading-m">{entryText[kind][visit.lang]}</h2>
    <ul class="zk-list">
      {entries.map((entry) => (
        <li class="zk-list__item">
          <h3 class="zk-list__title">
            <Link visit={visit} href={entryHref(entry)}>
              {entry.title[visit.lang]}
            </Link>
          </h3>
          <p class="zk-list__text">{entry.summary[visit.lang].slice(0, 160)}</p>
          <p class="zk-list__facts">
            {kind === 'guide' && titles.has(entry.round) ? <span>{titles.get(entry.round)}</span> : null}
            <span>{dayText(entry.at, visit.lang)}</span>
          </p>
        </li>
      ))}
    </ul>
    {more ? (
      <p class="govuk-body">
        <Link visit={visit} href={`/search?q=${encodeURIComponent(q)}&kind=${kind}`}>
          {visit.t('查看全部', 'See all of them')}
        </Link>
      </p>
    ) : null}
  </section>
)
