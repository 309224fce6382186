import type { VNode } from 'preact'
import { myMessages, myTasks } from '../../desk/index.ts'
import { page, type Visit } from '../page.ts'
import {
  Button,
  CheckboxField,
  Figures,
  Filters,
  Heading,
  instantText,
  Link,
  Pager,
  RadioField,
  TextField,
} from '../parts/index.ts'
import { type Tasks, TaskTable } from './task-table.tsx'

type Messages = Awaited<ReturnType<(typeof myMessages)['run']>>

/** My desk: what waits for me in the role I act in now, the counts, and the last messages. */
export const deskPage = page('/desk', {
  async view(visit) {
    const { query } = visit
    const after = /^\d{1,15}$/.test(query.after ?? '') ? Number(query.after) : undefined
    const tasks = await visit.ask(myTasks, {
      done: query.show === 'done',
      late: query.late === 'yes',
      search: query.search?.trim().slice(0, 100) || undefined,
      after,
    })
    const messages = await visit.ask(myMessages, { limit: 3 })
    return {
      title: visit.t('我的工作台', 'My desk'),
      frame: 'workspace',
      body: <Desk visit={visit} tasks={tasks} messages={messages} />,
    }
  },
})

function Desk({ visit, tasks, messages }: { visit: Visit; tasks: Tasks; messages: Messages }): VNode {
  const { t } = visit
  const { counts } = tasks
  return (
    <>
      <Heading caption={visit.actor.standing.organisationName ?? visit.actor.name}>
        {t('我的工作台', 'My desk')}
      </Heading>
      <Figures
        items={[
          { label: t('待办', 'To do'), value: String(counts.open), href: visit.href('/desk') },
          { label: t('三天内到期', 'Due within three days'), value: String(counts.soon) },
          { label: t('超期', 'Late'), value: String(counts.late), href: visit.href('/desk?late=yes') },
          { label: t('未读消息', 'Unread messages'), value: String(messages.unread), href: visit.href('/messages') },
        ]}
      />
      <Filters visit={visit}>
        <TextField
          visit={visit}
          name="search"
          type="search"
          label={t('名称或编号', 'Title or number')}
          value={visit.query.search ?? ''}
          width={20}
        />
        <RadioField
          visit={visit}
          name="show"
          label={t('显示', 'Show')}
          value={visit.query.show === 'done' ? 'done' : 'open'}
          inline
          options={[
            { value: 'open', label: t('待办', 'To do') },
            { value: 'done', label: t('已办', 'Done') },
          ]}
        />
        <CheckboxField
          visit={visit}
          name="late"
          label={t('期限', 'Limit')}
          value={visit.query.late ? ['yes'] : []}
          options={[{ value: 'yes', label: t('只看超期', 'Only late ones') }]}
        />
        <Button tone="secondary">{t('查找', 'Search')}</Button>
      </Filters>
      <TaskTable visit={visit} tasks={tasks} />
      <Pager visit={visit} next={tasks.next === null ? null : String(tasks.next)} />
      <Teaser visit={visit} messages={messages} />
    </>
  )
}

function Teaser({ visit, messages }: { visit: Visit; messages: Messages }) {
  const { t, lang } = visit
  return (
    <section aria-labelledby="messages">
      <h2 class="govuk-heading-m" id="messages">
        {t('最近消息', 'Latest messages')}
      </h2>
      {messages.messages.length === 0 ? (
        <p class="govuk-body">
          {t('受理、退回、结果和期限提醒会发到这里。', 'Receipts, returns, results and reminders come here.')}
        </p>
      ) : null}
      <ul class="govuk-list">
        {messages.messages.map((message) => (
          <li>
            <Link visit={visit} href="/messages">
              {message.title[lang]}
            </Link>{' '}
            <span class="govuk-hint">{instantText(message.at, lang)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
