import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { accountWarning, plainAccount } from '../bank-account.ts'
import { insertAccount } from '../store/records.ts'

export const addBankAccount = act('registry.add-bank-account', {
  title: { zh: '登记银行账户', en: 'Add a bank account' },
  confidential: true,
  input: Type.Object({
    account: Id('id of the new account'),
    organisation: Id(),
    bank: Type.String({ minLength: 2, maxLength: 200, description: '开户行 bank and branch' }),
    bank_code: Type.Optional(Type.String({ pattern: '^\\d{12}$', description: '联行号, 12 digits' })),
    holder: Type.String({ minLength: 2, maxLength: 200, description: '户名 name of the account' }),
    number: Type.String({ maxLength: 60, description: '账号 account number, 8 to 32 digits' }),
  }),
  may: (actor, { organisation }) => (actor.is('host-admin') && actor.for(organisation)) || actor.is('finance'),
  async run({ account, organisation, bank, bank_code, holder, number }, { actor, tx, now, record }) {
    const plain = plainAccount(number)
    await insertAccount(
      tx,
      { id: account, organisation, bank, bank_code: bank_code ?? null, holder, number: plain },
      actor.person as string,
      now,
    )
    record({ kind: 'bank-account', id: account, stage: 'added' })
    record({ kind: 'organisation', id: organisation })
    return { account, warning: accountWarning(plain) }
  },
})
