import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { later, noon, openScene, refused, type Scene } from '../../test/scene/index.ts'
import { type Actor, system, visitor } from '../platform/actor.ts'
import { newId } from '../platform/ids.ts'
import { endRole, mergePeople, seePerson, undoMerge } from '../registry/index.ts'
import {
  actorBySession,
  changePassword,
  chooseStanding,
  closeAccount,
  endSession,
  mySessions,
  openAccount,
  register,
  setRule,
  signIn,
  signOut,
} from './index.ts'

const password = 'Juniper-42-hill'

describe('a session', () => {
  let scene: Scene
  let clerk: { id: string; actor: Actor }
  before(async () => {
    scene = await openScene()
    clerk = await scene.person('马骏', 'system-admin')
  })
  after(() => scene.close())

  async function enrolled(login: string, at = noon) {
    const asked = { person: newId(), account: newId(), name: '文静', login, password }
    return scene.does(register, asked, visitor(), at)
  }
  const enter = (login: string, at = noon) => scene.does(signIn, { login, password }, visitor(), at)
  const recognised = (token: string, at = noon) => actorBySession(scene.db, token, at)

  test('ends after half an hour of silence, but not while its owner is there', async () => {
    const { token } = await enrolled('wen.jing')
    assert.ok(await recognised(token, later(29)))
    assert.ok(await recognised(token, later(58)))
    assert.equal(await recognised(token, later(58 + 31)), null)
  })

  test('ends after twelve hours, however busy its owner is', async () => {
    const { token } = await enrolled('lu.chuan')
    for (let minute = 20; minute < 720; minute += 20) assert.ok(await recognised(token, later(minute)))
    assert.equal(await recognised(token, later(720)), null)
  })

  test('goes by the rule that is in force on the day', async () => {
    const guard = await scene.person('安然', 'security-admin')
    const strict = { failures_max: 3, lock_minutes: 60, idle_minutes: 5, session_minutes: 60, token_days_max: 30 }
    const rule = {
      since: '2026-03-10',
      ...strict,
      password_length_min: 12,
      password_kinds_min: 3,
      document: '测试一号',
    }
    await scene.does(setRule, rule, guard.actor)
    assert.equal((await refused(scene.does(setRule, rule, guard.actor))).code, 'access.rule_before')
    const past = { ...rule, since: '2026-03-01' }
    assert.equal((await refused(scene.does(setRule, past, guard.actor))).code, 'registry.days_reversed')

    const before = await enrolled('he.qingsong', new Date('2026-03-09T12:00:00+08:00'))
    assert.ok(await recognised(before.token, new Date('2026-03-09T12:20:00+08:00')))
    const after = await enter('he.qingsong', new Date('2026-03-10T12:00:00+08:00'))
    assert.equal(await recognised(after.token, new Date('2026-03-10T12:06:00+08:00')), null)
  })

  test('marks its forms with what only it has', async () => {
    const one = await recognised((await enrolled('gu.xiaolan')).token)
    const other = await recognised((await enter('gu.xiaolan')).token)
    assert.match(one!.csrf, /^[\w-]{43}$/)
    assert.notEqual(one!.csrf, other!.csrf)
  })

  test('acts in one role at a time, and remembers it for the next time', async () => {
    const { person, token } = await enrolled('shi.lei')
    const grant = await scene.give(person, 'officer')
    const first = (await recognised(token))!.actor
    assert.equal(first.standing.role, 'applicant')
    assert.deepEqual(
      first.standings.map(({ role }) => role),
      ['officer', 'applicant'],
    )

    await scene.does(chooseStanding, { grant }, first)
    assert.equal((await recognised(token))?.actor.standing.role, 'officer')
    const { token: next } = await enter('shi.lei', later(5))
    assert.equal((await recognised(next, later(5)))?.actor.standing.role, 'officer')
    const strange = scene.does(chooseStanding, { grant: newId() }, first)
    assert.equal((await refused(strange)).code, 'access.standing_unknown')
  })

  test('falls back to the applicant everybody is when the role ends', async () => {
    const { person, token } = await enrolled('song.yiming')
    const grant = await scene.give(person, 'reviewer')
    const officer = await scene.person('丁一平', 'officer')
    await scene.does(chooseStanding, { grant }, (await recognised(token))!.actor)
    await scene.does(endRole, { grant, reason: '任期届满' }, officer.actor)
    assert.equal((await recognised(token))?.actor.standing.role, 'applicant')
  })

  test('begins in the role somebody was given, where they have signed in never before', async () => {
    const expert = await scene.person('施文博', 'reviewer')
    const account = { account: newId(), person: expert.id, login: 'shi.wenbo', password: 'Handed-over-1' }
    await scene.does(openAccount, account, clerk.actor)
    const { token } = await scene.does(signIn, { login: 'shi.wenbo', password: account.password }, visitor())
    const { actor } = (await recognised(token))!
    assert.equal(actor.standing.role, 'applicant', 'no given role while others have seen the password')
    await scene.does(changePassword, { old: account.password, password }, actor)
    assert.equal((await recognised(token))?.actor.standing.role, 'reviewer')
  })

  test('is listed to its owner, who can end one elsewhere; nobody else can', async () => {
    const { token } = await enrolled('luo.yuanhang')
    const { token: elsewhere } = await enter('luo.yuanhang', later(1))
    const { actor } = (await recognised(token, later(1)))!
    const sessions = await scene.asks(mySessions, {}, actor, later(1))
    assert.deepEqual(
      sessions.map(({ current, open }) => ({ current, open })),
      [
        { current: false, open: true },
        { current: true, open: true },
      ],
    )
    const stranger = (await recognised((await enrolled('yang.liu')).token))!.actor
    const theirs = scene.does(endSession, { session: sessions[0]!.id }, stranger)
    assert.equal((await refused(theirs)).code, 'access.session_ended')
    await scene.does(endSession, { session: sessions[0]!.id }, actor)
    assert.equal(await recognised(elsewhere, later(1)), null)
  })

  test('ends at once when the account is closed, and nobody closes their own', async () => {
    const { account, token } = await enrolled('jiang.fan')
    await scene.does(closeAccount, { account, reason: '离职' }, clerk.actor)
    assert.equal(await recognised(token), null)
    assert.equal((await refused(enter('jiang.fan'))).code, 'access.sign_in_wrong')

    const own = newId()
    await scene.does(openAccount, { account: own, person: clerk.id, login: 'ma.jun', password }, system())
    const closing = scene.does(closeAccount, { account: own, reason: '测试' }, clerk.actor)
    assert.equal((await refused(closing)).code, 'access.own_account')
  })

  test('is needed for what belongs to it: the platform and a token have none', async () => {
    assert.equal((await refused(scene.does(signOut, {}, clerk.actor))).code, 'access.no_session')
  })

  test('follows a merge of two rows of one person, and an undoing gives the account back', async () => {
    const kept = await enrolled('zhong.ling')
    const gone = await enrolled('zhong.ling.2')
    const officer = await scene.person('方圆', 'officer')
    const merge = newId()
    const asked = { merge, kept: kept.person, gone: gone.person, reason: '同一人注册两次' }
    await scene.does(mergePeople, asked, officer.actor)
    assert.equal(await recognised(gone.token), null, 'whoever was signed in signs in again')
    const { actor } = (await recognised((await enter('zhong.ling.2')).token))!
    assert.equal(actor.person, kept.person)
    assert.equal((await scene.asks(seePerson, { person: gone.person }, actor)).merged_into, kept.person)

    await scene.does(undoMerge, { merge, reason: '并非同一人' }, officer.actor)
    const again = (await recognised((await enter('zhong.ling.2')).token))!
    assert.equal(again.actor.person, gone.person)
    assert.equal((await recognised(kept.token))?.actor.person, kept.person)
  })
})
