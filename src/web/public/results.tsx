import { results } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { Button, dayText, Empty, Filters, Heading, Link, Pager, Table, TextField } from '../parts/index.ts'

/** What was approved and stood its public notice, with the document of each decision. */
export const resultsPage = page('/results', {
  open: true,
  async view(visit) {
    const { t, lang, query } = visit
    const search = query.search?.trim().slice(0, 200)
    const found = await visit.ask(results, {
      ...(search ? { search } : {}),
      ...(query.after ? { after: query.after.slice(0, 160) } : {}),
    })
    return {
      title: t('立项结果', 'Results'),
      frame: 'public',
      body: (
        <>
          <Heading>{t('立项结果', 'Results')}</Heading>
          <p class="govuk-body-l">
            {t('公示无异议或异议已处理完毕的项目。', 'Projects that stood their public notice.')}
          </p>
          <Filters visit={visit}>
            <TextField
              visit={visit}
              name="search"
              type="search"
              label={t('编号、名称或单位', 'Number, title or organisation')}
              value={search}
              width={20}
            />
            <Button tone="secondary">{t('查找', 'Search')}</Button>
          </Filters>
          <Table
            caption={t('立项结果', 'Results')}
            captionHidden
            columns={[
              { key: 'number', head: t('编号', 'Number') },
              { key: 'title', head: t('项目名称', 'Title') },
              { key: 'host', head: t('承担单位', 'Host') },
              { key: 'document', head: t('立项文号', 'Document') },
              { key: 'at', head: t('公示结束', 'Notice ended') },
            ]}
            rows={found.results.map((row) => ({
              id: `${row.notice}-${row.position}`,
              cells: {
                number: <span class="zk-nowrap">{row.number}</span>,
                title: row.title,
                host: row.host_name,
                document: row.document ?? '—',
                at: (
                  <Link visit={visit} href={`/notices/${row.notice}`}>
                    {dayText(row.at, lang)}
                  </Link>
                ),
              },
            }))}
            empty={
              <Empty title={search ? t('没有找到', 'Nothing was found') : t('还没有立项结果', 'No results yet')}>
                {t(
                  '公示期满、没有异议的项目会列在这里。',
                  'Projects are listed here when their notice has ended well.',
                )}
              </Empty>
            }
          />
          <Pager visit={visit} next={found.next} />
        </>
      ),
    }
  },
})
