import type { VNode } from 'preact'
import { newId } from '#platform/ids'
import { closeAccount, listAccounts, openAccount, resetPassword } from '../../access/index.ts'
import { listGrants, seePerson } from '../../registry/index.ts'
import { go, type Outcome, page, type View, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  Details,
  Form,
  Heading,
  Hidden,
  Inset,
  Summary,
  Tag,
  TextField,
} from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { GiveRole } from './give-role.tsx'
import { GrantTable } from './grant-table.tsx'

type Account = Awaited<ReturnType<(typeof listAccounts)['run']>>[number]

/** One person as administrators see them: posts, account, roles; private values stay masked here. */
export const personPage = page('/admin/people/:person', {
  view: (visit) => personView(visit, null),
  submit: (visit, typed) => act(visit, typed),
})

async function act(visit: Visit, typed: Typed): Promise<Outcome> {
  const person = visit.params.person!
  const { t } = visit
  const does = textOf(typed, '_do')
  const account = textOf(typed, 'account')
  const reason = textOf(typed, 'reason')
  if (does === 'close') {
    await visit.perform(closeAccount, { account, reason }, keyOf(typed))
    return go(`/admin/people/${person}`, t('账号已停用', 'The account is closed'))
  }
  // A fresh password is told once, on the page that answers; it is kept nowhere else.
  const made =
    does === 'reset'
      ? await visit.perform(resetPassword, { account, reason }, keyOf(typed))
      : await visit.perform(
          openAccount,
          { account: keyOf(typed) ?? newId(), person, login: textOf(typed, 'login') },
          keyOf(typed),
        )
  return { view: await personView(visit, { login: made.login, password: made.password }) }
}

async function personView(visit: Visit, fresh: { login: string; password: string | null } | null): Promise<View> {
  const { t } = visit
  const id = visit.params.person!
  const person = await visit.ask(seePerson, { person: id })
  const administers = visit.actor.is('system-admin', 'security-admin', 'audit-admin')
  const accounts = administers ? await visit.ask(listAccounts, { person: id }) : []
  const grants = await visit.ask(listGrants, { person: id, limit: 200 })
  return {
    title: person.name,
    frame: 'workspace',
    body: (
      <>
        <Breadcrumbs
          visit={visit}
          trail={[
            { href: '/admin', label: t('系统管理', 'Administration') },
            { href: '/admin/people', label: t('人员与账号', 'People and accounts') },
          ]}
        />
        <Heading>{person.name}</Heading>
        {fresh?.password ? (
          <Inset tone="accent">
            {t(
              `登录名 ${fresh.login}，初始密码（只显示这一次，首次登录须修改）：`,
              `Sign-in name ${fresh.login}; first password, shown this once and changed at the first sign-in: `,
            )}
            <code>{fresh.password}</code>
          </Inset>
        ) : null}
        <Summary
          rows={[
            { key: t('职称', 'Title'), value: person.title ?? '—' },
            {
              key: t('任职', 'Posts'),
              value: person.posts.map((post) => `${post.organisation_name} ${post.title ?? ''}`).join('；') || '—',
            },
          ]}
        />
        {administers ? <Accounts visit={visit} accounts={accounts} /> : null}
        <GrantTable visit={visit} grants={grants} named={false} />
        <Details summary={t('授予身份', 'Give a role')}>
          <GiveRole visit={visit} person={id} />
        </Details>
      </>
    ),
  }
}

function Accounts({ visit, accounts }: { readonly visit: Visit; readonly accounts: readonly Account[] }): VNode {
  const { t } = visit
  const opens = visit.actor.is('system-admin')
  const open = accounts.some((account) => !account.closed_at)
  return (
    <Card title={t('账号', 'Account')}>
      {accounts.map((account) => (
        <div>
          <p class="govuk-body">
            {account.login}{' '}
            {account.closed_at ? <Tag>{t('已停用', 'Closed')}</Tag> : <Tag tone="good">{t('可用', 'Open')}</Tag>}
          </p>
          {opens && !account.closed_at ? <Managing visit={visit} account={account} /> : null}
        </div>
      ))}
      {opens && !open ? (
        <Form visit={visit}>
          <TextField visit={visit} name="login" label={t('登录名', 'Sign-in name')} width={20} />
          <Button name="_do" value="open">
            {t('开通账号', 'Open an account')}
          </Button>
        </Form>
      ) : null}
    </Card>
  )
}

const Managing = ({ visit, account }: { readonly visit: Visit; readonly account: Account }) => (
  <Details summary={visit.t('重置密码或停用', 'Reset the password or close it')}>
    <Form visit={visit}>
      <Hidden name="account" value={account.id} />
      <TextField visit={visit} name="reason" label={visit.t('理由', 'Reason')} width={20} />
      <div class="govuk-button-group">
        <Button tone="secondary" name="_do" value="reset">
          {visit.t('重置密码', 'Reset the password')}
        </Button>
        <Button tone="warning" name="_do" value="close">
          {visit.t('停用账号', 'Close the account')}
        </Button>
      </div>
    </Form>
  </Details>
)
