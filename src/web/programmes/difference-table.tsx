import type { ComponentChildren, VNode } from 'preact'
import { isText } from '#platform/text'
import type { Difference } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Details, Table, Tag } from '../parts/index.ts'

const changeText = {
  added: { zh: '新增', en: 'Added' },
  removed: { zh: '删除', en: 'Removed' },
  changed: { zh: '修改', en: 'Changed' },
  moved: { zh: '调整顺序', en: 'Moved' },
} as const

/** Differences in words: where, what stood there and what stands there now. */
export const DifferenceTable = ({
  visit,
  differences,
}: {
  readonly visit: Visit
  readonly differences: readonly Difference[]
}): VNode => (
  <Table
    caption={visit.t(`改动 ${differences.length} 处`, `${differences.length} changes`)}
    columns={[
      { key: 'where', head: visit.t('位置', 'Where') },
      { key: 'change', head: visit.t('改动', 'Change') },
      { key: 'before', head: visit.t('原来', 'Before') },
      { key: 'after', head: visit.t('现在', 'Now') },
    ]}
    rows={differences.map((one) => ({
      id: one.at,
      cells: {
        where: one.where[visit.lang],
        change: (
          <Tag tone={one.change === 'removed' ? 'late' : one.change === 'added' ? 'good' : 'wait'}>
            {changeText[one.change][visit.lang]}
          </Tag>
        ),
        before: said(visit, one.before),
        after: said(visit, one.after),
      },
    }))}
    empty={visit.t('没有改动。', 'Nothing has changed.')}
  />
)

function said(visit: Visit, value: unknown): ComponentChildren {
  if (value === undefined) return '—'
  if (isText(value))
    return (
      <>
        {value.zh}
        <br />
        <span class="govuk-hint">{value.en}</span>
      </>
    )
  if (typeof value === 'boolean') return value ? visit.t('是', 'yes') : visit.t('否', 'no')
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value) && value.every((part) => typeof part !== 'object')) return value.join(visit.t('、', ', '))
  return (
    <Details summary={visit.t('查看内容', 'See it')}>
      <pre class="govuk-body-s">{JSON.stringify(value, null, 2)}</pre>
    </Details>
  )
}
