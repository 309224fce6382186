import type { VNode } from 'preact'
import { listNotices } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { Button, Empty, Filters, Heading, instantText, Pager, Table, Tabs, TextField } from '../parts/index.ts'
import { NoticeState } from './said.tsx'

/** Every notice that runs, with how long it still runs, and those that are over. */
export const noticesPage = page('/notices', {
  open: true,
  async view(visit) {
    const over = visit.query.state === 'over'
    const { search, after } = visit.query
    const found = await visit.ask(listNotices, {
      open: !over,
      ...(search ? { search } : {}),
      ...(after ? { after } : {}),
    })
    return {
      title: visit.t('公示', 'Public notices'),
      frame: 'public',
      body: <Notices visit={visit} over={over} found={found} />,
    }
  },
})

type Found = Awaited<ReturnType<typeof listNotices.run>>

function Notices({ visit, over, found }: { visit: Visit; over: boolean; found: Found }): VNode {
  const { t, lang } = visit
  return (
    <>
      <Heading>{t('公示', 'Public notices')}</Heading>
      <p class="govuk-body">
        {t(
          '立项前向社会公示。任何人对公示内容有异议，都可以在公示期内实名提出；不愿署名的，可以留下线索。',
          'What is about to be approved is shown to everybody. Whoever objects does so under a real name while the notice runs; without a name a clue can be left.',
        )}
      </p>
      <Tabs
        visit={visit}
        current={over ? 'over' : 'open'}
        tabs={[
          { key: 'open', label: t('公示中', 'Running'), href: '/notices' },
          { key: 'over', label: t('已结束', 'Over'), href: '/notices?state=over' },
        ]}
      />
      <Filters visit={visit}>
        {over ? <input type="hidden" name="state" value="over" /> : null}
        <TextField
          visit={visit}
          name="search"
          type="search"
          label={t('项目、单位或标题中的词', 'Words of a project, an organisation or the title')}
          value={visit.query.search}
          width={20}
        />
        <Button tone="secondary">{t('查找', 'Search')}</Button>
      </Filters>
      <Table
        caption={over ? t('已结束的公示', 'Notices that are over') : t('正在公示', 'Notices that run')}
        captionHidden
        columns={[
          { key: 'title', head: t('标题', 'Title') },
          { key: 'rows', head: t('项目数', 'Projects'), numeric: true },
          { key: 'until', head: t('截止', 'Until') },
          { key: 'state', head: t('状态', 'State') },
        ]}
        rows={found.notices.map((notice) => ({
          id: notice.id,
          href: visit.href(`/notices/${notice.id}`),
          cells: {
            title: notice.title[lang],
            rows: notice.rows,
            until: instantText(notice.until, lang),
            state: <NoticeState visit={visit} notice={notice} left={notice.left} />,
          },
        }))}
        empty={
          <Empty title={over ? t('没有找到公示', 'No notice was found') : t('现在没有公示', 'No notice runs now')}>
            {t(
              '立项决定作出后，拟立项项目会在这里公示。',
              'Once a decision is taken, what was approved is shown here.',
            )}
          </Empty>
        }
      />
      <Pager visit={visit} next={found.next} />
    </>
  )
}
