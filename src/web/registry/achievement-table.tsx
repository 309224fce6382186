import type { VNode } from 'preact'
import { type Achievement, achievementKinds } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { dayText, Table } from '../parts/index.ts'

type Props = { readonly visit: Visit; readonly achievements: readonly Achievement[] }

/** Results with their numbers and contributors in order. */
export const AchievementTable = ({ visit: { t, lang }, achievements }: Props): VNode => (
  <Table
    caption={t('成果', 'Results')}
    columns={[
      { key: 'title', head: t('名称', 'Title') },
      { key: 'kind', head: t('类型', 'Kind') },
      { key: 'number', head: t('编号', 'Number') },
      { key: 'on', head: t('日期', 'Day') },
      { key: 'who', head: t('完成人', 'Contributors') },
    ]}
    rows={achievements.map((one) => ({
      id: one.id,
      cells: {
        title: (
          <>
            {one.title}
            <span class="govuk-hint">{[one.level, one.source].filter(Boolean).join(' · ')}</span>
          </>
        ),
        kind: achievementKinds[one.kind][lang],
        number: one.number ?? '—',
        on: dayText(one.achieved_on, lang),
        who: one.contributors.map(({ name }) => name).join(t('、', ', ')),
      },
    }))}
    empty={t('还没有登记成果。', 'No results are on file.')}
  />
)
