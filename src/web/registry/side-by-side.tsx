import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import { Table, Tag } from '../parts/index.ts'
import type { Side } from './side.ts'

type Props = { readonly visit: Visit; readonly sides: readonly [Side, Side] }

/** The same line of both records beside each other; where they agree, a word says so. */
export function SideBySide({ visit, sides: [left, right] }: Props): VNode {
  const { t } = visit
  return (
    <Table
      caption={t('两条记录', 'Both records')}
      captionHidden
      columns={[
        { key: 'label', head: t('项目', 'Line') },
        { key: 'left', head: t('左', 'Left') },
        { key: 'right', head: t('右', 'Right') },
        { key: 'same', head: t('比较', 'Compared') },
      ]}
      rows={left.lines.map(([label, value], at) => {
        const beside = right.lines[at]?.[1] ?? '—'
        const known = value !== '—' && beside !== '—'
        return {
          id: label,
          cells: {
            label,
            left: value,
            right: beside,
            same:
              known && value === beside ? (
                <Tag tone="good">{t('相同', 'same')}</Tag>
              ) : known ? (
                <Tag tone="wait">{t('不同', 'differs')}</Tag>
              ) : (
                '—'
              ),
          },
        }
      })}
      empty=""
    />
  )
}
