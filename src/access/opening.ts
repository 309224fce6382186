import type { Deed } from '#platform/act'
import { refuse } from '#platform/refusal'
import { contactOf } from '../registry/index.ts'
import { nameOf, type SignInName } from './login.ts'
import { hashOf } from './password.ts'
import { accountsOfPerson, insertAccount, replaceContactNames } from './store/account.ts'
import { savePassword } from './store/password.ts'

type Opening = { readonly account: string; readonly person: string; readonly name: string; readonly login: string }
/** The first password, already checked; null opens an account that is entered by a link alone. */
type First = { readonly password: string; readonly mustChange: boolean } | null

/** Opens somebody's account, in whichever of the three ways it comes about; one person has one open account. */
export async function openFor({ tx, actor, now }: Deed, opening: Opening, first: First): Promise<void> {
  const { account, person, name, login } = opening
  const open = (await accountsOfPerson(tx, person)).find((other) => other.closed_at === null)
  if (open) refuse('access.account_exists', { person: name, login: open.login })
  await insertAccount(
    tx,
    { id: account, person, login, opened_by: actor.person, opened_at: now },
    nameOf('login', login),
  )
  await replaceContactNames(tx, account, await contactNames(tx, person))
  if (first) await savePassword(tx, account, await hashOf(first.password), first.mustChange, now)
}

/** The phone and e-mail that the registry knows of a person, as names to sign in by. */
export async function contactNames(tx: Deed['tx'], person: string): Promise<readonly SignInName[]> {
  const contact = await contactOf(tx, person)
  return [
    ...(contact?.phone ? [nameOf('phone', contact.phone)] : []),
    ...(contact?.email ? [nameOf('email', contact.email)] : []),
  ]
}
