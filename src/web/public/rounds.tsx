import { listRounds, type Round, roundState } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { Empty, Heading, Link, Pager, Tabs } from '../parts/index.ts'
import { RoundList } from './round-list.tsx'

const states = ['open', 'coming', 'closed'] as const
type State = (typeof states)[number]

/** Rounds that are published and count; whoever prepares them has a list of their own. */
export const isPublic = (round: Round): boolean => round.published_at !== null && !round.practice

const stateOf = (round: Round, now: Date): State => {
  const state = roundState(round, now)
  return state === 'open' || state === 'coming' ? state : 'closed'
}

export const roundsPage = page('/rounds', {
  open: true,
  async view(visit) {
    const { t, query } = visit
    const found = await visit.ask(listRounds, {
      limit: 100,
      ...(query.after ? { after: query.after.slice(0, 120) } : {}),
    })
    const rounds = found.rounds.filter(isPublic)
    const by = (state: State) => rounds.filter((round) => stateOf(round, visit.now) === state)
    const current = states.find((state) => state === query.state) ?? 'open'
    const shown = by(current)
    return {
      title: t('申报批次', 'Rounds'),
      frame: 'public',
      body: (
        <>
          <Heading>{t('申报批次', 'Rounds')}</Heading>
          <p class="govuk-body-l">
            {t(
              '每个批次的指南、申报条件和整份表单，开始之前就能看到。',
              'The guide, who may apply and the whole form of each round can be read before anything is started.',
            )}
          </p>
          <Tabs
            visit={visit}
            current={current}
            tabs={[
              { key: 'open', label: t('申报中', 'Open'), href: '/rounds', count: by('open').length },
              {
                key: 'coming',
                label: t('即将开放', 'Coming'),
                href: '/rounds?state=coming',
                count: by('coming').length,
              },
              { key: 'closed', label: t('已截止', 'Closed'), href: '/rounds?state=closed', count: by('closed').length },
            ]}
          />
          {shown.length > 0 ? (
            <RoundList visit={visit} rounds={shown} level="h2" />
          ) : (
            <Nothing visit={visit} state={current} />
          )}
          <Pager visit={visit} next={found.next} />
        </>
      ),
    }
  },
})

function Nothing({ visit, state }: { readonly visit: Visit; readonly state: State }) {
  const { t } = visit
  const titles = {
    open: t('现在没有开放申报的批次', 'No round is open now'),
    coming: t('没有已公布、即将开放的批次', 'No round is announced'),
    closed: t('还没有已截止的批次', 'No round has closed yet'),
  }
  return (
    <Empty title={titles[state]}>
      {t('新批次发布后会出现在这里。可以', 'New rounds appear here. You can ')}
      <Link visit={visit} href="/subscribe">
        {t('订阅通知', 'have them sent to you')}
      </Link>
      {t('。', '.')}
    </Empty>
  )
}
