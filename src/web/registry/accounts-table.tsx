import type { ComponentChildren, VNode } from 'preact'
import type { BankAccount } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { instantText, Table } from '../parts/index.ts'
import { AccountState } from './account-state.tsx'

type Props<One extends BankAccount> = {
  readonly visit: Visit
  readonly accounts: readonly One[]
  readonly empty: string
  /** Said first in each row, such as whose account it is. */
  readonly whose?: (account: One) => ComponentChildren
  readonly act?: (account: One) => ComponentChildren
}

/** Accounts with their numbers masked. */
export function AccountsTable<One extends BankAccount>({ visit, accounts, empty, whose, act }: Props<One>): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('银行账户', 'Bank accounts')}
      captionHidden
      columns={[
        ...(whose ? [{ key: 'whose', head: t('单位', 'Organisation') }] : []),
        { key: 'number', head: t('账号', 'Number') },
        { key: 'bank', head: t('户名和开户行', 'Holder and bank') },
        { key: 'added', head: t('登记', 'Added') },
        { key: 'state', head: t('状态', 'State') },
        ...(act ? [{ key: 'act', head: t('办理', 'Act') }] : []),
      ]}
      rows={accounts.map((account) => ({
        id: account.id,
        cells: {
          whose: whose?.(account),
          number: account.number_mask,
          bank: (
            <>
              {account.holder}
              <span class="govuk-hint">
                {account.bank} {account.bank_code ?? ''}
              </span>
            </>
          ),
          added: instantText(account.added_at, lang),
          state: <AccountState visit={visit} account={account} />,
          act: account.ended_at ? '—' : act?.(account),
        },
      }))}
      empty={empty}
    />
  )
}
