import assert from 'node:assert/strict'
import { makeLink, signInByLink } from '../../src/access/index.ts'
import { everyAct } from '../../src/platform/act.ts'
import { system } from '../../src/platform/actor.ts'
import { run, sql, within } from '../../src/platform/db.ts'
import { newId } from '../../src/platform/ids.ts'
import { perform } from '../../src/platform/perform.ts'
import { grantOf, persona } from '../../src/town/index.ts'
import { openTown } from '../walker/index.ts'

/** A pattern leaves grave acts out, so a program that decides names each of them. */
const everything = (): string[] => [
  '*',
  ...everyAct().flatMap(({ name, grave }) => (grave && !name.startsWith('access.') ? [name] : [])),
]

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Answer = { readonly status: number; readonly body: unknown }
// biome-ignore lint/suspicious/noExplicitAny: a program reads JSON; each step below says what it needs of it.
export type Json = any

/** The town seen by programs: each persona's program holds a token and speaks HTTP, and the town's clock can run ahead. */
export async function openTownToPrograms() {
  const town = await openTown()
  let days = 0
  const now = () => town.clock.now()

  /** The session of somebody who signed in, for a browser or to make a token in. */
  async function tokenOf(key: string): Promise<string> {
    const one = persona(key)
    const by = { received: now(), via: 'cli', lang: 'zh' } as const
    const standing = one.role === 'applicant' ? undefined : grantOf(one)
    const link = await perform(town.db, makeLink, { person: one.id, standing }, { ...by, actor: system() })
    const { token } = await perform(town.db, signInByLink, link, { ...by, actor: system(), from: '127.0.0.1' })
    return token
  }

  /** A program's own token, which its person made in a session; kept, as a program keeps it. */
  const programs = new Map<string, Promise<string>>()
  function programOf(key: string): Promise<string> {
    const kept = programs.get(key) ?? makeProgram(key)
    programs.set(key, kept)
    return kept
  }
  async function makeProgram(key: string, scopes: readonly string[] = everything()): Promise<string> {
    const answer = await town.app.inject({
      method: 'POST',
      url: '/api/access/tokens',
      headers: { authorization: `Bearer ${await tokenOf(key)}` },
      payload: { id: newId(), title: '接口办理', scopes, days: 90 },
    })
    assert.equal(answer.statusCode, 200, `${key} got no token: ${answer.body}`)
    const { token } = answer.json()
    assert.match(token, /^zk_/)
    return token
  }

  /** A call as a program makes it; `null` signs in nobody. */
  async function call(who: string | null, method: Method, path: string, payload?: object): Promise<Answer> {
    const headers = {
      'idempotency-key': newId(),
      ...(who ? { authorization: `Bearer ${await programOf(who)}` } : {}),
    }
    const answer = await town.app.inject({ method, url: `/api${path}`, headers, ...(payload ? { payload } : {}) })
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() }
  }

  /** The same, where it must succeed. */
  async function does(who: string | null, method: Method, path: string, payload?: object): Promise<Json> {
    const { status, body } = await call(who, method, path, payload)
    assert.equal(status, 200, `${who} ${method} ${path} answered ${status}: ${JSON.stringify(body)}`)
    return body
  }

  /** Lets so many days pass in the town: the database's clock is read again, as every node does each minute. */
  async function pass(more: number): Promise<void> {
    days += more
    await within(town.db, system(), 'write', (tx) =>
      run(tx, sql`update platform.town_clock set ahead = make_interval(days => ${days}::integer)`),
    )
    await town.clock.readAgain()
  }

  return { ...town, tokenOf, makeProgram, call, does, pass, now }
}
