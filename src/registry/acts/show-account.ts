import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { accountNumber, lockAccount } from '../store/records.ts'

/** An account is verified against its certificate, place by place; so finance may read the number in full, and it is on record. */
export const showAccount = act('registry.show-account', {
  title: { zh: '查看完整账号', en: 'Show a bank account number in full' },
  confidential: true,
  input: Type.Object({
    account: Id(),
    reason: Type.String({ minLength: 2, maxLength: 500, description: 'why it must be seen' }),
  }),
  grave: true,
  may: (actor) => actor.is('finance', 'host-admin'),
  async run({ account, reason }, { tx, record }) {
    const { organisation } = await lockAccount(tx, account)
    const number = (await accountNumber(tx, account))!
    record({ kind: 'bank-account', id: account, after: { reason } })
    record({ kind: 'organisation', id: organisation })
    return { account, number }
  },
})
