import { listSources, searchReferences } from '../../overlap/index.ts'
import type { View, Visit } from '../page.ts'
import {
  Button,
  Details,
  Empty,
  Filters,
  Heading,
  Inset,
  instantText,
  Link,
  Pager,
  SelectField,
  Table,
  TextField,
} from '../parts/index.ts'

/** The external reference library: what other funders have published, searched in both languages. */
export async function libraryView(visit: Visit): Promise<View> {
  const { t, query, lang } = visit
  const { references, next } = await visit.ask(searchReferences, {
    ...(query.search ? { search: query.search } : {}),
    ...(query.source ? { source: query.source } : {}),
    ...(query.after ? { after: query.after } : {}),
  })
  const sources = await visit.ask(listSources, {})
  const title = t('外部参考库', 'External reference library')
  const none = query.search
    ? t(
        '没有符合条件的参考项目。试试更短的词，或改选来源。',
        'Nothing here matches. Try a shorter word, or another source.',
      )
    : t('还没有导入任何公开名单。', 'No open list has been imported yet.')
  return {
    title,
    frame: 'workspace',
    body: (
      <>
        <Heading caption={t('其他资助机构已公开的项目', 'Projects that other funders have published')}>{title}</Heading>
        <Inset>
          {t(
            '仅供检索和比对：不计入本市任何统计，不出现在公开结果中；单位和人员保留原名，外币金额保留原文。',
            'For looking up and comparing only: it counts in no figure of the city and appears in no public result. Units and people keep their published names, money its published text.',
          )}
        </Inset>
        {visit.actor.is('officer', 'leader', 'supervisor', 'auditor') ? (
          <p class="govuk-body">
            <Link visit={visit} href="/library/groups">
              {t('全库查重', 'Compare everything')}
            </Link>
            {' · '}
            <Link visit={visit} href="/library/lists">
              {t('公开名单的导入', 'Import of open lists')}
            </Link>
          </p>
        ) : null}
        <Filters visit={visit}>
          <TextField
            visit={visit}
            name="search"
            type="search"
            width={20}
            value={query.search ?? ''}
            optional
            label={t('名称、摘要、单位、负责人或编号', 'Title, abstract, organisation, leader or number')}
          />
          <SelectField
            visit={visit}
            name="source"
            value={query.source ?? ''}
            optional
            label={t('来源', 'Source')}
            empty={t('全部来源', 'All sources')}
            options={sources.map(({ source }) => ({ value: source, label: source }))}
          />
          <Button tone="secondary">{t('检索', 'Search')}</Button>
        </Filters>
        <Table
          caption={title}
          captionHidden
          columns={[
            { key: 'title', head: t('项目名称', 'Title') },
            { key: 'organisation', head: t('单位', 'Organisation') },
            { key: 'lead', head: t('负责人', 'Leader') },
            { key: 'funder', head: t('资助机构', 'Funder') },
            { key: 'began', head: t('开始', 'Begins') },
            { key: 'amount', head: t('金额（原文）', 'Amount as published'), numeric: true },
          ]}
          rows={references.map((reference) => ({
            id: reference.id,
            href: visit.href(`/library/${reference.id}`),
            cells: {
              title: reference.title,
              organisation: reference.organisation_name ?? '—',
              lead: reference.lead_name ?? '—',
              funder: reference.funder ?? '—',
              began: reference.began ?? '—',
              amount: reference.amount ?? '—',
            },
          }))}
          empty={
            <Empty title={none}>
              {t(
                '从“公开名单的导入”上传国家、省和其他城市的立项名单。',
                'Bring lists of the nation, the province and other cities under "Import of open lists".',
              )}
            </Empty>
          }
        />
        <Pager visit={visit} next={next} />
        <Details summary={t('各来源的数量', 'How many from each source')}>
          <Table
            caption={t('来源', 'Sources')}
            captionHidden
            columns={[
              { key: 'source', head: t('来源', 'Source') },
              { key: 'behalf', head: t('代为导入', 'Imported on behalf of') },
              { key: 'at', head: t('最近导入', 'Last imported') },
              { key: 'count', head: t('数量', 'Number'), numeric: true },
            ]}
            rows={sources.map(({ source, count, on_behalf_of, imported_at }) => ({
              id: source,
              cells: {
                source,
                behalf: on_behalf_of,
                at: instantText(imported_at, lang),
                count: count.toLocaleString('en-US'),
              },
            }))}
            empty={t('暂无', 'None')}
          />
        </Details>
      </>
    ),
  }
}
