import { endSession, mySessions } from '../../access/index.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, Hidden, instantText, Table, Tag } from '../parts/index.ts'
import { textOf } from '../typed.ts'

export const sessionsPage = page('/me/sessions', {
  async view(visit) {
    const { t, lang } = visit
    const sessions = await visit.ask(mySessions, {})
    const title = t('登录记录', 'Where I am signed in')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/me', label: t('我的信息与身份', 'My file and roles') }]} />
          <Heading>{title}</Heading>
          <Table
            caption={title}
            captionHidden
            columns={[
              { key: 'device', head: t('设备', 'Device') },
              { key: 'began', head: t('登录时间', 'Signed in') },
              { key: 'seen', head: t('最近使用', 'Last used') },
              { key: 'state', head: t('状态', 'State') },
            ]}
            rows={sessions.map((session) => ({
              id: session.id,
              cells: {
                device: <span class="zk-break">{session.device ?? '—'}</span>,
                began: instantText(session.began_at, lang),
                seen: instantText(session.seen_at, lang),
                state: session.current ? (
                  <Tag tone="good">{t('本次登录', 'This one')}</Tag>
                ) : session.open ? (
                  <Form visit={visit}>
                    <Hidden name="session" value={session.id} />
                    <Button tone="secondary">{t('结束', 'End it')}</Button>
                  </Form>
                ) : (
                  t('已结束', 'Ended')
                ),
              },
            }))}
            empty={<p class="govuk-body">{t('没有登录记录', 'None')}</p>}
          />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    await visit.perform(endSession, { session: textOf(typed, 'session') })
    return go('/me/sessions', visit.t('已结束该登录', 'That session was ended'))
  },
})
