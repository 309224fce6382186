import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { lockAccount, verifyAccountRow } from '../store/records.ts'

/** Money is paid only to an account that finance has verified, and finance does not verify what it added itself. */
export const verifyBankAccount = act('registry.verify-bank-account', {
  title: { zh: '核验银行账户', en: 'Verify a bank account' },
  input: Type.Object({
    account: Id(),
    how: Type.String({ minLength: 2, maxLength: 200, description: 'how it was verified' }),
  }),
  may: (actor) => actor.is('finance'),
  async run({ account, how }, { actor, tx, now, record }) {
    const added = await lockAccount(tx, account)
    if (added.ended_at || added.verified_at) refuse('registry.account_settled', { account: added.number_mask })
    if (added.added_by === actor.person) refuse('registry.own_account')
    await verifyAccountRow(tx, account, actor.person, now, how)
    record({ kind: 'bank-account', id: account, stage: 'verified', after: { how } })
    record({ kind: 'organisation', id: added.organisation })
    return { account }
  },
})
