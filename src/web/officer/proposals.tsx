import { listProposals, readRound } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { Empty, instantText, Link, moneyText, Pager, Table, Tag } from '../parts/index.ts'
import { roundView } from './round-frame.tsx'

/** The lists of a round with the step that each waits for, and what was decided. */
export const proposalsPage = page('/officer/rounds/:round/proposals', {
  async view(visit) {
    const { t, lang, query } = visit
    const { round } = await visit.ask(readRound, { round: visit.params.round! })
    const { proposals, next } = await visit.ask(listProposals, {
      round: round.id,
      ...(query.after ? { after: query.after } : {}),
    })
    const state = (row: (typeof proposals)[number]) =>
      row.decision ? (
        <Tag tone="good">{t('已决定', 'Decided')}</Tag>
      ) : row.returned ? (
        <Tag tone="late">{t('已退回，待修改', 'Returned')}</Tag>
      ) : row.next_title ? (
        <Tag tone="wait">{t(`待${row.next_title.zh}`, `Waits for ${row.next_title.en}`)}</Tag>
      ) : (
        <Tag tone="accent">{t('审批完毕，待录入决定', 'Signed: the decision is to be recorded')}</Tag>
      )
    return roundView(
      visit,
      round,
      'proposals',
      t('清单与决定', 'Lists and decisions'),
      <>
        <Table
          caption={t('拟立项清单', 'Proposed lists')}
          captionHidden
          columns={[
            { key: 'title', head: t('清单', 'List') },
            { key: 'rows', head: t('项数', 'Rows'), numeric: true },
            { key: 'fen', head: t('建议立项金额', 'Suggested'), numeric: true },
            { key: 'state', head: t('状态', 'State') },
            { key: 'made', head: t('提出', 'Proposed') },
          ]}
          rows={proposals.map((row) => ({
            id: row.id,
            cells: {
              title: (
                <Link visit={visit} href={`/proposals/${row.id}`}>
                  {row.title}
                </Link>
              ),
              rows: row.rows,
              fen: moneyText(row.approve_fen, lang),
              state: state(row),
              made: `${row.made_by_name} · ${instantText(row.made_at, lang)}`,
            },
          }))}
          empty={
            <Empty title={t('还没有清单', 'No lists yet')}>
              <Link visit={visit} href={`/officer/rounds/${round.id}/pool`}>
                {t('从项目库提出', 'Propose one from the pool')}
              </Link>
            </Empty>
          }
        />
        <Pager visit={visit} next={next} />
      </>,
    )
  },
})
