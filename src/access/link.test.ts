import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { later, noon, openScene, refused, type Scene } from '../../test/scene/index.ts'
import { system, visitor } from '../platform/actor.ts'
import { newId } from '../platform/ids.ts'
import { actorBySession, makeLink, openAccount, openLinks, signIn, signInByLink } from './index.ts'
import { isLoopback } from './link.ts'

const demonstration = { demonstration: true, production: false }

describe('a sign-in link', () => {
  let scene: Scene
  let person: string
  let grant: string
  before(async () => {
    scene = await openScene()
    person = (await scene.person('丁一平')).id
    grant = await scene.give(person, 'officer')
    const account = { account: newId(), person, login: 'ding.yiping', passwordless: true }
    await scene.does(openAccount, account, system())
  })
  afterEach(() => openLinks({ demonstration: false, production: true }))
  after(() => scene.close())

  const make = () => scene.does(makeLink, { person, standing: grant }, system())
  const enter = (token: string, from: string | null = '127.0.0.1', at = noon) =>
    scene.does(signInByLink, { token }, visitor(), at, from)

  test('lets a persona in, in its role, as often as it is followed', async () => {
    openLinks(demonstration)
    const { token } = await make()
    for (const at of [noon, later(60 * 24 * 40)]) {
      const session = await enter(token, '::1', at)
      const found = await actorBySession(scene.db, session.token, at)
      assert.equal(found?.actor.person, person)
      assert.equal(found?.actor.standing.role, 'officer')
    }
  })

  test('is refused in production, whatever the demonstration setting says', async () => {
    openLinks(demonstration)
    const { token } = await make()
    openLinks({ demonstration: true, production: true })
    assert.equal((await refused(enter(token))).code, 'access.links_closed')
    assert.equal((await refused(make())).code, 'access.links_closed')
  })

  test('is refused where nothing has opened links', async () => {
    assert.equal((await refused(make())).code, 'access.links_closed')
  })

  test('is refused to whoever comes from another machine', async () => {
    openLinks(demonstration)
    const { token } = await make()
    for (const from of ['10.0.0.7', '192.168.1.4', '::ffff:10.0.0.7', '2001:db8::1', '128.0.0.1', 'localhost', ''])
      assert.equal((await refused(enter(token, from))).code, 'access.links_closed', from)
    for (const from of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1']) assert.ok(isLoopback(from), from)
  })

  test('ends when the next start makes a new one', async () => {
    openLinks(demonstration)
    const earlier = await make()
    const { token } = await make()
    assert.equal((await refused(enter(earlier.token))).code, 'access.link_unknown')
    assert.ok((await enter(token)).token)
  })

  test('is made by the platform alone', async () => {
    openLinks(demonstration)
    const clerk = await scene.person('马骏', 'system-admin')
    const made = scene.does(makeLink, { person, standing: grant }, clerk.actor)
    assert.equal((await refused(made)).code, 'platform.not_allowed')
  })

  test('is the only way into an account without a password', async () => {
    const tried = scene.does(signIn, { login: 'ding.yiping', password: '' }, visitor())
    assert.equal((await refused(tried)).code, 'platform.input_invalid')
    const guessed = scene.does(signIn, { login: 'ding.yiping', password: 'Juniper-42-hill' }, visitor())
    assert.equal((await refused(guessed)).code, 'access.sign_in_wrong')
  })
})
