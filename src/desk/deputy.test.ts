import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { type Actor, actorOf, applicantStanding, system } from '../platform/actor.ts'
import { connect, type Db, within } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { ask, perform } from '../platform/perform.ts'
import { appointDeputy, endDeputy, myTasks, openTask } from './index.ts'

let database: TestDatabase
let db: Db
before(async () => {
  database = await testDatabase()
  db = connect(database.appUrl, 2)
})
after(async () => {
  await db?.destroy()
  await database?.drop()
})

const someone = (name: string) => actorOf(newId(), name, applicantStanding)
const now = new Date()
const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
const tasksOf = async (actor: Actor) => (await ask(db, myTasks, {}, { actor, received: now, lang: 'zh' })).tasks

async function holderAndDeputy() {
  const [holder, deputy] = [someone('甲'), someone('乙')]
  const subject = { kind: 'dossier', id: newId(), title: '一件', number: null }
  const task = {
    what: 'procedure.write',
    title: { zh: '填写', en: 'Write' },
    subject,
    to: { person: holder.person! },
    programme: null,
    round: null,
    stage: null,
    opened_at: now,
    due_at: null,
  }
  await within(db, system(), 'write', (tx) => openTask(tx, task))
  const by = { actor: holder, received: now, via: 'page', lang: 'zh' } as const
  const appoint = (since: string, until: string) =>
    perform(db, appointDeputy, { id: newId(), deputy: deputy.person!, since, until }, by)
  return { holder, deputy, by, appoint }
}

describe('a deputy', () => {
  test('finds the other’s tasks on the own desk, marked as such, until the deputyship is ended', async () => {
    const { holder, deputy, by, appoint } = await holderAndDeputy()
    assert.deepEqual(await tasksOf(deputy), [])
    const { id } = await appoint(day(-1), day(2))
    const [task] = await tasksOf(deputy)
    assert.equal(task?.deputy, true)
    assert.equal((await tasksOf(holder))[0]?.deputy, false)
    await perform(db, endDeputy, { id }, by)
    assert.deepEqual(await tasksOf(deputy), [])
    assert.equal((await tasksOf(holder)).length, 1)
  })

  test('finds nothing before the first day and after the last', async () => {
    const { deputy, appoint } = await holderAndDeputy()
    await appoint(day(-9), day(-2))
    await appoint(day(2), day(9))
    assert.deepEqual(await tasksOf(deputy), [])
  })
})
