import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { later, noon, openScene, refused, type Scene } from '../../test/scene/index.ts'
import { system, visitor } from '../platform/actor.ts'
import { all, sql } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { explain } from '../platform/refusal.ts'
import { registerPerson, savePersonal } from '../registry/index.ts'
import { actorBySession, changePassword, openAccount, register, resetPassword, signIn, signOut } from './index.ts'

const password = 'Juniper-42-hill'

describe('signing in', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.close())

  /** Somebody with an account of their own, through the act that a visitor uses. */
  async function enrolled(login: string, contact: { phone?: string; email?: string } = {}) {
    const person = newId()
    const asked = { person, account: newId(), name: '文静', login, password, ...contact }
    return scene.does(register, asked, visitor())
  }
  const enter = (login: string, typed = password, at = noon) =>
    scene.does(signIn, { login, password: typed }, visitor(), at)

  test('works by the chosen name, the phone and the e-mail alike', async () => {
    const { person } = await enrolled('wen.jing', { phone: '13800000001', email: 'Wen@example.cn' })
    for (const login of ['Wen.Jing', '+86 138-0000-0001', 'wen@EXAMPLE.cn']) {
      const { token, mustChange } = await enter(login)
      const session = await actorBySession(scene.db, token, noon)
      assert.equal(session?.actor.person, person)
      assert.equal(mustChange, false)
    }
  })

  test('answers an unknown name and a wrong password with the same sentence, and both stay on record', async () => {
    await enrolled('lu.chuan')
    const wrong = await refused(enter('lu.chuan', 'Not-the-password-1'))
    const unknown = await refused(enter('nobody.here', 'Not-the-password-1'))
    assert.equal(wrong.code, 'access.sign_in_wrong')
    assert.equal(explain(wrong, 'zh'), explain(unknown, 'zh'))
    assert.equal(explain(wrong, 'en'), explain(unknown, 'en'))

    const kept = await scene.as(system(), (tx) =>
      all(
        tx,
        sql<{ kind: string }>`select s.kind from platform.event e join platform.event_subject s on s.event = e.id
        where e.act = 'access.sign-in' and s.after ->> 'refused' = 'access.sign_in_wrong' order by s.kind`,
      ),
    )
    assert.deepEqual(
      kept.map(({ kind }) => kind),
      ['account', 'sign-in-name'],
    )
  })

  test('pauses after five wrong tries in a row, for a name that exists and for one that does not', async () => {
    await enrolled('he.qingsong')
    for (const login of ['he.qingsong', 'no.such.name']) {
      for (let tries = 1; tries < 5; tries++)
        assert.equal((await refused(enter(login, 'Wrong-pass-1'))).code, 'access.sign_in_wrong')
      const paused = await refused(enter(login, 'Wrong-pass-1'))
      assert.equal(
        explain(paused, 'zh'),
        '连续多次不正确，已暂停用这个登录名登录，12:15 后可以再试。忘记密码可用恢复码自行重设。',
      )
      assert.equal((await refused(enter(login))).code, 'access.locked', 'the right password waits too')
    }
    assert.ok((await enter('he.qingsong', password, later(16))).token)
  })

  test('counts wrong tries that come at the same moment', async () => {
    await enrolled('gu.xiaolan')
    const codes = await Promise.all(
      Array.from({ length: 6 }, async () => (await refused(enter('gu.xiaolan', 'Wrong-pass-1'))).code),
    )
    assert.deepEqual(codes.sort(), ['access.locked', 'access.locked', ...Array(4).fill('access.sign_in_wrong')])
  })

  test('forgets wrong tries once the right password came', async () => {
    await enrolled('shi.lei')
    for (let tries = 0; tries < 4; tries++) await refused(enter('shi.lei', 'Wrong-pass-1'))
    await enter('shi.lei')
    assert.equal((await refused(enter('shi.lei', 'Wrong-pass-1'))).code, 'access.sign_in_wrong')
  })

  test('keeps no password and no token in the database', async () => {
    const { token } = await enrolled('song.yiming')
    const dump = await scene.as(system(), (tx) =>
      all(
        tx,
        sql<{ text: string }>`select row_to_json(t)::text as text from (
          select to_jsonb(e) as row from platform.event e union all select to_jsonb(s) from platform.event_subject s
          union all select to_jsonb(d) from platform.deed d union all select to_jsonb(p) from access.password p
          union all select to_jsonb(s) from access.session s union all select to_jsonb(n) from access.sign_in_name n) t`,
      ),
    )
    const text = dump.map((row) => row.text).join('\n')
    assert.ok(text.includes('$argon2id$'))
    assert.ok(!text.includes(password) && !text.includes(token) && !text.includes('13800000001'))
  })

  test('refuses a weak password with everything that is wrong about it, and a name that is taken', async () => {
    const asked = { person: newId(), account: newId(), name: '罗远航', login: 'luo.yuanhang', password: 'luo.y' }
    const weak = await refused(scene.does(register, asked, visitor()))
    assert.deepEqual(weak.problems, [
      {
        field: 'password',
        says: {
          zh: '至少 10 个字符，现在是 5 个；大写字母、小写字母、数字、其他字符中至少用 3 种，现在是 2 种',
          en: 'at least 10 characters, now 5; at least 3 of capitals, small letters, digits and other characters, now 2',
        },
      },
    ])
    await scene.does(register, { ...asked, password }, visitor())
    const second = { ...asked, person: newId(), account: newId(), password }
    assert.equal((await refused(scene.does(register, second, visitor()))).code, 'access.login_taken')
  })

  test('registers nobody when the account cannot be opened', async () => {
    const asked = { person: newId(), account: newId(), name: '杨柳', login: '123456', password }
    assert.equal((await refused(scene.does(register, asked, visitor()))).code, 'access.login_form')
    const rows = await scene.as(system(), (tx) =>
      all(tx, sql`select 1 from registry.person where id = ${asked.person}`),
    )
    assert.equal(rows.length, 0)
  })

  test('follows a new phone number from the moment it is saved', async () => {
    const { person, token } = await enrolled('jiang.fan', { phone: '13800000002' })
    const { actor } = (await actorBySession(scene.db, token, noon))!
    await scene.does(savePersonal, { person, phone: '13800000003' }, actor)
    assert.ok((await enter('13800000003')).token)
    assert.equal((await refused(enter('13800000002'))).code, 'access.sign_in_wrong')
  })

  test('asks for a new password after one was handed over, and changing it ends the other sessions', async () => {
    const clerk = await scene.person('马骏', 'system-admin')
    const person = newId()
    await scene.does(registerPerson, { person, name: '钟灵' }, clerk.actor)
    const opened = await scene.does(openAccount, { account: newId(), person, login: 'zhong.ling' }, clerk.actor)
    const first = await enter('zhong.ling', opened.password!)
    const second = await enter('zhong.ling', opened.password!)
    const session = (await actorBySession(scene.db, first.token, noon))!
    assert.equal(session.mustChange, true)

    const change = { old: opened.password!, password }
    await scene.does(changePassword, change, session.actor)
    assert.equal((await actorBySession(scene.db, first.token, noon))?.mustChange, false)
    assert.equal(await actorBySession(scene.db, second.token, noon), null)
    assert.ok((await enter('zhong.ling')).token)
  })

  test('counts a wrong present password like a wrong try to sign in', async () => {
    const { token } = await enrolled('bai.song')
    const { actor } = (await actorBySession(scene.db, token, noon))!
    const wrong = { old: 'Not-this-one-9', password: 'Another-1-entirely' }
    for (let tries = 1; tries < 5; tries++)
      assert.equal((await refused(scene.does(changePassword, wrong, actor))).code, 'access.password_wrong')
    assert.equal((await refused(scene.does(changePassword, wrong, actor))).code, 'access.locked')
  })

  test('opens again by a reset, which tells the new password once', async () => {
    const clerk = await scene.person('马骏', 'system-admin')
    const { account } = await enrolled('ye.zhiqiu')
    for (let tries = 0; tries < 5; tries++) await refused(enter('ye.zhiqiu', 'Wrong-pass-1'))
    const reset = await scene.does(resetPassword, { account, reason: '本人忘记密码' }, clerk.actor)
    assert.equal((await enter('ye.zhiqiu', reset.password)).mustChange, true)
  })

  test('ends with signing out', async () => {
    const { token } = await enrolled('qin.ling')
    const { actor } = (await actorBySession(scene.db, token, noon))!
    await scene.does(signOut, {}, actor)
    assert.equal(await actorBySession(scene.db, token, noon), null)
  })
})
