import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noon, openScene, refused, type Scene } from '../../test/scene/index.ts'
import { type Actor, system, visitor } from '../platform/actor.ts'
import { newId } from '../platform/ids.ts'
import { giveRole, mergePeople } from '../registry/index.ts'
import {
  actorBySession,
  changePassword,
  createFirstAdministrators,
  listAccounts,
  resetPassword,
  signIn,
} from './index.ts'

const one = (name: string, login: string) => ({ person: newId(), account: newId(), grant: newId(), name, login })
const three = () => ({
  'system-admin': one('马骏', 'ma.jun'),
  'security-admin': one('安然', 'an.ran'),
  'audit-admin': one('甄诚', 'zhen.cheng'),
})

describe('the three administrators', () => {
  let scene: Scene
  const made = three()
  const actors: Record<string, Actor> = {}
  let first: readonly { role: string; login: string; password: string }[]
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.close())

  test('are not made by anybody who came in from outside', async () => {
    assert.equal((await refused(scene.does(createFirstAdministrators, made, visitor()))).code, 'platform.sign_in')
  })

  test('are three different people with three different sign-in names', async () => {
    const same = { ...three(), 'audit-admin': one('甄诚', 'MA.jun') }
    const made = scene.does(createFirstAdministrators, same, system())
    assert.equal((await refused(made)).code, 'access.administrators_same')
  })

  test('are made once, at the server, and act in their roles once they have changed their passwords', async () => {
    first = await scene.does(createFirstAdministrators, made, system('zhuke admin create'))
    for (const { role, login, password: old } of first) {
      const { token, mustChange } = await scene.does(signIn, { login, password: old }, visitor())
      assert.equal(mustChange, true)
      const before = (await actorBySession(scene.db, token, noon))!
      assert.equal(before.actor.standing.role, 'applicant')
      await scene.does(changePassword, { old, password: 'Juniper-42-hill' }, before.actor)
      const { actor } = (await actorBySession(scene.db, token, noon))!
      assert.equal(actor.standing.role, role)
      actors[role] = actor
    }
  })

  test('are not made again once there are any', async () => {
    const again = await refused(scene.does(createFirstAdministrators, three(), system()))
    assert.equal(again.code, 'access.administrators_exist')
  })

  test('hold one of the three roles each, even when the security administrator would give two', async () => {
    const { id } = await scene.person('何青松', 'system-admin')
    const grant = { grant: newId(), person: id, role: 'audit-admin' as const, reason: '人手不足' }
    const twice = await refused(scene.does(giveRole, grant, actors['security-admin']!))
    assert.equal(twice.code, 'registry.administrator_twice')
    const later = { ...grant, since: '2027-01-01' }
    assert.equal((await refused(scene.does(giveRole, later, actors['security-admin']!))).code, twice.code)
  })

  test('do not become one person by a merge', async () => {
    const officer = await scene.person('丁一平', 'officer')
    const asked = {
      merge: newId(),
      kept: made['system-admin'].person,
      gone: made['audit-admin'].person,
      reason: '姓名相近',
    }
    const merged = await refused(scene.does(mergePeople, asked, officer.actor))
    assert.equal(merged.code, 'registry.administrator_twice')
  })

  test('do not take each other’s place by a new password: only the server sets it', async () => {
    const account = made['security-admin'].account
    const taken = scene.does(resetPassword, { account, reason: '忘记密码' }, actors['system-admin']!)
    assert.equal((await refused(taken)).code, 'access.administrator_account')
    const { password } = await scene.does(resetPassword, { account, reason: '忘记密码' }, system('zhuke admin reset'))
    assert.ok((await scene.does(signIn, { login: 'an.ran', password }, visitor())).token)
  })

  test('give no role to themselves', async () => {
    const grant = { grant: newId(), person: made['system-admin'].person, role: 'officer' as const, reason: '测试' }
    assert.equal((await refused(scene.does(giveRole, grant, actors['system-admin']!))).code, 'registry.grant_to_self')
  })

  test('see the accounts, page by page, and find one by name or sign-in name', async () => {
    const actor = actors['audit-admin']!
    const all = await scene.asks(listAccounts, {}, actor)
    assert.equal(all.length, 3)
    const page = await scene.asks(listAccounts, { limit: 2 }, actor)
    const rest = await scene.asks(listAccounts, { limit: 2, before: page[1]!.id }, actor)
    assert.deepEqual(
      [...page, ...rest].map(({ id }) => id),
      all.map(({ id }) => id),
    )
    for (const query of ['安', 'AN.r']) {
      const [found] = await scene.asks(listAccounts, { query }, actor)
      assert.equal(found?.person_name, '安然')
    }
    const stranger = await scene.person('文静')
    assert.equal((await refused(scene.asks(listAccounts, {}, stranger.actor))).code, 'platform.not_allowed')
  })
})
