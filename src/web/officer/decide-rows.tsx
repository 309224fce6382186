import type { VNode } from 'preact'
import { suggestionText } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { moneyText, shownValue, Table, wanOf } from '../parts/index.ts'
import { Box } from './list-rows.tsx'
import type { ReadProposal } from './read-proposal.ts'

/** The meeting's result beside the suggestion, filled with it. */
export function Rows({ visit, read }: { readonly visit: Visit; readonly read: ReadProposal }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('逐行结果', 'Row by row')}
      captionHidden
      columns={[
        { key: 'title', head: t('项目', 'Project') },
        { key: 'suggestion', head: t('建议', 'Suggestion') },
        { key: 'result', head: t('决定', 'Decision') },
        { key: 'fen', head: t('批复金额（万元）', 'Approved, CNY 10,000') },
        { key: 'reason', head: t('不同之处的理由', 'Reason of a difference') },
      ]}
      rows={read.rows.map((row, index) => {
        const name = `rows.${index}`
        const shown = shownValue(visit, `${name}.result`, row.suggestion)
        return {
          id: row.dossier,
          cells: {
            title: `${row.rank}. ${row.number ?? ''} ${row.title}`,
            suggestion: `${suggestionText[row.suggestion][lang]} ${row.suggestion === 'approve' ? moneyText(row.proposed_fen, lang) : ''}`,
            result: (
              <>
                <input type="hidden" name={`${name}.dossier`} value={row.dossier} />
                <select
                  class="govuk-select"
                  id={`${name}.result`}
                  name={`${name}.result`}
                  aria-label={`${row.title}：${t('决定', 'decision')}`}
                >
                  {Object.entries(suggestionText).map(([value, text]) => (
                    <option value={value} selected={value === shown}>
                      {text[lang]}
                    </option>
                  ))}
                </select>
              </>
            ),
            fen: (
              <Box
                visit={visit}
                name={`${name}.approved_fen`}
                label={`${row.title}：${t('批复金额', 'approved')}`}
                value={wanOf(row.proposed_fen)}
                width="5"
              />
            ),
            reason: (
              <Box
                visit={visit}
                name={`${name}.reason`}
                label={`${row.title}：${t('理由', 'reason')}`}
                value=""
                width="10"
              />
            ),
          },
        }
      })}
      empty=""
    />
  )
}
