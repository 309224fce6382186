import { idFrom } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { beside, markOf, plainEmail, plainPhone } from '../registry/index.ts'

/** What leads to an account: a name that its owner chose, or a phone or e-mail address that the registry knows. */
export type NameKind = 'login' | 'phone' | 'email'
export type SignInName = { readonly kind: NameKind; readonly mark: Buffer }

/** A chosen name, in lower case. It begins with a letter, so that no name can pass for somebody's phone number. */
export function readLogin(typed: string): string {
  const login = typed.normalize('NFKC').trim().toLowerCase()
  return beside('login', () => (/^\p{L}[\p{L}\p{N}._-]{2,39}$/u.test(login) ? login : refuse('access.login_form')))
}

/** The mark under which whatever was typed at sign-in is looked for; the table of names holds nothing readable. */
export const markOfTyped = (typed: string): Buffer => markOf('sign-in', plainTyped(typed))

export const nameOf = (kind: NameKind, plain: string): SignInName => ({ kind, mark: markOf('sign-in', plain) })

/** A name that leads nowhere still has one id, the same each time, so that tries on it can be counted and found again. */
export const idOfMark = (mark: Buffer): string => idFrom('sign-in name', mark.toString('hex'))

function plainTyped(typed: string): string {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  try {
    if (text.includes('@')) return plainEmail(text)
    return /^[+\d]/.test(text) ? plainPhone(text) : text
  } catch {
    // Not a phone or an address after all: it leads nowhere, and the answer is the same as for any wrong name.
    return text
  }
}
