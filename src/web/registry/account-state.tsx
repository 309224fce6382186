import type { VNode } from 'preact'
import type { BankAccount } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { instantText, Tag } from '../parts/index.ts'

/** Where an account stands: money goes only to one that finance has verified. */
export function AccountState({ visit, account }: { readonly visit: Visit; readonly account: BankAccount }): VNode {
  const { t, lang } = visit
  if (account.ended_at)
    return (
      <>
        <Tag>{t('已停用', 'Ended')}</Tag>
        <span class="govuk-hint">{instantText(account.ended_at, lang)}</span>
      </>
    )
  if (!account.verified_at) return <Tag tone="wait">{t('待财务核验', 'Waits for finance')}</Tag>
  return (
    <>
      <Tag tone="good">{t('已核验', 'Verified')}</Tag>
      <span class="govuk-hint">
        {instantText(account.verified_at, lang)} {account.verified_how}
      </span>
    </>
  )
}
