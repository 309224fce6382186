import type { VNode } from 'preact'
import { endBankAccount } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { Button, Details, Form, Hidden, TextField } from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { inRow } from './in-row.ts'

type Props = { readonly visit: Visit; readonly account: { readonly id: string; readonly number_mask: string } }

/** An account that is no longer used is ended with a reason; it stays on file. */
export const EndAccount = ({ visit, account }: Props): VNode => (
  <Details summary={visit.t('停用', 'End it')}>
    <Form visit={visit}>
      <Hidden name="ended" value={account.id} />
      <TextField visit={visit} name={`reason-${account.id}`} label={visit.t('停用的理由', 'Reason')} max={500} />
      <Button tone="warning" name="_do" value="end">
        {visit.t('停用账户', 'End the account')}
        <span class="govuk-visually-hidden"> {account.number_mask}</span>
      </Button>
    </Form>
  </Details>
)

export function endedAccount(visit: Visit, typed: Typed) {
  const account = textOf(typed, 'ended')
  const reason = textOf(typed, `reason-${account}`)
  return inRow(account, visit.perform(endBankAccount, { account, reason }, keyOf(typed)))
}
