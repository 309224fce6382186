import type { VNode } from 'preact'
import { roleNames } from '../../registry/index.ts'
import { listApproaches } from '../../review/index.ts'
import { page, type Visit } from '../page.ts'
import { dayText, Empty, Heading, instantText, Link, Pager, Table, Tag } from '../parts/index.ts'
import { SupervisorTabs } from '../supervisor/tabs.tsx'

type Rows = Awaited<ReturnType<typeof listApproaches.run>>['approaches']

/** The approach log in the order in which it was sealed; each entry is compared with the digest of its own record. */
export const approachesPage = page('/supervisor/approaches', {
  async view(visit) {
    const { after } = visit.query
    const { approaches, next } = await visit.ask(listApproaches, after ? { after } : {})
    const title = visit.t('请托登记', 'Approach log')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <SupervisorTabs visit={visit} current="approaches" />
          <Approaches visit={visit} rows={approaches} title={title} />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})

function Approaches({ visit, rows, title }: { visit: Visit; rows: Rows; title: string }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={title}
      captionHidden
      columns={[
        { key: 'at', head: t('登记时间', 'Logged') },
        { key: 'person', head: t('登记人', 'By') },
        { key: 'who', head: t('请托人', 'Who approached') },
        { key: 'about', head: t('内容与答复', 'What was asked and answered') },
        { key: 'panel', head: t('评审组', 'Panel') },
        { key: 'intact', head: t('与存证一致', 'As sealed') },
      ]}
      rows={rows.map((one) => ({
        id: one.id,
        cells: {
          at: instantText(one.noted_at, lang),
          person: `${one.person_name} · ${roleNames[one.role as keyof typeof roleNames]?.[lang] ?? one.role}`,
          who: (
            <>
              {one.approached_by}
              <br />
              {dayText(one.met_on, lang)}
            </>
          ),
          about: (
            <>
              {one.about}
              <br />
              <span class="govuk-hint">{t(`答复：${one.answered}`, `Answer: ${one.answered}`)}</span>
            </>
          ),
          panel: one.panel ? (
            <Link visit={visit} href={`/supervisor/panels/${one.panel}/statements`}>
              {one.panel_title ?? '—'}
            </Link>
          ) : (
            '—'
          ),
          intact: one.intact ? <Tag tone="good">{t('一致', 'Yes')}</Tag> : <Tag tone="late">{t('不一致', 'No')}</Tag>,
        },
      }))}
      empty={
        <Empty title={t('没有请托登记', 'Nothing logged')}>
          {t(
            '专家、经办人和领导登记的请托会按时间列在这里。',
            'What experts, officers and leaders log is listed here in order of time.',
          )}
        </Empty>
      }
    />
  )
}
