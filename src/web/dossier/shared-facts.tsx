import type { VNode } from 'preact'
import { factKinds, type SharedFact } from '../../overlap/index.ts'
import type { Visit } from '../page.ts'
import { Table } from '../parts/index.ts'

type Props = { readonly visit: Visit; readonly facts: readonly SharedFact[]; readonly title: string }

/** Numbers and names that stand in both texts, compared apart from the prose: a rewriting leaves them as they were. */
export function SharedFacts({ visit, facts, title }: Props): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('相同的数字与名称', 'Numbers and names in common')}
      columns={[
        { key: 'kind', head: t('种类', 'Kind') },
        { key: 'one', head: t('本件', 'This one') },
        { key: 'other', head: t(`对方：${title}`, `The other: ${title}`) },
      ]}
      rows={facts.map(({ kind, one, other }, index) => ({
        id: String(index),
        cells: { kind: factKinds[kind][lang], one, other },
      }))}
      empty={t(
        '两份材料没有相同的金额、日期、指标、单位或编号。',
        'No sum, date, figure, organisation or number stands in both.',
      )}
    />
  )
}
