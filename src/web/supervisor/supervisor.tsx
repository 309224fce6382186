import type { VNode } from 'preact'
import { listClues, listLate, listObjections } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { dayText, Empty, Heading, instantText, Link, leftText, Table } from '../parts/index.ts'
import { SupervisorTabs } from './tabs.tsx'

/** What supervision looks at first: open objections with their names, the newest clues, and what is late the longest. */
export const supervisorPage = page('/supervisor', {
  async view(visit) {
    const { objections } = await visit.ask(listObjections, { open: true, limit: 20 })
    const { clues } = await visit.ask(listClues, { limit: 5 })
    const { late } = await visit.ask(listLate, { limit: 10 })
    const { t } = visit
    return {
      title: t('监督台', 'Supervision'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('监督台', 'Supervision')}</Heading>
          <SupervisorTabs visit={visit} current="home" />
          <OpenObjections visit={visit} objections={objections} />
          <Clues visit={visit} clues={clues} />
          <LateTasks visit={visit} late={late} />
        </>
      ),
    }
  },
})

type Objections = Awaited<ReturnType<typeof listObjections.run>>['objections']

function OpenObjections({ visit, objections }: { visit: Visit; objections: Objections }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('待答复的异议', 'Objections to be answered')}
      columns={[
        { key: 'receipt', head: t('回执号', 'Receipt') },
        { key: 'title', head: t('对象', 'About') },
        { key: 'name', head: t('异议人', 'Objector') },
        { key: 'contact', head: t('联系方式', 'Contact') },
        { key: 'due', head: t('期限', 'Due') },
      ]}
      rows={objections.map((one) => ({
        id: one.id,
        href: visit.href(`/objections/${one.id}`),
        cells: {
          receipt: one.receipt,
          title: `${one.number} ${one.title}`,
          name: one.name,
          contact: one.contact,
          due: `${dayText(one.due_at, lang)}，${leftText(one.due_at, visit.now, lang)}`,
        },
      }))}
      empty={<Empty title={t('没有待答复的异议', 'No objection waits for an answer')} />}
    />
  )
}

type ClueRows = Awaited<ReturnType<typeof listClues.run>>['clues']

export function Clues({ visit, clues }: { visit: Visit; clues: ClueRows }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('线索', 'Clues')}
      columns={[
        { key: 'at', head: t('收到', 'Received') },
        { key: 'text', head: t('内容', 'What it says') },
        { key: 'notice', head: t('公示', 'Notice') },
      ]}
      rows={clues.map((clue) => ({
        id: clue.id,
        cells: {
          at: instantText(clue.received_at, lang),
          text: clue.text,
          notice: clue.notice ? (
            <Link visit={visit} href={`/notices/${clue.notice}`}>
              {t('打开', 'Open')}
            </Link>
          ) : (
            '—'
          ),
        },
      }))}
      empty={
        <Empty title={t('没有线索', 'No clues')}>
          {t(
            '公众在公示页留下的未署名线索会列在这里。',
            'Unsigned clues that the public leaves at a notice are listed here.',
          )}
        </Empty>
      }
    />
  )
}

type LateRows = Awaited<ReturnType<typeof listLate.run>>['late']

export function LateTasks({ visit, late }: { visit: Visit; late: LateRows }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('超期事项', 'What is late')}
      columns={[
        { key: 'title', head: t('事项', 'Matter') },
        { key: 'what', head: t('待办', 'Task') },
        { key: 'who', head: t('在谁处', 'On the desk of') },
        { key: 'due', head: t('应办结', 'Due') },
        { key: 'late', head: t('超期', 'Late') },
        { key: 'told', head: t('已催办', 'Told') },
      ]}
      rows={late.map((one) => ({
        id: String(one.id),
        href: one.subject_kind === 'dossier' ? visit.href(`/dossiers/${one.subject}`) : undefined,
        cells: {
          title: `${one.subject_number ?? ''} ${one.subject_title}`,
          what: one.title[lang],
          who: one.role ?? t('本人', 'a person'),
          due: dayText(one.due_at, lang),
          late: leftText(one.due_at, visit.now, lang),
          told: instantText(one.late_told_at, lang),
        },
      }))}
      empty={<Empty title={t('没有超期事项', 'Nothing is late')} />}
    />
  )
}
