import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { endAccountRow, lockAccount } from '../store/records.ts'

export const endBankAccount = act('registry.end-bank-account', {
  title: { zh: '停用银行账户', en: 'End a bank account' },
  input: Type.Object({ account: Id(), reason: Type.String({ minLength: 2, maxLength: 500 }) }),
  may: (actor) => actor.is('host-admin', 'finance'),
  async run({ account, reason }, { actor, tx, now, record }) {
    const open = await lockAccount(tx, account)
    if (open.ended_at) refuse('registry.account_settled', { account: open.number_mask })
    await endAccountRow(tx, account, actor.person, now, reason)
    record({ kind: 'bank-account', id: account, stage: 'ended', after: { reason } })
    record({ kind: 'organisation', id: open.organisation })
    return { account }
  },
})
