import type { VNode } from 'preact'
import { type Expert, expertKindText } from '../../review/index.ts'
import type { Visit } from '../page.ts'
import { Table } from '../parts/index.ts'

/** The list of experts to choose from: what kind, which fields, and how often they sat this year. */
export function ExpertTable({ visit, experts }: { readonly visit: Visit; readonly experts: readonly Expert[] }): VNode {
  const { t, lang } = visit
  return (
    <Table
      visit={visit}
      select="expert"
      caption={t('邀请的专家（存在回避关系的会被拒绝并说明）', 'Experts to invite; a conflict is refused and said')}
      columns={[
        { key: 'name', head: t('姓名', 'Name') },
        { key: 'place', head: t('单位', 'Organisation') },
        { key: 'kind', head: t('类别', 'Kind') },
        { key: 'fields', head: t('学科', 'Fields') },
        { key: 'load', head: t('本年评审', 'Panels this year'), numeric: true },
      ]}
      rows={experts.map((one) => ({
        id: one.person,
        cells: {
          name: one.name,
          place: one.organisation ?? '—',
          kind: expertKindText[one.kind][lang],
          fields: one.fields.join(t('、', ', ')),
          load: one.year_max ? `${one.panels} / ${one.year_max}` : one.panels,
        },
      }))}
      empty={t('专家名单还是空的。', 'The list of experts is empty.')}
    />
  )
}
