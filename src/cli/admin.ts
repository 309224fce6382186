import { system } from '#platform/actor'
import type { Instant } from '#platform/clock'
import type { Db } from '#platform/db'
import { newId } from '#platform/ids'
import { perform } from '#platform/perform'
import { explain, Refusal } from '#platform/refusal'
import { createFirstAdministrators } from '../access/index.ts'
import { roleNames } from '../registry/index.ts'
import { type Answer, BadInput } from './said.ts'

/** The database a command works in, opened only by those that need one. */
export type Platform = { readonly db: Db; now(): Instant; close(): Promise<void> }
const roles = ['system-admin', 'security-admin', 'audit-admin'] as const

/** `admin create` makes the first three administrators; their first passwords are printed this once. */
export async function admin(args: readonly string[], open: () => Promise<Platform>): Promise<Answer> {
  if (args[0] !== 'create') throw new BadInput('Try: admin create')
  const asked = Object.fromEntries(roles.map((role) => [role, askedFor(role, args)]))
  const { db, now, close } = await open()
  try {
    const by = { actor: system('zhuke admin create'), received: now(), via: 'cli', lang: 'zh' } as const
    const made = await perform(db, createFirstAdministrators, asked, by)
    const lines = made.map(
      ({ role, login, password }) => `${roleNames[role].zh} ${roleNames[role].en}: ${login}  ${password}`,
    )
    return {
      code: 0,
      out: `${lines.join('\n')}\n首次登录须修改口令。 Each password is changed at the first sign-in.\n`,
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { code: 1, out: `${explain(error, 'zh')}\n${explain(error, 'en')}\n` }
  } finally {
    await close()
  }
}

/** `--system-admin 王芳` names the person; without it the role's own name stands until somebody corrects it. */
function askedFor(role: (typeof roles)[number], args: readonly string[]) {
  const at = args.indexOf(`--${role}`)
  const name = at >= 0 ? args[at + 1] : roleNames[role].zh
  if (!name) throw new BadInput(`--${role} takes the name of a person.`)
  return { person: newId(), account: newId(), grant: newId(), name, login: role }
}
