import type { VNode } from 'preact'
import { titleOfStage } from '../../procedure/index.ts'
import type { opinionsOf } from '../../review/index.ts'
import type { Visit } from '../page.ts'
import { instantText, Paragraphs, Summary, Table, Tag } from '../parts/index.ts'
import type { Opened } from './open.ts'

export type Opinions = Awaited<ReturnType<(typeof opinionsOf)['run']>>
type Props = { readonly visit: Visit; readonly opened: Opened; readonly verdict: Opinions[number] }

/** What a panel that has concluded said, without a name or a seat: the mean, the place, and each opinion in its own words. */
export function Verdict({ visit, opened, verdict }: Props): VNode {
  const { t, lang } = visit
  const points = (value: number, parts: number) => (value / parts).toFixed(2)
  return (
    <div>
      <h2 class="govuk-heading-m">
        {verdict.title} {titleOfStage(opened.programme, verdict.stage)[lang]}
      </h2>
      <Summary
        rows={[
          {
            key: t('结论', 'Result'),
            value: (
              <Tag tone={verdict.result === 'shortlist' ? 'good' : 'neutral'}>
                {verdict.result === 'shortlist' ? t('进入下一轮', 'shortlisted') : t('未入选', 'not selected')}
              </Tag>
            ),
          },
          { key: t('平均分', 'Mean'), value: points(verdict.mean_centi, 100) },
          { key: t('分差', 'Spread'), value: points(verdict.spread_centi, 100) },
          {
            key: t('名次', 'Place'),
            value: t(
              `第 ${verdict.rank} 名，共 ${verdict.of_dossiers} 件`,
              `${verdict.rank} of ${verdict.of_dossiers}`,
            ),
          },
          ...(verdict.reason ? [{ key: t('理由', 'Reason'), value: verdict.reason }] : []),
          { key: t('时间', 'When'), value: instantText(verdict.at, lang) },
        ]}
      />
      <Table
        caption={t('专家意见（不显示姓名）', 'Opinions of the experts, without names')}
        columns={[
          { key: 'number', head: t('序号', 'No.') },
          { key: 'remark', head: t('意见', 'Opinion') },
          { key: 'total', head: t('总分', 'Total'), numeric: true },
        ]}
        rows={verdict.opinions.map((opinion, index) => ({
          id: String(index),
          cells: {
            number: String(index + 1),
            remark: <Paragraphs text={opinion.remark} />,
            total: points(opinion.total_milli, 1000),
          },
        }))}
        empty={t('没有可以公开的意见。', 'There are no opinions to show.')}
      />
    </div>
  )
}
