import { dayOf } from '#platform/clock'
import type { myTasks } from '../../desk/index.ts'
import type { Visit } from '../page.ts'
import { dayText, instantText, Link, LinkButton, leftText, Table, Tag } from '../parts/index.ts'
import { hrefOf } from './hrefs.ts'

export type Tasks = Awaited<ReturnType<(typeof myTasks)['run']>>

/** What waits, since when and until when; each row opens the page of its act. */
export function TaskTable({ visit, tasks }: { visit: Visit; tasks: Tasks }) {
  const { t, lang } = visit
  return (
    <Table
      visit={visit}
      caption={visit.query.show === 'done' ? t('已办', 'Done') : t('待办', 'To do')}
      columns={[
        { key: 'act', head: t('要办的事', 'What to do') },
        { key: 'subject', head: t('事项', 'About') },
        { key: 'since', head: t('到达', 'Since') },
        { key: 'due', head: t('期限', 'Due') },
      ]}
      rows={tasks.tasks.map((task) => ({
        id: String(task.id),
        cells: {
          act: (
            <>
              <Link visit={visit} href={hrefOf(task)}>
                {task.title[lang]}
              </Link>{' '}
              {task.deputy ? <Tag>{t('代', 'as deputy')}</Tag> : null}
            </>
          ),
          subject: `${task.subject_number ? `${task.subject_number} ` : ''}${task.subject_title}`,
          since: instantText(task.opened_at, lang),
          due: task.done_at ? (
            t(`办结于 ${instantText(task.done_at, lang)}`, `done on ${instantText(task.done_at, lang)}`)
          ) : task.due_at ? (
            <>
              {dayText(dayOf(task.due_at), lang)}{' '}
              <Tag tone={task.due_at < visit.now ? 'late' : 'wait'}>{leftText(task.due_at, visit.now, lang)}</Tag>
            </>
          ) : (
            '—'
          ),
        },
      }))}
      empty={<NothingToDo visit={visit} />}
    />
  )
}

/** What will appear here and what to do first, by the role somebody acts in. */
function NothingToDo({ visit }: { visit: Visit }) {
  const { t, actor } = visit
  if (visit.query.search || visit.query.late || visit.query.show === 'done')
    return <>{t('没有符合条件的待办。', 'Nothing matches.')}</>
  if (actor.is('applicant'))
    return (
      <>
        <p class="govuk-body">
          {t(
            '轮到您办理的事会出现在这里：退回修改、补正、签订任务书。要申报，请先选择一个正在受理的批次。',
            'What waits for you appears here: corrections, supplements, agreements to sign. To apply, first choose an open round.',
          )}
        </p>
        <LinkButton visit={visit} href="/rounds">
          {t('查看正在受理的批次', 'See the open rounds')}
        </LinkButton>
      </>
    )
  if (actor.is('host-admin'))
    return (
      <>
        {t(
          '本单位的申报提交后，待您审核的会出现在这里；申请加入的人员在“我的单位”。',
          'Applications of your organisation appear here when they wait for you; people who ask to join are under "My organisation".',
        )}
      </>
    )
  if (actor.is('recommender'))
    return (
      <>
        {t(
          '申报单位审核通过后，待推荐的会出现在这里。',
          'Applications appear here once their hosts have endorsed them.',
        )}
      </>
    )
  return <>{t('轮到您办理的事会出现在这里。', 'What waits for you will appear here.')}</>
}
