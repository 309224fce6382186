import { Type } from 'typebox'
import { act } from '#platform/act'
import { accountWarning, plainAccount, sealAccountNumber } from '../../registry/index.ts'
import { keepPayee } from '../store/payee.ts'

/** Where an expert wants the fee paid to; the number is sealed at once. */
export const savePayee = act('review.save-payee', {
  title: { zh: '登记收款账户', en: 'Save where fees are paid to' },
  confidential: true,
  input: Type.Object({
    bank: Type.String({ minLength: 2, maxLength: 200, description: '开户行 bank and branch' }),
    number: Type.String({ maxLength: 60, description: '账号 account number, 8 to 32 digits' }),
  }),
  may: (actor) => actor.is('reviewer'),
  async run({ bank, number }, { tx, actor, now, record }) {
    const person = actor.person!
    const plain = plainAccount(number)
    await keepPayee(tx, { person, bank: bank.trim(), ...sealAccountNumber(plain, person) }, now)
    record({ kind: 'person', id: person, after: { fields: ['payee'] } })
    return { person, warning: accountWarning(plain) }
  },
})
