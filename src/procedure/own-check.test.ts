import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { newId } from '#platform/ids'
import { perform } from '#platform/perform'
import { type Filing, filing } from '../../test/filing/index.ts'
import { clockKeepReferences, importDossier } from '../overlap/index.ts'
import { prose } from '../town/prose.ts'
import { checkOwnText, clockCheckOverlaps, ownChecks, saveSection, submitDossier } from './index.ts'

const aims =
  '以喀斯特高原湖泊蓝藻水华为对象，布设高光谱浮标与无人船，反演藻蓝素垂向分布，提出营养盐与水动力耦合的暴发预报模型，并给出闸坝生态调度的时间窗口。'

describe('a writer’s own check', () => {
  let world: Filing
  let dossier: string
  const write = (text: string) =>
    world.does('wen', saveSection, {
      dossier,
      section: 'content',
      answers: {
        background: '本件的立项依据，写足二十个字以便通过填报检查。',
        aims: text,
        method: '本件的技术路线，写足二十个字以便通过填报检查。',
        foundation: '本件的工作基础和知识产权。',
        ethics: false,
      },
    })
  const check = (who = 'wen') => world.does(who, checkOwnText, { check: newId(), dossier })
  const tick = (act: typeof clockCheckOverlaps | typeof clockKeepReferences) =>
    perform(
      world.db,
      act as typeof clockCheckOverlaps,
      {},
      { actor: system(), received: world.today, via: 'job', lang: 'zh' },
    )
  before(async () => {
    world = await filing()
    const record = { id: 'L-1', title: '湖泊水华预报', abstract: aims, organisation: '外地研究所', pi: '某某' }
    await world.does('officer', importDossier, { source: 'nation', onBehalfOf: '某部', record })
    await tick(clockKeepReferences)
    await tick(clockCheckOverlaps)
    dossier = await world.draft(await world.round(new Date(world.today.getTime() + 9 * 86_400_000)), 9, '湖泊课题')
  })
  after(() => world.end())

  test('names the public text that a passage stands in, without a share or a score', async () => {
    await write(aims)
    const { found, left } = await check()
    assert.equal(left, 2)
    assert.ok(found.some(({ text, other }) => /高光谱浮标与无人船/.test(text) && other === '湖泊水华预报 · nation'))
    assert.doesNotMatch(JSON.stringify(found), /share|evidence|score/)
  })

  test('never looks at another’s dossier: their passages stay closed', async () => {
    const { background, aims: copied } = prose.spindle!
    await write(`${background}${copied}`)
    const { found } = await check()
    assert.doesNotMatch(JSON.stringify(found), /热漂移|空转暖机/)
    await write(aims)
    assert.equal((await world.refused(check('gu'))).code, 'platform.not_found')
  })

  test('is given three times a round, and the officer sees each and what was changed after it', async () => {
    await check()
    assert.equal((await world.refused(check())).code, 'procedure.checks_used_up')
    assert.equal((await world.asks('wen', ownChecks, { dossier })).left, 0)
    await write('改为研究高原湖泊沉积物磷释放通量的原位观测方法，形成两项团体标准并示范应用。')
    await world.does('wen', submitDossier, { dossier, pledge: true })
    await tick(clockCheckOverlaps)
    const { checks } = await world.asks('officer', ownChecks, { dossier })
    assert.equal(checks.length, 3)
    assert.ok(checks[0]!.changed! > 0)
  })
})
