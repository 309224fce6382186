import { randomInt } from 'node:crypto'
import { markOf } from '../registry/index.ts'

/** Ten codes for the day a phone is lost: shown once, kept as keyed marks, each good for one use. */
export const recoveryCodesMade = 10

// 31 signs, without those that are mistaken for one another on paper: 12 of them hold 59 bits.
const signs = '23456789abcdefghjkmnpqrstuvwxyz'

export const freshRecoveryCodes = (): string[] => Array.from({ length: recoveryCodesMade }, freshCode)

function freshCode(): string {
  const part = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return `${part()}-${part()}-${part()}`
}

/** Whoever copies a code from paper may write it in capitals, or leave the dashes out. */
export const markOfRecoveryCode = (account: string, typed: string): Buffer =>
  markOf('recovery-code', `${account}/${typed.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/g, '')}`)
