import pg from 'pg'
import { Type } from 'typebox'
import { clockSequence, readHead } from '../../src/evidence/index.ts'
import { act } from '../../src/platform/act.ts'
import { type Actor, actorOf, system } from '../../src/platform/actor.ts'
import type { Db } from '../../src/platform/db.ts'
import { newId } from '../../src/platform/ids.ts'
import { ask, perform } from '../../src/platform/perform.ts'

/** Somebody who does things that the log is tested with, and an act that does nothing but be recorded. */
const as = (name: string, role: 'applicant' | 'security-admin' | 'officer'): Actor =>
  actorOf(newId(), name, { grant: null, role, organisation: null, organisationName: null })
export const somebody = as('丁一平', 'applicant')
export const stranger = as('卢照邻', 'applicant')
export const officer = as('沈括', 'officer')
export const securityAdmin = as('安全管理员', 'security-admin')

export const byOf = (actor: Actor) =>
  ({ actor, received: new Date(), via: 'page', lang: 'zh', from: '127.0.0.1' }) as const

const something = act('test.something', {
  title: { zh: '做一件事', en: 'Do something' },
  input: Type.Object({ says: Type.String() }),
  may: () => true,
  async run({ says }, { record, actor }) {
    record({ kind: 'person', id: actor.person ?? newId(), before: null, after: { says } })
    record({ kind: 'thing', id: newId(), stage: 'done', after: { says, unseen: true } })
  },
})
export const doSomething = (db: Db, input: { says: string }, actor = somebody) =>
  perform(db, something, input, byOf(actor))

/** Gives the log one turn; answers how large the tree is then. */
export async function sequenced(db: Db): Promise<number> {
  await perform(db, clockSequence, {}, byOf(system()))
  return (await ask(db, readHead, {}, byOf(system()))).size
}

/** Gives the log turns until nothing waits. */
export async function allSequenced(db: Db): Promise<number> {
  let [before, size] = [-1, await sequenced(db)]
  while (size !== before) [before, size] = [size, await sequenced(db)]
  return size
}

export type Owner = pg.Client
/** The owner of the database, who is a superuser here. */
export async function owner(ownerUrl: string): Promise<Owner> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  return client
}
