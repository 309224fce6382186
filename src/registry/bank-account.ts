import { refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import { plainCode } from './check-digits.ts'
import { maskAccount } from './personal.ts'
import { seal, unseal } from './vault.ts'

/**
 * What looks odd about an account number, or null. It never refuses: company accounts follow no check digit, only bank
 * cards (16 to 19 digits, Luhn, ISO/IEC 7812) do, and finance verifies every account before money is paid to it.
 */
export function accountWarning(typed: string): Text | null {
  const number = plainCode(typed)
  if (!/^\d+$/.test(number))
    return { zh: '账号里有数字以外的字符，请核对', en: 'The account number holds more than digits: check it' }
  if (number.length < 8 || number.length > 32)
    return {
      zh: `账号有 ${number.length} 位，少见，请核对`,
      en: `An account number of ${number.length} digits is unusual: check it`,
    }
  const card = /^(?:62|4|5)\d{14,18}$/.test(number) && number.length <= 19
  if (card && !luhn(number))
    return {
      zh: '这像银行卡号，但校验位不符。对公账户可忽略；个人卡请核对',
      en: 'This looks like a card number whose check digit does not fit. Ignore this for a company account; check a personal card',
    }
  return null
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** An account number as it is kept: digits only; refused when it can be none. */
export function plainAccount(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/[\s-]/g, '')
  if (!/^\d{8,32}$/.test(plain)) refuse('registry.account_wrong')
  return plain
}

/** The number of a person's own account, sealed for that person, with what may be shown of it. */
export const sealAccountNumber = (number: string, person: string): { sealed: Buffer; mask: string } => ({
  sealed: seal(number, person, 'payee'),
  mask: maskAccount(number),
})
export const openAccountNumber = (sealed: Buffer, person: string): string => unseal(sealed, person, 'payee')
