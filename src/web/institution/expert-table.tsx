import type { VNode } from 'preact'
import { type Expert, expertKindText, nearExperts } from '../../review/index.ts'
import type { Visit } from '../page.ts'
import { Table } from '../parts/index.ts'

type Props = { readonly visit: Visit; readonly experts: readonly Expert[]; readonly dossiers: readonly string[] }

/** The list of experts to choose from, the nearest to the dossiers first, each with what that was read off. */
export async function ExpertTable({ visit, experts, dossiers }: Props): Promise<VNode> {
  const { t, lang } = visit
  const near = dossiers.length > 0 ? (await visit.ask(nearExperts, { dossiers: dossiers.slice(0, 200) })).experts : []
  const of = new Map(near.map((one) => [one.person, one]))
  const ordered = [...experts].sort((a, b) => (of.get(b.person)?.micro ?? 0) - (of.get(a.person)?.micro ?? 0))
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
        { key: 'near', head: t('契合度', 'Nearness'), numeric: true },
        { key: 'because', head: t('依据', 'Read off') },
        { key: 'load', head: t('本年评审', 'Panels this year'), numeric: true },
      ]}
      rows={ordered.map((one) => ({
        id: one.person,
        cells: {
          name: one.name,
          place: one.organisation ?? '—',
          kind: expertKindText[one.kind][lang],
          fields: one.fields.join(t('、', ', ')),
          near: Math.round((of.get(one.person)?.micro ?? 0) / 10_000),
          because:
            of
              .get(one.person)
              ?.because.map((text) => text[lang])
              .join(t('；', '; ')) || '—',
          load: one.year_max ? `${one.panels} / ${one.year_max}` : one.panels,
        },
      }))}
      empty={t('专家名单还是空的。', 'The list of experts is empty.')}
    />
  )
}
