import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { later, noon, openScene, refused, type Scene } from '../../test/scene/index.ts'
import { type Actor, visitor } from '../platform/actor.ts'
import { newId } from '../platform/ids.ts'
import { actorByToken, allows, closeAccount, endToken, makeToken, mySessions, myTokens, register } from './index.ts'

const days = (count: number) => later(count * 24 * 60)

describe('the scopes of a token', () => {
  test('cover acts by name, by prefix, or all but those on accounts', () => {
    assert.ok(allows(['registry.join-organisation'], 'registry.join-organisation'))
    assert.ok(allows(['registry.*'], 'registry.join-organisation'))
    assert.ok(allows(['*'], 'registry.join-organisation'))
    assert.ok(!allows(['registry.*'], 'registry-of-wonders.join'))
    assert.ok(!allows(['registry.join'], 'registry.join-organisation'))
    assert.ok(!allows(['*'], 'access.make-token'))
    assert.ok(!allows([], 'registry.join-organisation'))
  })
})

describe('an API token', () => {
  let scene: Scene
  let account: string
  let person: string
  let actor: Actor
  before(async () => {
    scene = await openScene()
    const asked = { person: newId(), account: newId(), name: '文静', login: 'wen.jing', password: 'Juniper-42-hill' }
    const made = await scene.does(register, asked, visitor())
    ;({ account, person } = made)
    actor = (await actorByToken(scene.db, made.token, noon))!.actor
  })
  after(() => scene.close())

  const make = (scopes: string[], lasting = 30, who = actor) =>
    scene.does(makeToken, { id: newId(), title: '申报系统对接', scopes, days: lasting }, who)

  test('acts for its maker, within its scopes, until its day', async () => {
    const { token } = await make(['registry.*', 'registry.my-standing'])
    assert.match(token, /^zk_/)
    const found = await actorByToken(scene.db, token, days(29))
    assert.equal(found?.actor.person, person)
    assert.deepEqual(found?.scopes, ['registry.*', 'registry.my-standing'])
    assert.equal(await actorByToken(scene.db, token, days(30)), null)
    assert.equal(await actorByToken(scene.db, `${token}x`, noon), null)
  })

  test('is shown once: the list of tokens holds its title and its use, not itself', async () => {
    const { id, token } = await make(['*'])
    await actorByToken(scene.db, token, later(1))
    const { tokens } = await scene.asks(myTokens, {}, actor)
    const listed = tokens.find((one) => one.id === id)
    assert.deepEqual(listed?.used_at, later(1))
    assert.ok(!JSON.stringify(tokens).includes(token))
  })

  test('stays in the role its maker acted in, whatever is chosen later', async () => {
    const grant = await scene.give(person, 'reviewer')
    const standing = { grant, role: 'reviewer' as const, organisation: null, organisationName: null }
    const { token } = await make(['*'], 30, { ...actor, standing })
    assert.equal((await actorByToken(scene.db, token, noon))?.actor.standing.role, 'reviewer')
  })

  test('is refused with scopes that fit nothing or reach accounts, and for longer than the rule allows', async () => {
    const wrong = await refused(make(['registry.*', 'registy.*', 'access.*', 'access.sign-in']))
    assert.equal(wrong.code, 'access.token_scopes_unknown')
    assert.deepEqual(wrong.facts.scopes, ['registy.*', 'access.*', 'access.sign-in'])
    assert.equal((await refused(make(['*'], 367))).code, 'access.token_days')
  })

  test('cannot make another token, since it has no session', async () => {
    const { token } = await make(['*'])
    const program = (await actorByToken(scene.db, token, noon))!
    assert.equal((await refused(make(['*'], 1, program.actor))).code, 'access.no_session')
  })

  test('ends when its owner ends it, and nobody else can', async () => {
    const { id, token } = await make(['*'])
    const stranger = await scene.person('陆川')
    assert.equal((await refused(scene.does(endToken, { id }, stranger.actor))).code, 'platform.not_found')
    await scene.does(endToken, { id }, actor)
    assert.equal(await actorByToken(scene.db, token, noon), null)
    assert.equal((await refused(scene.does(endToken, { id }, actor))).code, 'access.token_ended')
  })

  test('may be a session that was opened through the API, which reaches the account too', async () => {
    const sessions = await scene.asks(mySessions, {}, actor)
    assert.equal(sessions[0]?.current, true)
  })

  test('ends with the account', async () => {
    const { token } = await make(['*'])
    const clerk = await scene.person('马骏', 'system-admin')
    await scene.does(closeAccount, { account, reason: '离职' }, clerk.actor)
    assert.equal(await actorByToken(scene.db, token, noon), null)
  })
})
