import assert from 'node:assert/strict'
import type { Static, TSchema } from 'typebox'
import type { Act, Reading } from '../../src/platform/act.ts'
import { type Actor, actorOf, applicantStanding, type Role, system } from '../../src/platform/actor.ts'
import { dayOf } from '../../src/platform/clock.ts'
import { connect, type Db, type Tx, within } from '../../src/platform/db.ts'
import { newId } from '../../src/platform/ids.ts'
import { ask, perform } from '../../src/platform/perform.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import {
  actorFor,
  type GrantedRole,
  insertGrant,
  openVault,
  registerOrganisation,
  registerPerson,
} from '../../src/registry/index.ts'
import { testDatabase } from '../cluster/index.ts'

/** An empty bureau with a real database, for tests of the lower floors that need a few people and no town. */
export type Scene = Awaited<ReturnType<typeof openScene>>
type Person = { readonly id: string; readonly actor: Actor }

export const noon = new Date('2026-03-02T12:00:00+08:00')
export const later = (minutes: number, from: Date = noon): Date => new Date(from.getTime() + minutes * 60_000)

export async function openScene() {
  openVault('secret of the tests, long enough')
  const database = await testDatabase()
  const db: Db = connect(database.appUrl, 4)

  const does = <Input extends TSchema, Output>(
    act: Act<Input, Output>,
    input: Static<Input>,
    actor: Actor,
    at: Date = noon,
    from: string | null = null,
  ): Promise<Output> => perform(db, act, input, { actor, received: at, key: newId(), via: 'api', from, lang: 'zh' })

  const asks = <Input extends TSchema, Output>(
    reading: Reading<Input, Output>,
    input: Static<Input>,
    actor: Actor,
    at: Date = noon,
  ): Promise<Output> => ask(db, reading, input, { actor, received: at, lang: 'zh' })

  const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => within(db, actor, 'write', work)

  /** Somebody of the registry in a role, which was given to them a year ago. */
  async function person(name: string, role: Role = 'applicant', organisation: string | null = null): Promise<Person> {
    const id = newId()
    await does(registerPerson, { person: id, name }, system())
    if (role === 'applicant') return { id, actor: actorOf(id, name, applicantStanding) }
    await give(id, role as GrantedRole, organisation)
    return { id, actor: (await as(system(), (tx) => actorFor(tx, id, role, dayOf(noon)))) as Actor }
  }

  async function give(id: string, role: GrantedRole, organisation: string | null = null): Promise<string> {
    const grant = newId()
    const dates = { since: '2025-03-02', until: null, given_at: new Date('2025-03-02T12:00:00+08:00') }
    const made = { id: grant, person: id, role, organisation, ...dates, given_by: null, reason: '测试 / test' }
    await as(system(), (tx) => insertGrant(tx, made))
    return grant
  }

  async function organisation(name: string, uscc?: string): Promise<string> {
    const id = newId()
    const numbered = uscc ? { uscc } : { local_id: id.slice(-12), no_uscc_reason: '测试' }
    await does(registerOrganisation, { organisation: id, name, kind: 'enterprise', ...numbered }, system())
    return id
  }

  const close = async () => {
    await db.destroy()
    await database.drop()
  }
  return { db, database, does, asks, as, person, give, organisation, close }
}

/** What a promise was refused with; anything else that it throws, or its success, fails the test. */
export async function refused(work: Promise<unknown>): Promise<Refusal> {
  const answer = await work.then(
    () => assert.fail('was not refused'),
    (error: unknown) => error,
  )
  if (answer instanceof Refusal) return answer
  throw answer
}
