import { seeReference } from '../../overlap/index.ts'
import type { View, Visit } from '../page.ts'
import { Breadcrumbs, Heading, instantText, Paragraphs, Summary } from '../parts/index.ts'

/** One project of the external reference library, as it was published. */
export async function referenceView(visit: Visit): Promise<View> {
  const { t, lang } = visit
  const reference = await visit.ask(seeReference, { reference: visit.params.reference! })
  const row = (zh: string, en: string, value: string | null) => ({ key: t(zh, en), value: value ?? '—' })
  return {
    title: reference.title,
    frame: 'workspace',
    body: (
      <>
        <Breadcrumbs
          visit={visit}
          trail={[{ href: '/library', label: t('外部参考库', 'External reference library') }]}
        />
        <Heading caption={`${reference.source} · ${reference.external_id}`}>{reference.title}</Heading>
        <Summary
          rows={[
            row('资助机构', 'Funder', reference.funder),
            row('类别', 'Category', reference.category),
            row('单位', 'Organisation', reference.organisation_name),
            row('负责人', 'Leader', reference.lead_name),
            row('金额（原文）', 'Amount as published', reference.amount),
            row('起止', 'From and to', [reference.began, reference.ended].filter(Boolean).join(' – ') || null),
            row('年度', 'Year', reference.year ? String(reference.year) : null),
            row('公布的网址', 'Published at', reference.address),
            row('导入', 'Imported', `${instantText(reference.imported_at, lang)} · ${reference.on_behalf_of}`),
          ]}
        />
        {reference.abstract ? <Paragraphs text={reference.abstract} /> : null}
      </>
    ),
  }
}
