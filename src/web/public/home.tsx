import type { VNode } from 'preact'
import { listNotices, listRounds, type Round, results, roundState } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { dayText, Empty, Link } from '../parts/index.ts'
import { RoundList } from './round-list.tsx'
import { isPublic } from './rounds.tsx'
import { SearchBox } from './search-box.tsx'
import { Services } from './services.tsx'

type Notices = Awaited<ReturnType<(typeof listNotices)['run']>>['notices']
type Results = Awaited<ReturnType<(typeof results)['run']>>['results']

/** Search first; then what can be applied for now, what is being shown to everybody, and what came of it. */
export const homePage = page('/', {
  open: true,
  async view(visit) {
    const { rounds } = await visit.ask(listRounds, { limit: 50 })
    const { notices } = await visit.ask(listNotices, { open: true, limit: 5 })
    const approved = await visit.ask(results, { limit: 5 })
    const state = (round: Round) => roundState(round, visit.now)
    const open = rounds.filter((round) => isPublic(round) && ['open', 'coming'].includes(state(round)))
    return {
      title: visit.t('首页', 'Home'),
      frame: 'public',
      body: (
        <>
          <Welcome visit={visit} />
          <Rounds visit={visit} rounds={open.sort((one) => (state(one) === 'open' ? -1 : 1)).slice(0, 6)} />
          <div class="zk-two">
            <Notices visit={visit} notices={notices} />
            <Results visit={visit} results={approved.results} />
          </div>
          <Services visit={visit} />
        </>
      ),
    }
  },
})

const Welcome = ({ visit }: { readonly visit: Visit }): VNode => (
  <div class="zk-welcome">
    <h1 class="govuk-heading-xl zk-welcome__title">
      {visit.t('科技项目，从申报到验收', 'Science and technology projects, from call to close')}
    </h1>
    <p class="govuk-body-l">
      {visit.t(
        '批次、条件和整份表单先看清楚；办到哪一步、由谁在办、什么时候办完，随时看得到。',
        'Read the call, who may apply and the whole form first; then see at any time where it stands, who holds it and until when.',
      )}
    </p>
    <SearchBox visit={visit} />
  </div>
)

function Rounds({ visit, rounds }: { readonly visit: Visit; readonly rounds: readonly Round[] }): VNode {
  const { t } = visit
  return (
    <section>
      <h2 class="govuk-heading-m">{t('可以申报的批次', 'Rounds to apply for')}</h2>
      {rounds.length > 0 ? (
        <RoundList visit={visit} rounds={rounds} />
      ) : (
        <Empty title={t('现在没有开放或即将开放的批次', 'No round is open or announced')}>
          <Link visit={visit} href="/subscribe">
            {t('有新批次时通知我', 'Tell me when one is')}
          </Link>
        </Empty>
      )}
      <More visit={visit} href="/rounds" zh="全部批次" en="All rounds" />
    </section>
  )
}

const Notices = ({ visit, notices }: { readonly visit: Visit; readonly notices: Notices }): VNode => (
  <section>
    <h2 class="govuk-heading-m">{visit.t('正在公示', 'Public notices')}</h2>
    {notices.length === 0 ? (
      <p class="govuk-body zk-quiet">{visit.t('现在没有公示。', 'No notice runs now.')}</p>
    ) : (
      <ul class="zk-plain">
        {notices.map((notice) => (
          <li>
            <Link visit={visit} href={`/notices/${notice.id}`}>
              {notice.title[visit.lang]}
            </Link>
            <span class="zk-quiet">
              {visit.t(`还有 ${notice.left} 个工作日可提异议`, `${notice.left} working days left to object`)}
            </span>
          </li>
        ))}
      </ul>
    )}
    <More visit={visit} href="/notices" zh="全部公示" en="All notices" />
  </section>
)

const Results = ({ visit, results }: { readonly visit: Visit; readonly results: Results }): VNode => (
  <section>
    <h2 class="govuk-heading-m">{visit.t('最新立项', 'Approved lately')}</h2>
    {results.length === 0 ? (
      <p class="govuk-body zk-quiet">{visit.t('还没有公示期满的项目。', 'No project has stood its notice yet.')}</p>
    ) : (
      <ul class="zk-plain">
        {results.map((row) => (
          <li>
            <Link visit={visit} href={`/notices/${row.notice}`}>
              {row.title}
            </Link>
            <span class="zk-quiet">
              {row.host_name} · {dayText(row.at, visit.lang)}
            </span>
          </li>
        ))}
      </ul>
    )}
    <More visit={visit} href="/results" zh="全部结果" en="All results" />
  </section>
)

type OfMore = { readonly visit: Visit; readonly href: string; readonly zh: string; readonly en: string }

const More = ({ visit, href, zh, en }: OfMore): VNode => (
  <p class="govuk-body zk-more">
    <Link visit={visit} href={href}>
      {visit.t(zh, en)}
    </Link>
  </p>
)
