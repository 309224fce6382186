import { system } from '#platform/actor'
import type { Instant } from '#platform/clock'
import type { Db } from '#platform/db'
import { newId } from '#platform/ids'
import { ask, perform } from '#platform/perform'
import { explain, Refusal, refuse } from '#platform/refusal'
import { createFirstAdministrators, listAccounts, resetPassword } from '../access/index.ts'
import { roleNames } from '../registry/index.ts'
import { type Answer, BadInput } from './said.ts'

/** The database a command works in, opened only by those that need one. */
export type Platform = { readonly db: Db; now(): Instant; close(): Promise<void> }
const roles = ['system-admin', 'security-admin', 'audit-admin'] as const

type Work = (platform: Platform) => Promise<string>

/**
 * `admin create` makes the first three administrators; `admin reset NAME` gives one of them a new password, which no
 * other administrator may. Passwords are printed this once.
 */
export async function admin(args: readonly string[], open: () => Promise<Platform>): Promise<Answer> {
  const work = args[0] === 'create' ? creating(args) : args[0] === 'reset' && args[1] ? resetting(args[1]) : null
  if (!work) throw new BadInput('Try: admin create, or: admin reset SIGN-IN-NAME')
  const platform = await open()
  try {
    return {
      code: 0,
      out: `${await work(platform)}\n首次登录须修改密码。 Each password is changed at the first sign-in.\n`,
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { code: 1, out: `${explain(error, 'zh')}\n${explain(error, 'en')}\n` }
  } finally {
    await platform.close()
  }
}

const byOf = (name: string, now: Instant) =>
  ({ actor: system(`zhuke admin ${name}`), received: now, via: 'cli', lang: 'zh' }) as const

function creating(args: readonly string[]): Work {
  const asked = Object.fromEntries(roles.map((role) => [role, askedFor(role, args)]))
  return async ({ db, now }) => {
    const made = await perform(db, createFirstAdministrators, asked, byOf('create', now()))
    return made
      .map(({ role, login, password }) => `${roleNames[role].zh} ${roleNames[role].en}: ${login}  ${password}`)
      .join('\n')
  }
}

const resetting =
  (login: string): Work =>
  async ({ db, now }) => {
    const by = byOf('reset', now())
    const found = await ask(db, listAccounts, { query: login, limit: 200 }, by)
    const account = found.find((one) => one.login === login && one.closed_at === null)
    if (!account) return refuse('platform.not_found', { what: { zh: `账号“${login}”`, en: `account "${login}"` } })
    const { password } = await perform(
      db,
      resetPassword,
      { account: account.id, reason: '在服务器上重置 / at the server' },
      by,
    )
    return `${account.person_name}: ${login}  ${password}`
  }

/** `--system-admin 王芳` names the person; without it the role's own name stands until somebody corrects it. */
function askedFor(role: (typeof roles)[number], args: readonly string[]) {
  const at = args.indexOf(`--${role}`)
  const name = at >= 0 ? args[at + 1] : roleNames[role].zh
  if (!name) throw new BadInput(`--${role} takes the name of a person.`)
  return { person: newId(), account: newId(), grant: newId(), name, login: role }
}
