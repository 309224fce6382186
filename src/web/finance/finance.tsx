import type { VNode } from 'preact'
import { listDecisions, listRounds, type Round, roundMoney } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { dayText, Empty, Heading, Inset, moneyText, Pager, Table, Tag } from '../parts/index.ts'

/** Decisions and how far their joint issue is, and the budget quota of each round. */
export const financePage = page('/finance', {
  async view(visit) {
    const { after } = visit.query
    const found = await visit.ask(listDecisions, after ? { after } : {})
    const { rounds } = await visit.ask(listRounds, { limit: 20 })
    const budgets = []
    for (const round of rounds.filter((one) => one.published_at && !one.practice))
      budgets.push({ round, money: await visit.ask(roundMoney, { round: round.id }) })
    const { t } = visit
    return {
      title: t('经费与联合下达', 'Money and joint issue'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('经费与联合下达', 'Money and joint issue')}</Heading>
          <Inset>
            {t(
              '这里是项目资金的备查信息；法定会计账在国库集中支付系统。',
              'This is for reference; the legal books are in the treasury system.',
            )}
          </Inset>
          <Decisions visit={visit} found={found} />
          <Budgets visit={visit} budgets={budgets} />
        </>
      ),
    }
  },
})

type Found = Awaited<ReturnType<typeof listDecisions.run>>

function Decisions({ visit, found }: { visit: Visit; found: Found }): VNode {
  const { t, lang } = visit
  const state = (one: Found['decisions'][number]) => {
    if (one.countersigned_at) return <Tag tone="good">{t('已会签', 'Countersigned')}</Tag>
    if (one.issue_document) return <Tag tone="accent">{t('待财政会签', 'Finance to countersign')}</Tag>
    return <Tag tone="wait">{t('待拟文', 'To be drawn up')}</Tag>
  }
  return (
    <>
      <Table
        caption={t('立项决定', 'Decisions')}
        columns={[
          { key: 'document', head: t('文号', 'Document') },
          { key: 'round', head: t('批次', 'Round') },
          { key: 'day', head: t('会议日期', 'Meeting') },
          { key: 'approved', head: t('立项', 'Approved'), numeric: true },
          { key: 'fen', head: t('金额', 'Amount'), numeric: true },
          { key: 'issue', head: t('联合下达文号', 'Joint document') },
          { key: 'state', head: t('状态', 'State') },
        ]}
        rows={found.decisions.map((one) => ({
          id: one.id,
          href: visit.href(`/finance/decisions/${one.id}`),
          cells: {
            document: one.document,
            round: one.round_title[lang],
            day: dayText(one.decided_on, lang),
            approved: one.approved,
            fen: moneyText(one.approved_fen, lang),
            issue: one.issue_document ?? '—',
            state: state(one),
          },
        }))}
        empty={
          <Empty title={t('还没有立项决定', 'No decisions yet')}>
            {t('会议结果录入后会出现在这里。', 'The result of a meeting appears here once it is recorded.')}
          </Empty>
        }
      />
      <Pager visit={visit} next={found.next} />
    </>
  )
}

type Budget = { readonly round: Round; readonly money: Awaited<ReturnType<typeof roundMoney.run>> }

function Budgets({ visit, budgets }: { visit: Visit; budgets: readonly Budget[] }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('各批次预算额度', 'Budget quota of each round')}
      columns={[
        { key: 'title', head: t('批次', 'Round') },
        { key: 'budget', head: t('预算额度', 'Budget quota'), numeric: true },
        { key: 'taken', head: t('已安排', 'Spoken for'), numeric: true },
        { key: 'left', head: t('可安排', 'Left'), numeric: true },
        { key: 'asked', head: t('在库申请', 'Asked in the pool'), numeric: true },
      ]}
      rows={budgets.map(({ round, money }) => ({
        id: round.id,
        cells: {
          title: `${round.code} ${round.title[lang]}`,
          budget: moneyText(money.budget_fen, lang),
          taken: moneyText(money.taken_fen, lang),
          left: moneyText(money.left_fen, lang),
          asked: moneyText(money.pooled_fen, lang),
        },
      }))}
      empty={<Empty title={t('还没有发布的批次', 'No round is published yet')} />}
    />
  )
}
