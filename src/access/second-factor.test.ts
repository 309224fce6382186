import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { later, noon, openScene, refused, type Scene } from '../../test/scene/index.ts'
import { actorOf, system, visitor } from '../platform/actor.ts'
import { all, sql } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import {
  actorBySession,
  changePassword,
  closeAccount,
  confirmAuthenticator,
  finishSignIn,
  makeRecoveryCodes,
  offerAuthenticator,
  proveAgain,
  regainAccess,
  register,
  removeAuthenticator,
  setRule,
  signIn,
} from './index.ts'

const password = 'Juniper-42-hill'

describe('a second factor', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.close())

  const codeAt = (secret: string, at: Date) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })
  const actorAt = async (token: string, at = noon) => (await actorBySession(scene.db, token, at))!.actor
  const enter = (login: string, at = noon, typed = password) =>
    scene.does(signIn, { login, password: typed }, visitor(), at)
  const finish = (entrance: string | null, code: string, at = noon) =>
    scene.does(finishSignIn, { entrance: entrance!, code }, visitor(), at)

  /** Somebody with an authenticator, whose first code was that of noon. */
  async function enrolled(login: string) {
    const { account, token } = await scene.does(
      register,
      { person: newId(), account: newId(), name: '文静', login, password },
      visitor(),
    )
    const actor = await actorAt(token)
    const { secret, address } = await scene.does(offerAuthenticator, {}, actor)
    assert.match(address, /^otpauth:\/\/totp\/Zhuke:/)
    const { codes } = await scene.does(confirmAuthenticator, { code: codeAt(secret, noon) }, actor)
    return { account, secret, codes, token, login }
  }

  test('is asked for after the password, and nobody is signed in before it', async () => {
    const wen = await enrolled('wen.two')
    const first = await enter('wen.two', later(1))
    assert.equal(first.token, '')
    assert.equal(await actorBySession(scene.db, first.entrance!, later(1)), null, 'the entrance is no session')
    const second = await finish(first.entrance, codeAt(wen.secret, later(1)), later(1))
    assert.equal((await actorAt(second.token, later(1))).name, '文静')
    assert.notEqual(second.token, first.entrance)
    assert.equal(
      (await refused(finish(first.entrance, codeAt(wen.secret, later(2)), later(2)))).code,
      'access.entrance_over',
    )
  })

  test('takes a code once, of this half minute or the one beside it, and no older one', async () => {
    const lu = await enrolled('lu.two')
    const at = later(10)
    const seen = codeAt(lu.secret, at)
    const enterWith = async (code: string) => finish((await enter('lu.two', at)).entrance, code, at)
    assert.equal((await refused(enterWith(codeAt(lu.secret, later(9, at))))).code, 'access.code_wrong')
    assert.equal((await refused(enterWith(codeAt(lu.secret, later(-1, at))))).code, 'access.code_wrong')
    assert.ok((await enterWith(seen)).token)
    assert.equal((await refused(enterWith(seen))).code, 'access.code_wrong', 'whoever looked over the shoulder is late')
    const earlier = codeAt(lu.secret, new Date(at.getTime() - 30_000))
    assert.equal((await refused(enterWith(earlier))).code, 'access.code_wrong', 'nor does one before it count any more')
    assert.ok((await enterWith(codeAt(lu.secret, new Date(at.getTime() + 30_000)))).token)
  })

  test('is taken once where two requests carry one code at the same moment', async () => {
    const he = await enrolled('he.two')
    const at = later(20)
    const entrances = [await enter('he.two', at), await enter('he.two', at)]
    const code = codeAt(he.secret, at)
    const ends = await Promise.allSettled(entrances.map(({ entrance }) => finish(entrance, code, at)))
    assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 1)
  })

  test('pauses after five wrong codes, while the password goes on being right', async () => {
    const gu = await enrolled('gu.two')
    const { entrance } = await enter('gu.two', later(30))
    for (let tries = 1; tries < 5; tries++)
      assert.equal((await refused(finish(entrance, '000000', later(30)))).code, 'access.code_wrong')
    assert.equal((await refused(finish(entrance, '000000', later(30)))).code, 'access.locked')
    const right = finish((await enter('gu.two', later(31))).entrance, codeAt(gu.secret, later(31)), later(31))
    assert.equal((await refused(right)).code, 'access.locked')
    const after = later(50)
    assert.ok((await finish((await enter('gu.two', after)).entrance, codeAt(gu.secret, after), after)).token)
  })

  test('that is lost is replaced by a recovery code, each good for one use, and asks nobody above', async () => {
    const shi = await enrolled('shi.two')
    assert.equal(shi.codes.length, 10)
    const typed = shi.codes[0]!.toUpperCase().replaceAll('-', ' ')
    const { token } = await finish((await enter('shi.two', later(1))).entrance, typed, later(1))
    const actor = await actorAt(token, later(1))
    assert.equal(
      (await refused(finish((await enter('shi.two', later(2))).entrance, shi.codes[0]!, later(2)))).code,
      'access.code_wrong',
    )
    await scene.does(removeAuthenticator, {}, actor, later(3))
    assert.ok((await enter('shi.two', later(4))).token, 'the password alone, until another phone is added')
  })

  test('stays asked for after a password was set anew by a recovery code', async () => {
    const xu = await enrolled('xu.two')
    const [code, other] = xu.codes
    const asked = { login: 'xu.two', password: 'Another-Rock-77' }
    assert.equal(
      (await refused(scene.does(regainAccess, { ...asked, code: 'aaaa-bbbb-cccc' }, visitor()))).code,
      'access.regain_wrong',
    )
    const stranger = await refused(scene.does(regainAccess, { ...asked, login: 'nobody.two', code: code! }, visitor()))
    assert.equal(stranger.code, 'access.regain_wrong', 'a name that leads nowhere is answered alike')
    await scene.does(regainAccess, { ...asked, code: code! }, visitor(), later(1))
    assert.equal(await actorBySession(scene.db, xu.token, later(1)), null, 'whoever was signed in is out')
    const first = await enter('xu.two', later(2), asked.password)
    assert.equal(first.token, '')
    assert.ok((await finish(first.entrance, other!, later(2))).token)
  })

  test('is kept sealed, and its codes as marks', async () => {
    const { secret, codes } = await enrolled('an.two')
    const rows = await scene.as(system(), (tx) =>
      all(
        tx,
        sql`select a::text as row from access.authenticator a union all select r::text from access.recovery_code r`,
      ),
    )
    const text = JSON.stringify(rows)
    const plain = Buffer.from(Secret.fromBase32(secret).bytes).toString('hex')
    for (const hidden of [secret, plain, ...codes]) assert.ok(!text.includes(hidden))
    const events = JSON.stringify(
      await scene.as(system(), (tx) => all(tx, sql`select s::text as row from platform.event_subject s`)),
    )
    for (const hidden of [secret, ...codes]) assert.ok(!events.includes(hidden))
  })

  test('lets new recovery codes end the old ones', async () => {
    const fan = await enrolled('fan.two')
    const { codes } = await scene.does(makeRecoveryCodes, {}, await actorAt(fan.token), later(1))
    const { entrance } = await enter('fan.two', later(1))
    assert.equal((await refused(finish(entrance, fan.codes[1]!, later(1)))).code, 'access.code_wrong')
    assert.ok((await finish(entrance, codes[1]!, later(1))).token)
  })

  test('is never taken away by an administrator, and a changed password ends what was half open', async () => {
    const pan = await enrolled('pan.two')
    const { entrance } = await enter('pan.two', later(1))
    await scene.does(changePassword, { old: password, password: 'Another-Rock-77' }, await actorAt(pan.token), later(1))
    const half = await refused(finish(entrance, codeAt(pan.secret, later(2)), later(2)))
    assert.equal(half.code, 'access.entrance_over')
  })

  describe('and grave acts', () => {
    test('ask whoever signed in long ago to show again who they are, and then go on', async () => {
      const admin = await enrolled('admin.two')
      const target = await enrolled('target.two')
      const at = later(25)
      await actorAt(admin.token, later(14))
      const known = await actorAt(admin.token, at)
      const holder = {
        ...actorOf(known.person, known.name, {
          grant: null,
          role: 'system-admin',
          organisation: null,
          organisationName: null,
        }),
        session: known.session!,
        provedUntil: known.provedUntil!,
      }
      const closing = { account: target.account, reason: '离职' }
      assert.equal((await refused(scene.does(closeAccount, closing, holder, at))).code, 'platform.prove_again')

      const prove = (code: string) => scene.does(proveAgain, { password, code }, known, at)
      assert.equal((await refused(prove('000000'))).code, 'access.code_wrong', 'the password alone is not enough')
      const { until } = await prove(codeAt(admin.secret, at))
      assert.deepEqual(until, later(15, at))
      const again = await actorAt(admin.token, at)
      assert.deepEqual(again.provedUntil, later(15, at))
      await scene.does(closeAccount, closing, { ...holder, provedUntil: again.provedUntil! }, at)
    })

    test('keep an administrator who has no second factor out of a role that needs one', async () => {
      const security = (await scene.person('安全', 'security-admin')).actor
      const rule = {
        failures_max: 5,
        lock_minutes: 15,
        idle_minutes: 30,
        session_minutes: 720,
        token_days_max: 366,
        password_length_min: 10,
        password_kinds_min: 3,
        document: '规则一号',
      }
      const lockout = { ...rule, since: '2026-03-05', administrator_addresses: ['10.1.0.0/16'] }
      const refusal = await refused(scene.does(setRule, lockout, security, noon, '192.168.1.1'))
      assert.equal(refusal.code, 'access.address_locks_out')
      await scene.does(setRule, { ...rule, since: '2026-03-04', second_factor_roles: ['auditor'] }, security)
      await scene.does(setRule, lockout, security, noon, '10.1.2.3')

      const days = (count: number) => later(count * 24 * 60)
      const { person, token } = await scene.does(
        register,
        { person: newId(), account: newId(), name: '审计', login: 'auditor.two', password },
        visitor(),
        days(2),
      )
      await scene.give(person, 'auditor')
      const resting = await actorBySession(scene.db, token, days(2))
      assert.deepEqual(resting?.resting, ['auditor'])
      assert.equal(
        resting?.actor.standings.some(({ role }) => role === 'auditor'),
        false,
      )
      const { secret } = await scene.does(offerAuthenticator, {}, resting!.actor, days(2))
      await scene.does(confirmAuthenticator, { code: codeAt(secret, days(2)) }, resting!.actor, days(2))
      const awake = await actorBySession(scene.db, token, days(2))
      assert.ok(awake?.actor.standings.some(({ role }) => role === 'auditor'))

      const admin = await scene.does(
        register,
        { person: newId(), account: newId(), name: '系统', login: 'sysadmin.two', password },
        visitor(),
        days(3),
      )
      await scene.give(admin.person, 'system-admin')
      assert.deepEqual((await actorBySession(scene.db, admin.token, days(3), '192.168.1.1'))?.resting, ['system-admin'])
      assert.deepEqual((await actorBySession(scene.db, admin.token, days(3), '::ffff:10.1.9.9'))?.resting, [])
    })
  })
})
