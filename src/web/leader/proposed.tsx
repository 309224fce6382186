import type { VNode } from 'preact'
import { suggestionText } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Figures, moneyText, Table } from '../parts/index.ts'
import type { OpenedProposal } from './chain.tsx'

type Props = { readonly visit: Visit; readonly read: OpenedProposal }

/** The list as the chain sees it: what is suggested for each dossier, and whether the money is there. */
export function Proposed({ visit, read: { rows, money } }: Props): VNode {
  const { t, lang } = visit
  const wanted = rows.reduce((sum, row) => sum + (row.suggestion === 'approve' ? row.proposed_fen : 0), 0)
  return (
    <>
      <Figures
        items={[
          { label: t('项目', 'Dossiers'), value: rows.length },
          { label: t('拟安排', 'Proposed'), value: moneyText(wanted, lang) },
          { label: t('预算额度', 'Budget quota'), value: moneyText(money.budget_fen, lang) },
          {
            label: t('安排后剩余', 'Left afterwards'),
            value: moneyText(money.budget_fen - money.others_fen - wanted, lang),
            hint: t('已扣除其他清单和决定', 'other lists and decisions taken off'),
          },
        ]}
      />
      <Table
        caption={t('拟立项清单', 'Proposed list')}
        columns={[
          { key: 'rank', head: t('排序', 'Rank'), numeric: true },
          { key: 'title', head: t('项目名称', 'Title') },
          { key: 'host', head: t('申报单位', 'Organisation') },
          { key: 'asked', head: t('申请', 'Asked'), numeric: true },
          { key: 'fen', head: t('拟安排', 'Proposed'), numeric: true },
          { key: 'suggestion', head: t('建议', 'Suggestion') },
          { key: 'note', head: t('说明', 'Note') },
        ]}
        rows={rows.map((row) => ({
          id: row.dossier,
          cells: {
            rank: row.rank,
            title: (
              <a class="govuk-link" href={visit.href(`/dossiers/${row.dossier}`)}>
                {row.number} {row.title}
              </a>
            ),
            host: row.host_name,
            asked: moneyText(row.requested_fen, lang),
            fen: row.suggestion === 'approve' ? moneyText(row.proposed_fen, lang) : '—',
            suggestion: suggestionText[row.suggestion][lang],
            note: row.note,
          },
        }))}
        empty=""
      />
    </>
  )
}
