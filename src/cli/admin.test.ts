import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noon, openScene, type Scene } from '../../test/scene/index.ts'
import { signIn } from '../access/index.ts'
import { visitor } from '../platform/actor.ts'
import { admin } from './admin.ts'

describe('zhuke admin', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.close())

  const open = async () => ({ db: scene.db, now: () => noon, close: async () => {} })
  const enter = (login: string, password: string) => scene.does(signIn, { login, password }, visitor())

  test('makes three administrators once, with passwords that work', async () => {
    const { code, out } = await admin(['create', '--system-admin', '马骏'], open)
    assert.equal(code, 0)
    const password = /系统管理员 System administrator: system-admin {2}(\S+)/.exec(out)![1]!
    assert.equal((await enter('system-admin', password)).mustChange, true)

    const again = await admin(['create'], open)
    assert.equal(again.code, 1)
    assert.match(again.out, /已经有管理员（系统管理员、安全管理员、审计管理员）/)
  })

  test('resets the password of one, and says so when there is no such account', async () => {
    const { out } = await admin(['reset', 'audit-admin'], open)
    assert.ok((await enter('audit-admin', /audit-admin {2}(\S+)/.exec(out)![1]!)).token)
    const nobody = await admin(['reset', 'nobody'], open)
    assert.equal(nobody.code, 1)
    assert.match(nobody.out, /没有找到账号“nobody”/)
  })
})
