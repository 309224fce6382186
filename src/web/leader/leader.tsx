import type { VNode } from 'preact'
import { listProposals, listRounds, type Round, roundAtAGlance, roundMoney } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { Empty, Heading, instantText, moneyText, Table, Tag } from '../parts/index.ts'

/** What waits for a leader's signature, and how far each round is. */
export const leaderPage = page('/leader', {
  async view(visit) {
    const { proposals } = await visit.ask(listProposals, { limit: 100 })
    const { rounds } = await visit.ask(listRounds, { limit: 12 })
    const shown = []
    for (const round of rounds.filter((one) => one.published_at && !one.practice)) {
      const counts = await visit.ask(roundAtAGlance, { round: round.id })
      shown.push({ round, counts, money: await visit.ask(roundMoney, { round: round.id }) })
    }
    return {
      title: visit.t('领导看板', 'At a glance'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{visit.t('领导看板', 'At a glance')}</Heading>
          <Waiting visit={visit} proposals={proposals} />
          <Rounds visit={visit} shown={shown} />
        </>
      ),
    }
  },
})

type Proposal = Awaited<ReturnType<typeof listProposals.run>>['proposals'][number]

function Waiting({ visit, proposals }: { visit: Visit; proposals: readonly Proposal[] }): VNode {
  const { t, lang } = visit
  const mine = proposals.filter((one) => one.next_role === visit.actor.standing.role && !one.decision)
  return (
    <Table
      caption={t('待我签署', 'To be signed by me')}
      columns={[
        { key: 'title', head: t('清单', 'List') },
        { key: 'round', head: t('批次', 'Round') },
        { key: 'step', head: t('环节', 'Step') },
        { key: 'rows', head: t('项目数', 'Dossiers'), numeric: true },
        { key: 'fen', head: t('拟安排', 'Proposed'), numeric: true },
        { key: 'made', head: t('提出', 'Made') },
      ]}
      rows={mine.map((one) => ({
        id: one.id,
        href: visit.href(`/proposals/${one.id}/sign`),
        cells: {
          title: one.title,
          round: one.round_title[lang],
          step: one.next_title?.[lang],
          rows: one.rows,
          fen: moneyText(one.approve_fen, lang),
          made: `${one.made_by_name}，${instantText(one.made_at, lang)}`,
        },
      }))}
      empty={
        <Empty title={t('没有待签署的清单', 'Nothing waits for your signature')}>
          {t('拟立项清单走到您的环节时会出现在这里。', 'A list appears here when it reaches your step.')}
        </Empty>
      }
    />
  )
}

type Shown = {
  readonly round: Round
  readonly counts: Awaited<ReturnType<typeof roundAtAGlance.run>>
  readonly money: Awaited<ReturnType<typeof roundMoney.run>>
}

function Rounds({ visit, shown }: { visit: Visit; shown: readonly Shown[] }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('批次进展', 'Rounds')}
      columns={[
        { key: 'title', head: t('批次', 'Round') },
        { key: 'n', head: t('办件', 'Dossiers'), numeric: true },
        { key: 'late', head: t('超期', 'Late'), numeric: true },
        { key: 'pooled', head: t('在库', 'In the pool'), numeric: true },
        { key: 'budget', head: t('预算额度', 'Budget quota'), numeric: true },
        { key: 'taken', head: t('已安排', 'Spoken for'), numeric: true },
        { key: 'left', head: t('可安排', 'Left'), numeric: true },
      ]}
      rows={shown.map(({ round, counts, money }) => {
        const sum = (key: 'n' | 'late') => counts.reduce((total, row) => total + row[key], 0)
        return {
          id: round.id,
          href: visit.href(`/officer/rounds/${round.id}`),
          cells: {
            title: round.title[lang],
            n: sum('n'),
            late: sum('late') > 0 ? <Tag tone="late">{sum('late')}</Tag> : 0,
            pooled: money.pooled,
            budget: moneyText(money.budget_fen, lang),
            taken: moneyText(money.taken_fen, lang),
            left: moneyText(money.left_fen, lang),
          },
        }
      })}
      empty={<Empty title={t('还没有发布的批次', 'No round is published yet')} />}
    />
  )
}
