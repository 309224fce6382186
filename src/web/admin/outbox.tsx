import { listOutbox } from '../../desk/index.ts'
import { page } from '../page.ts'
import {
  Breadcrumbs,
  Details,
  Heading,
  Inset,
  instantText,
  Pager,
  Paragraphs,
  Table,
  Tabs,
  Tag,
  type Tone,
} from '../parts/index.ts'

const states: Readonly<Record<string, { zh: string; en: string; tone: Tone }>> = {
  kept: { zh: '留存', en: 'Kept', tone: 'neutral' },
  waiting: { zh: '待发', en: 'Waiting', tone: 'wait' },
  sent: { zh: '已发', en: 'Sent', tone: 'good' },
  dead: { zh: '未能发出', en: 'Given up', tone: 'late' },
}

/** What has left, what waits and what stays here because no adapter is configured; each can be read. */
export const outboxPage = page('/admin/outbox', {
  async view(visit) {
    const { t, lang, query, config } = visit
    const state = query.state && query.state in states ? query.state : undefined
    const { letters, next } = await visit.ask(listOutbox, {
      ...(state ? { state } : {}),
      ...(query.after ? { after: Number(query.after) || 0 } : {}),
    })
    const tab = (key: string, label: string) => ({
      key,
      label,
      href: key === 'all' ? '/admin/outbox' : `/admin/outbox?state=${key}`,
    })
    return {
      title: t('发件箱', 'Outbox'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/admin', label: t('系统管理', 'Administration') }]} />
          <Heading>{t('发件箱', 'Outbox')}</Heading>
          <Inset>
            {t(
              '没有配置邮件或短信通道时，消息留存在这里，本人登录后在“消息”里也能看到。',
              'Without a mail or text message adapter letters are kept here; their readers find them under "Messages" too.',
            )}
            {config.production ? '' : t('（非生产环境）', ' (not in production)')}
          </Inset>
          <Tabs
            visit={visit}
            current={state ?? 'all'}
            tabs={[tab('all', t('全部', 'All')), ...Object.entries(states).map(([key, text]) => tab(key, text[lang]))]}
          />
          <Table
            caption={t('消息', 'Letters')}
            captionHidden
            columns={[
              { key: 'at', head: t('时间', 'At') },
              { key: 'channel', head: t('通道', 'Channel') },
              { key: 'subject', head: t('内容', 'Content') },
              { key: 'state', head: t('状态', 'State') },
              { key: 'attempts', head: t('次数', 'Attempts'), numeric: true },
            ]}
            rows={letters.map((letter) => ({
              id: String(letter.id),
              cells: {
                at: instantText(letter.at, lang),
                channel: letter.channel === 'sms' ? t('短信', 'Text message') : t('邮件', 'Mail'),
                subject: (
                  <Details summary={letter.subject}>
                    <Paragraphs text={letter.body} />
                  </Details>
                ),
                state: (
                  <>
                    <Tag tone={states[letter.state]?.tone}>{states[letter.state]?.[lang] ?? letter.state}</Tag>
                    {letter.last_error ? <span class="govuk-hint">{letter.last_error}</span> : null}
                  </>
                ),
                attempts: letter.attempts,
              },
            }))}
            empty={t('这里还没有消息。', 'Nothing here yet.')}
          />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})
