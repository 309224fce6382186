import type { VNode } from 'preact'
import { isId } from '#platform/ids'
import { listBankAccounts, showAccount, verifyBankAccount } from '../../registry/index.ts'
import { go, page, type View, type Visit } from '../page.ts'
import { Button, Details, Form, Heading, Hidden, Inset, Link, Pager, Tabs, TextField } from '../parts/index.ts'
import { AccountsTable } from '../registry/accounts-table.tsx'
import { EndAccount, endedAccount } from '../registry/end-account.tsx'
import { inRow } from '../registry/in-row.ts'
import { keyOf, textOf } from '../typed.ts'

const size = 50
type Account = Awaited<ReturnType<(typeof listBankAccounts)['run']>>[number]
type Shown = { readonly account: string; readonly number: string }

/** Accounts that wait to be verified against their certificate; the number is read in full for a reason, on record. */
export const financeAccountsPage = page('/finance/accounts', {
  view: (visit) => accountsView(visit, null),
  async submit(visit, typed) {
    const does = textOf(typed, '_do')
    if (does === 'end') {
      await endedAccount(visit, typed)
      return go('/finance/accounts', visit.t('已停用', 'Ended'))
    }
    const account = textOf(typed, 'account')
    if (does === 'show') {
      const asked = { account, reason: textOf(typed, `reason-show-${account}`) }
      return {
        view: await accountsView(visit, (await inRow(`show-${account}`, visit.perform(showAccount, asked))) as Shown),
      }
    }
    const how = textOf(typed, `how-${account}`)
    await inRow(account, visit.perform(verifyBankAccount, { account, how }, keyOf(typed)))
    return go('/finance/accounts', visit.t('已核验', 'Verified'))
  },
})

async function accountsView(visit: Visit, shown: Shown | null): Promise<View> {
  const { t, query } = visit
  const waiting = query.state !== 'all'
  const accounts = await visit.ask(listBankAccounts, {
    waiting,
    limit: size,
    ...(isId(query.after) ? { after: query.after } : {}),
  })
  return {
    title: t('账户核验', 'Accounts to verify'),
    frame: 'workspace',
    body: (
      <>
        <Heading>{t('账户核验', 'Accounts to verify')}</Heading>
        <Tabs
          visit={visit}
          current={waiting ? 'waiting' : 'all'}
          tabs={[
            { key: 'waiting', label: t('待核验', 'Waiting'), href: '/finance/accounts' },
            { key: 'all', label: t('全部账户', 'All accounts'), href: '/finance/accounts?state=all' },
          ]}
        />
        {shown ? (
          <Inset tone="accent">
            {t('完整账号（本次查看已记录）：', 'The number in full; this look is on record: ')}
            <code>{shown.number}</code>
          </Inset>
        ) : null}
        <AccountsTable
          visit={visit}
          accounts={accounts}
          empty={
            waiting
              ? t('没有待核验的账户。', 'No account waits to be verified.')
              : t('还没有单位登记账户。', 'No organisation has added an account.')
          }
          whose={(account: Account) => (
            <Link visit={visit} href={`/registry/organisations/${account.organisation}?tab=accounts`}>
              {account.organisation_name}
            </Link>
          )}
          {...(visit.actor.is('finance')
            ? { act: (account: Account) => <Acting visit={visit} account={account} /> }
            : {})}
        />
        <Pager visit={visit} next={accounts.length === size ? accounts.at(-1)!.id : null} />
      </>
    ),
  }
}

const Acting = ({ visit, account }: { readonly visit: Visit; readonly account: Account }): VNode => (
  <>
    {account.verified_at ? null : (
      <Form visit={visit}>
        <Hidden name="account" value={account.id} />
        <TextField
          visit={visit}
          name={`how-${account.id}`}
          label={visit.t('怎样核验的', 'How it was verified')}
          hint={visit.t('如：与开户许可证一致', 'Such as: agrees with the account certificate')}
          max={200}
        />
        <Button name="_do" value="verify">
          {visit.t('核验', 'Verify')}
          <span class="govuk-visually-hidden"> {account.number_mask}</span>
        </Button>
      </Form>
    )}
    <Details summary={visit.t('显示完整账号', 'Show the number in full')}>
      <Form visit={visit}>
        <Hidden name="account" value={account.id} />
        <TextField visit={visit} name={`reason-show-${account.id}`} label={visit.t('理由', 'Reason')} max={500} />
        <Button tone="secondary" name="_do" value="show">
          {visit.t('显示', 'Show')}
        </Button>
      </Form>
    </Details>
    <EndAccount visit={visit} account={account} />
  </>
)
