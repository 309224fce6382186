import { myMessages, readMessage } from '../../desk/index.ts'
import { go, page } from '../page.ts'
import { Button, Card, Empty, Form, Heading, instantText, Link, Pager, Paragraphs, Tag } from '../parts/index.ts'

const places: Readonly<Record<string, (subject: string) => string>> = {
  dossier: (id) => `/dossiers/${id}`,
  proposal: (id) => `/proposals/${id}`,
  notice: (id) => `/notices/${id}`,
  round: (id) => `/rounds/${id}`,
  objection: (id) => `/objections/${id}`,
  'fee-sheet': () => '/my-fees',
}

export const messagesPage = page('/messages', {
  async view(visit) {
    const { t, lang, query } = visit
    const { messages, next, unread } = await visit.ask(myMessages, query.after ? { after: Number(query.after) } : {})
    const title = t('消息', 'Messages')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading caption={t(`未读 ${unread} 条`, `${unread} unread`)}>{title}</Heading>
          {unread > 0 ? (
            <Form visit={visit}>
              <Button tone="secondary">{t('全部标为已读', 'Mark all as read')}</Button>
            </Form>
          ) : null}
          {messages.length === 0 ? (
            <Empty
              title={t(
                '还没有消息。办件有进展时会在这里告知。',
                'No message yet. Whenever one of your dossiers moves on, you are told here.',
              )}
            />
          ) : null}
          {messages.map((message) => (
            <Card title={message.title[lang]}>
              <p class="govuk-hint">
                {instantText(message.at, lang)}{' '}
                {message.read_at ? null : <Tag tone="accent">{t('未读', 'unread')}</Tag>}
              </p>
              <Paragraphs text={message.body[lang]} />
              {message.subject && message.subject_kind && places[message.subject_kind] ? (
                <Link visit={visit} href={places[message.subject_kind]!(message.subject)}>
                  {t('查看', 'Open it')}
                </Link>
              ) : null}
            </Card>
          ))}
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
  async submit(visit) {
    await visit.perform(readMessage, {})
    return go('/messages')
  },
})
