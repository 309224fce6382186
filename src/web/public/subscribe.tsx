import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import { listProgrammes, mySubscriptions, subscribe, unsubscribe } from '../../procedure/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Button, Empty, Form, Heading, Hidden, LinkButton, SelectField, Table } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'

type Mine = Awaited<ReturnType<(typeof mySubscriptions)['run']>>
type Programmes = Awaited<ReturnType<(typeof listProgrammes)['run']>>

/** Two ways to be told: the feed, without an account; messages and mail, with one. */
export const subscribePage = page('/subscribe', {
  open: true,
  async view(visit) {
    const { t } = visit
    const programmes = await visit.ask(listProgrammes, {})
    const mine = visit.actor.person ? await visit.ask(mySubscriptions, {}) : null
    return {
      title: t('订阅通知', 'Be told'),
      frame: 'public',
      body: (
        <>
          <Heading>{t('订阅通知', 'Be told')}</Heading>
          <p class="govuk-body-l">
            {t('新批次、公示和结果发布时告诉您。', 'When rounds, notices and results are published.')}
          </p>
          <h2 class="govuk-heading-m">{t('用阅读器订阅，不用登录', 'By feed, without an account')}</h2>
          <p class="govuk-body">
            {t('把这个地址加到任何订阅阅读器：', 'Add this address to any feed reader: ')}
            <a class="govuk-link" href={visit.href('/feed.xml')}>
              <code>{`${visit.config.origin ?? ''}${visit.href('/feed.xml')}`}</code>
            </a>
          </p>
          <h2 class="govuk-heading-m">{t('用站内消息和邮件订阅', 'By message and mail')}</h2>
          {mine ? <Own visit={visit} mine={mine} programmes={programmes} /> : <SignInFirst visit={visit} />}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const end = textOf(typed, 'end')
    if (end) {
      await visit.perform(unsubscribe, { subscription: end }, keyOf(typed))
      return go('/subscribe', visit.t('已取消订阅。', 'You will no longer be told.'))
    }
    const programme = textOf(typed, 'programme') || undefined
    await visit.perform(subscribe, { subscription: keyOf(typed) ?? newId(), programme }, keyOf(typed))
    return go('/subscribe', visit.t('已订阅。', 'You will be told.'))
  },
})

const SignInFirst = ({ visit }: { readonly visit: Visit }): VNode => (
  <>
    <p class="govuk-body">
      {visit.t('需要先登录，我们才知道发给谁。', 'Sign in first, so that we know whom to write to.')}
    </p>
    <LinkButton visit={visit} href="/sign-in?to=/subscribe" tone="secondary">
      {visit.t('登录', 'Sign in')}
    </LinkButton>
  </>
)

type OfOwn = { readonly visit: Visit; readonly mine: Mine; readonly programmes: Programmes }

function Own({ visit, mine, programmes }: OfOwn): VNode {
  const { t, lang } = visit
  const every = t('全部计划', 'Every programme')
  const nameOf = (code: string | null) =>
    code === null ? every : (programmes.find(({ programme }) => programme === code)?.definition.name[lang] ?? code)
  return (
    <>
      <Table
        caption={t('我的订阅', 'What I am told of')}
        captionHidden
        columns={[
          { key: 'what', head: t('内容', 'Programme') },
          { key: 'end', head: t('操作', 'Change') },
        ]}
        rows={mine.map((one) => ({
          id: one.id,
          cells: {
            what: nameOf(one.programme),
            end: (
              <Form visit={visit}>
                <Hidden name="end" value={one.id} />
                <button type="submit" class="zk-link-button">
                  {t('取消', 'End')}
                  <span class="govuk-visually-hidden">：{nameOf(one.programme)}</span>
                </button>
              </Form>
            ),
          },
        }))}
        empty={<Empty title={t('还没有订阅', 'Nothing yet')} />}
      />
      <Form visit={visit}>
        <SelectField
          visit={visit}
          name="programme"
          label={t('订阅哪个计划', 'Which programme')}
          options={programmes.map(({ programme, definition }) => ({ value: programme, label: definition.name[lang] }))}
          empty={every}
        />
        <Button>{t('订阅', 'Tell me')}</Button>
      </Form>
    </>
  )
}
