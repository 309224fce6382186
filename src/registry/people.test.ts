import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noon, openScene, refused, type Scene } from '../../test/scene/index.ts'
import { type Actor, system } from '../platform/actor.ts'
import { all, sql } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { explain } from '../platform/refusal.ts'
import {
  actorFor,
  applicantFacts,
  findDuplicates,
  findPerson,
  listMerges,
  mergePeople,
  myStanding,
  registerPerson,
  savePerson,
  savePersonal,
  seePerson,
  showPersonal,
  tellApart,
  undoMerge,
} from './index.ts'

describe('people of the registry', () => {
  let scene: Scene
  let officer: Actor
  before(async () => {
    scene = await openScene()
    officer = (await scene.person('丁一平', 'officer')).actor
  })
  after(() => scene.close())

  async function registered(name: string, personal: { number?: string; phone?: string; birth?: string } = {}) {
    const person = newId()
    await scene.does(registerPerson, { person, name, ...personal }, officer)
    return person
  }

  test('are found by name and one exact identifier, both right, and the look is on record', async () => {
    const person = await registered('买买提•吐尔逊', { phone: '13900000001' })
    const { actor } = await scene.person('文静')
    const look = (name: string, value: string) => scene.does(findPerson, { name, by: 'phone', value }, actor)
    const [found] = await look('买买提 吐尔逊', '139 0000 0001')
    assert.deepEqual(found, { id: person, name: '买买提·吐尔逊', posts: [] })
    assert.equal((await refused(look('文静', '13900000001'))).code, 'registry.nobody_found')
    assert.equal((await refused(look('买买提·吐尔逊', '13900000002'))).code, 'registry.nobody_found')
  })

  test('keep a rare character and a name of 200 characters', async () => {
    for (const name of ['王𬭊', '𠮷'.repeat(200)]) {
      const person = await registered(name)
      assert.equal((await scene.asks(seePerson, { person }, officer)).name, name)
    }
    const long = await refused(registered('𠮷'.repeat(201)))
    assert.equal(long.code, 'platform.input_invalid')
    assert.deepEqual(long.problems[0]?.says.zh, '不超过 200 个字')
  })

  test('have their number sealed in the database, masked on pages, and in full only for a reason', async () => {
    const person = await registered('陆川', { number: '11010519491231002X' })
    const [row] = await scene.as(system(), (tx) =>
      all(
        tx,
        sql<{ text: string }>`select to_jsonb(p)::text as text from registry.person_private p where person = ${person}`,
      ),
    )
    assert.ok(!row!.text.includes('11010519491231002X'))
    assert.equal((await scene.asks(seePerson, { person }, officer)).personal?.number_mask, '1101**********002X')

    const shown = await scene.does(showPersonal, { person, reason: '核对证件' }, officer)
    assert.equal(shown.number, '11010519491231002X')
    assert.equal(shown.birth, '1949-12-31')
    const { actor } = await scene.person('何青松')
    assert.equal(
      (await refused(scene.does(showPersonal, { person, reason: '好奇' }, actor))).code,
      'platform.not_allowed',
    )
  })

  test('are not registered twice under one number, and a wrong number is told beside its field', async () => {
    await registered('宋一鸣', { number: '440524188001010014' })
    assert.equal((await refused(registered('宋一鸣', { number: '440524188001010014' }))).code, 'registry.number_known')
    const wrong = await refused(registered('杨柳', { number: '440524188001010015' }))
    assert.equal(wrong.problems[0]?.field, 'number')
    assert.equal(wrong.problems[0]?.says.zh, explain(wrong, 'zh'))
  })

  test('give a rule their age on the day, whoever asks, and their contacts only to those who may see them', async () => {
    const person = await registered('顾晓岚', { birth: '1985-04-12', phone: '13900000004' })
    const { actor } = await scene.person('江帆')
    const facts = await scene.as(actor, (tx) => applicantFacts(tx, person, '2026-04-12'))
    assert.equal(facts.age, 41)
    assert.equal(facts.phone, null)
    assert.equal((await scene.as(officer, (tx) => applicantFacts(tx, person, '2026-04-11'))).phone, '13900000004')
  })

  test('are changed by one at a time: the second is told who was quicker', async () => {
    const { id, actor } = await scene.person('石磊')
    await scene.does(savePerson, { person: id, version: 1, name: '石磊', title: '研究员' }, officer)
    const stale = await refused(scene.does(savePerson, { person: id, version: 1, name: '石磊' }, actor))
    assert.equal(stale.code, 'platform.stale')
    assert.match(explain(stale, 'zh'), /丁一平在 2026年3月2日 12:00:00 更新了此件/)
  })

  test('change only their own numbers and contacts', async () => {
    const { actor } = await scene.person('罗远航')
    const person = await registered('杨柳')
    const change = scene.does(savePersonal, { person, phone: '13900000009' }, actor)
    assert.equal((await refused(change)).code, 'platform.not_allowed')
  })

  test('who look like one are offered with the evidence, until somebody has decided', async () => {
    const one = await registered('白芷', { phone: '13900000005' })
    const other = await registered('白 芷', { phone: '13900000005' })
    const pairs = async () =>
      (await scene.asks(findDuplicates, { kind: 'person' }, officer)).filter((pair) =>
        [pair.one, pair.other].includes(one),
      )
    assert.deepEqual((await pairs())[0]?.says, ['手机号相同', '名称相同'])
    await scene.does(tellApart, { kind: 'person', one: other, other: one, reason: '父女共用手机号' }, officer)
    assert.deepEqual(await pairs(), [])
  })

  test('who are one are merged, keep the roles given to either, and are parted again without loss', async () => {
    const kept = await scene.person('段云峰')
    const gone = await scene.person('段云峰', 'reviewer')
    const grant = gone.actor.standing.grant
    const merge = newId()
    await scene.does(mergePeople, { merge, kept: kept.id, gone: gone.id, reason: '同一人' }, officer)
    const whole = (await scene.as(system(), (tx) => actorFor(tx, gone.id, 'reviewer', '2026-03-02')))!
    assert.equal(whole.person, kept.id)
    assert.equal(whole.standing.grant, grant)
    assert.equal((await scene.asks(myStanding, {}, whole)).person?.id, kept.id)

    const twice = { merge: newId(), kept: kept.id, gone: gone.id, reason: '再来一次' }
    assert.equal((await refused(scene.does(mergePeople, twice, officer))).code, 'registry.merge_done')
    const chain = { merge: newId(), kept: await registered('段云峰'), gone: kept.id, reason: '第三条' }
    assert.equal((await refused(scene.does(mergePeople, chain, officer))).code, 'registry.merge_chain')

    await scene.does(undoMerge, { merge, reason: '实为两人' }, officer)
    const parted = (await scene.as(system(), (tx) => actorFor(tx, gone.id, 'reviewer', '2026-03-02')))!
    assert.equal(parted.person, gone.id)
    assert.equal(await scene.as(system(), (tx) => actorFor(tx, kept.id, 'reviewer', '2026-03-02')), null)
    assert.equal(
      (await refused(scene.does(undoMerge, { merge, reason: '再撤' }, officer))).code,
      'registry.merge_undone',
    )
    const [listed] = await scene.asks(listMerges, {}, officer)
    assert.deepEqual([listed?.undo_reason, listed?.merged_at], ['实为两人', noon])
  })
})
