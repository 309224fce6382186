import type { VNode } from 'preact'
import { addBankAccount, seeOrganisation } from '../../registry/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, TextField } from '../parts/index.ts'
import { AccountsTable } from '../registry/accounts-table.tsx'
import { EndAccount, endedAccount } from '../registry/end-account.tsx'
import { filledIn, NewId } from '../registry/new-id.tsx'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { administered } from './own.ts'

/** The accounts of the organisation: added here, verified by finance, ended with a reason. */
export const accountsPage = page('/host/accounts', {
  async view(visit) {
    const { t } = visit
    const file = await visit.ask(seeOrganisation, { organisation: administered(visit) })
    return {
      title: t('银行账户', 'Bank accounts'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/host', label: t('我的单位', 'My organisation') }]} />
          <Heading caption={file.name}>{t('银行账户', 'Bank accounts')}</Heading>
          <p class="govuk-body">
            {t(
              '经费只拨到财务核验过的账户；账号加密保存，页面上只显示首尾几位。',
              'Money is paid only to accounts that finance has verified. Numbers are kept encrypted and shown masked.',
            )}
          </p>
          <AccountsTable
            visit={visit}
            accounts={file.accounts}
            empty={t('还没有登记账户。', 'No account is on file.')}
            act={(account) => <EndAccount visit={visit} account={account} />}
          />
          <Adding visit={visit} holder={file.name} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    if (textOf(typed, '_do') !== 'end') return go('/host/accounts', await added(visit, typed))
    await endedAccount(visit, typed)
    return go('/host/accounts', visit.t('已停用', 'Ended'))
  },
})

async function added(visit: Visit, typed: Typed): Promise<string> {
  const made = {
    account: textOf(typed, 'account'),
    organisation: administered(visit),
    bank: textOf(typed, 'bank'),
    holder: textOf(typed, 'holder'),
    number: textOf(typed, 'number'),
    ...filledIn(typed, 'bank_code'),
  }
  const answer = await visit.perform(addBankAccount, made, keyOf(typed))
  const warning = 'warning' in answer ? answer.warning : null
  return `${visit.t('已登记，等待财务核验', 'Added; finance verifies it')}${warning ? `。${warning[visit.lang]}` : ''}`
}

function Adding({ visit, holder }: { readonly visit: Visit; readonly holder: string }): VNode {
  const { t } = visit
  return (
    <>
      <h2 class="govuk-heading-m">{t('登记账户', 'Add an account')}</h2>
      <Form visit={visit}>
        <NewId visit={visit} name="account" />
        <TextField visit={visit} name="holder" label={t('户名', 'Name of the account')} value={holder} />
        <TextField visit={visit} name="bank" label={t('开户行', 'Bank and branch')} />
        <TextField
          visit={visit}
          name="bank_code"
          label={t('联行号', 'Bank code')}
          hint={t('12 位数字', '12 digits')}
          optional
          width={20}
          inputmode="numeric"
        />
        <TextField
          visit={visit}
          name="number"
          label={t('账号', 'Account number')}
          hint={t('8 至 32 位数字，按开户许可证填写', '8 to 32 digits, as on the account certificate')}
          width={20}
          inputmode="numeric"
        />
        <Button name="_do" value="add">
          {t('登记', 'Add it')}
        </Button>
      </Form>
    </>
  )
}
