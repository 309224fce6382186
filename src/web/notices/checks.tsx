import { listChecks } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { dayText, Empty, Heading, instantText, Pager, Table, Tag } from '../parts/index.ts'

/** What a nominator was asked to check, newest first. */
export const checksPage = page('/objection-checks', {
  async view(visit) {
    const { t, lang, query } = visit
    const found = await visit.ask(listChecks, query.after ? { after: query.after } : {})
    return {
      title: t('异议核查', 'Objections to check'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('异议核查', 'Objections to check')}</Heading>
          <Table
            caption={t('异议核查', 'Objections to check')}
            captionHidden
            columns={[
              { key: 'receipt', head: t('回执号', 'Receipt') },
              { key: 'title', head: t('对象', 'About') },
              { key: 'asked', head: t('转来', 'Asked') },
              { key: 'due', head: t('报告期限', 'Report by') },
              { key: 'state', head: t('状态', 'State') },
            ]}
            rows={found.checks.map((one) => ({
              id: one.objection,
              href: visit.href(`/objection-checks/${one.objection}`),
              cells: {
                receipt: one.receipt,
                title: `${one.number ?? ''} ${one.title}`,
                asked: instantText(one.asked_at, lang),
                due: one.due_at ? dayText(one.due_at, lang) : '—',
                state: one.report ? (
                  <Tag>{t('已报告', 'Reported')}</Tag>
                ) : (
                  <Tag tone="wait">{t('待核查', 'To check')}</Tag>
                ),
              },
            }))}
            empty={
              <Empty title={t('没有要核查的异议', 'Nothing to check')}>
                {t(
                  '对次序等事项的异议转来后列在这里。',
                  'Objections that are sent to you for a check are listed here.',
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
