import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { newId } from '#platform/ids'
import { perform } from '#platform/perform'
import { type Filing, filing } from '../../test/filing/index.ts'
import { myMessages, myTasks } from '../desk/index.ts'
import { dossierId } from '../town/index.ts'
import {
  askExplanation,
  clockCheckOverlaps,
  dossierOverlaps,
  giveExplanation,
  listExplanations,
  readExplanation,
  readOverlap,
} from './index.ts'

const [slope, landslide] = [dossierId('slope'), dossierId('landslide')]

describe('an overlap that is put to the leader', () => {
  let world: Filing
  const explanation = newId()
  const asking = { explanation, dossier: slope, other: landslide, question: '这些内容是否已由其他项目资助？' }
  before(async () => {
    world = await filing()
    const by = { actor: system(), received: world.today, via: 'job', lang: 'zh' } as const
    await perform(world.db, clockCheckOverlaps, {}, by)
  })
  after(() => world.end())

  test('lies on the leader’s desk with the passages of the own text and a time to answer; officers and institutions alone ask', async () => {
    assert.equal((await world.refused(world.does('wen', askExplanation, asking))).code, 'platform.not_allowed')
    await world.does('officer', askExplanation, asking)
    const { tasks } = await world.asks('wen', myTasks, {})
    assert.ok(tasks.some(({ what, subject }) => what === 'procedure.give-explanation' && subject === explanation))
    const read = await world.asks('wen', readExplanation, { explanation })
    assert.ok(read.mine && read.explanation.due_at)
    assert.match(read.explanation.passages.join(''), /孔隙水压力/)
    const twice = await world.refused(world.does('officer', askExplanation, { ...asking, explanation: newId() }))
    assert.equal(twice.code, 'procedure.explanation_waited_for')
  })

  test('is answered once, by the leader alone; the officer is told and reads it on the pair', async () => {
    const answer = '系同一团队上一项目的后续研究，测量对象不同。'
    for (const who of ['host', 'expert1'])
      assert.equal(
        (await world.refused(world.does(who, giveExplanation, { explanation, answer }))).code,
        'platform.not_found',
      )
    await world.does('wen', giveExplanation, { explanation, answer })
    assert.equal(
      (await world.refused(world.does('wen', giveExplanation, { explanation, answer }))).code,
      'procedure.explanation_given',
    )
    const { explanations } = await world.asks('officer', readOverlap, { dossier: slope, other: landslide })
    assert.deepEqual([explanations[0]?.answer, explanations[0]?.answered_by_name], [answer, '文静'])
    const { pairs } = await world.asks('officer', dossierOverlaps, { dossier: slope })
    assert.equal(pairs.find((pair) => pair.with.id === landslide)?.explanation?.answer, answer)
    const { messages } = await world.asks('officer', myMessages, {})
    assert.ok(messages.some((message) => /已就.*作出说明/.test(JSON.stringify(message))))
    const { tasks } = await world.asks('wen', myTasks, {})
    assert.ok(!tasks.some(({ subject }) => subject === explanation))
  })

  test('is seen by nobody else: neither the host nor the recommender', async () => {
    for (const who of ['host', 'recommender'])
      assert.deepEqual(await world.asks(who, listExplanations, { dossier: slope }).catch(() => []), [], who)
    assert.equal((await world.asks('wen', listExplanations, { dossier: slope })).length, 1)
  })
})
