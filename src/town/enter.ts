import { system } from '#platform/actor'
import type { Instant } from '#platform/clock'
import type { Db } from '#platform/db'
import { perform } from '#platform/perform'
import { Refusal } from '#platform/refusal'
import { makeLink, openAccount } from '../access/index.ts'
import { grantOf } from './actors.ts'
import type { Doing } from './doing.ts'
import { townId } from './ids.ts'
import { type Persona, people } from './people.ts'

const clerk = system('示范数据 Demonstration')

/** Accounts that are entered by a link alone: no password of the town is known to anybody. */
export async function openAccounts(does: Doing, at: Instant): Promise<void> {
  for (const { key, id } of people) {
    const input = { account: townId(`account ${key}`), person: id, login: `demo-${key}`, passwordless: true }
    await does(openAccount, input, clerk, at).catch((error: unknown) => {
      if (!(error instanceof Refusal && error.code === 'access.account_exists')) throw error
    })
  }
}

export type SignInLink = { readonly persona: Persona; readonly path: string }

/** A fresh link for each persona, in the role that the persona is for. */
export async function signInLinks(db: Db, now: Instant): Promise<SignInLink[]> {
  const links: SignInLink[] = []
  for (const persona of people) {
    const standing = persona.role === 'applicant' ? undefined : grantOf(persona)
    const { token } = await perform(
      db,
      makeLink,
      { person: persona.id, standing },
      { actor: clerk, received: now, via: 'cli', lang: 'zh' },
    )
    links.push({ persona, path: `/sign-in/link/${token}` })
  }
  return links
}
