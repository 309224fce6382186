import type { VNode } from 'preact'
import type { Text } from '#platform/text'
import { type ListStage, openLists } from '../../overlap/index.ts'
import { page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Empty,
  Heading,
  instantText,
  Link,
  LinkButton,
  Pager,
  Table,
  Tag,
  type Tone,
} from '../parts/index.ts'

export const stageSays: Readonly<Record<ListStage, Text & { readonly tone: Tone }>> = {
  brought: { zh: '待对应列', en: 'Columns to map', tone: 'neutral' },
  tried: { zh: '已试导入', en: 'Tried', tone: 'neutral' },
  importing: { zh: '导入中', en: 'Importing', tone: 'accent' },
  imported: { zh: '已导入', en: 'Imported', tone: 'good' },
  undoing: { zh: '撤销中', en: 'Being taken back', tone: 'accent' },
  undone: { zh: '已撤销', en: 'Taken back', tone: 'neutral' },
}

/** The open lists that officers have brought, newest first. */
export const listsPage = page('/library/lists', {
  async view(visit) {
    const { t, query } = visit
    const { lists, next } = await visit.ask(openLists, query.after ? { after: query.after } : {})
    const title = t('公开名单', 'Open lists')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/library', label: t('外部参考库', 'Reference library') }]} />
          <Heading>{title}</Heading>
          {visit.actor.is('officer') ? (
            <LinkButton visit={visit} href="/library/bring">
              {t('上传公开名单', 'Bring an open list')}
            </LinkButton>
          ) : null}
          <Lists visit={visit} lists={lists} />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})

type Lists = Awaited<ReturnType<(typeof openLists)['run']>>['lists']
const Lists = ({ visit, lists }: { readonly visit: Visit; readonly lists: Lists }): VNode => {
  const { t, lang } = visit
  return (
    <Table
      caption={t('公开名单', 'Open lists')}
      captionHidden
      columns={[
        { key: 'source', head: t('名单', 'List') },
        { key: 'funder', head: t('资助机构', 'Funder') },
        { key: 'year', head: t('年度', 'Year') },
        { key: 'rows', head: t('行数', 'Rows'), numeric: true },
        { key: 'stage', head: t('状态', 'State') },
        { key: 'who', head: t('上传', 'Brought') },
      ]}
      rows={lists.map((list) => ({
        id: list.id,
        cells: {
          source: (
            <>
              <Link visit={visit} href={`/library/lists/${list.id}`}>
                {list.source}
              </Link>
              <span class="govuk-hint">{list.file_name}</span>
            </>
          ),
          funder: list.funder,
          year: list.year ?? '—',
          rows: list.rows.toLocaleString('en-US'),
          stage: <Tag tone={stageSays[list.stage].tone}>{stageSays[list.stage][lang]}</Tag>,
          who: `${list.person_name} ${instantText(list.at, lang)}`,
        },
      }))}
      empty={
        <Empty title={t('还没有上传过名单', 'No list was brought yet')}>
          {t(
            '国家、省和其他城市公开的立项名单导入后，新申报的项目会自动与它们比对。',
            'Once lists of the nation, the province and other cities are imported, whatever is handed in is compared with them.',
          )}
        </Empty>
      }
    />
  )
}
