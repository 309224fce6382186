import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { newId } from '#platform/ids'
import { perform } from '#platform/perform'
import { type Filing, filing } from '../../test/filing/index.ts'
import { clockKeepReferences, clockSweep, importDossier, startSweep } from '../overlap/index.ts'
import {
  checkOverlaps,
  clockCheckOverlaps,
  dossierOverlaps,
  judgeOverlap,
  nearEqualGroups,
  readOverlap,
  saveSection,
  submitDossier,
} from './index.ts'

const day = 86_400_000
const aims =
  '本项目面向溶洞旅游景区洞顶崩塌风险，研制分布式声发射与毫米波雷达融合的监测装置，提出基于能量突变率的崩塌前兆识别方法，建立洞穴围岩损伤演化模型，并在双河洞景区开展为期十八个月的示范运行。'

describe('overlaps of what was handed in', () => {
  let world: Filing
  let round: string
  before(async () => {
    world = await filing()
    await tick(clockCheckOverlaps)
  })
  // A round for each, since what one leader may hand in in a round is limited.
  beforeEach(async () => {
    round = await world.round(new Date(world.today.getTime() + 9 * day))
  })
  after(() => world.end())

  const tick = (clock: typeof clockCheckOverlaps | typeof clockKeepReferences | typeof clockSweep) =>
    perform(
      world.db,
      clock as typeof clockSweep,
      {},
      { actor: system(), received: world.today, via: 'job', lang: 'zh' },
    )
  async function handedIn(title: string, text: string): Promise<string> {
    const dossier = await world.draft(round, 9, title)
    const { answers } = {
      answers: {
        background: `${title}的立项依据。`.repeat(4),
        aims: text,
        method: `${title}的技术路线。`.repeat(4),
        foundation: `${title}的工作基础和知识产权情况。`,
        ethics: false,
      },
    }
    await world.does('wen', saveSection, { dossier, section: 'content', answers })
    await world.does('wen', submitDossier, { dossier, pledge: true })
    return dossier
  }
  const overlapsOf = (dossier: string, who = 'officer') => world.asks(who, dossierOverlaps, { dossier })

  test('a published project that was copied is flagged within a turn of the clock, with the copied passage marked in both', async () => {
    const record = {
      id: 'P-1',
      title: '溶洞景区崩塌监测',
      abstract: aims,
      organisation: '外地研究院',
      pi: '某某',
      start: '2024-03',
    }
    const { reference } = await world.does('officer', importDossier, {
      source: 'province',
      onBehalfOf: '省科技厅',
      record,
    })
    await tick(clockKeepReferences)
    const dossier = await handedIn('洞穴安全装置', aims)
    assert.equal((await overlapsOf(dossier)).checked, false)
    await tick(clockCheckOverlaps)
    const { checked, pairs } = await overlapsOf(dossier)
    assert.ok(checked)
    const pair = pairs.find((one) => one.with.id === reference)!
    assert.ok(pair.flagged)
    assert.deepEqual([pair.with.source, pair.with.who, pair.with.year], ['province', '外地研究院 · 某某', '2024'])
    const read = await world.asks('officer', readOverlap, { dossier, other: reference })
    const [passage] = read.pair.passages
    assert.match(read.texts.one.slice(passage!.from, passage!.to), /毫米波雷达融合/)
    assert.match(read.texts.other.slice(passage!.otherFrom, passage!.otherTo), /毫米波雷达融合/)
  })

  test('a later dossier that repeats an earlier one shows in both, and the verdict of one stands in the other', async () => {
    const [first, second] = [
      await handedIn('前一件', `${aims.replace('双河洞', '织金洞')}并形成地方标准。`),
      await handedIn('后一件', `${aims.replace('双河洞', '龙宫')}并培养研究生。`),
    ]
    await tick(clockCheckOverlaps)
    const seen = (await overlapsOf(second)).pairs.find((one) => one.with.id === first)!
    assert.ok(seen.flagged && seen.share > 0.4)
    assert.equal(seen.verdict, null)
    const verdict = {
      verdict: newId(),
      dossier: second,
      other: first,
      finding: 'duplicate' as const,
      reason: '研究内容相同',
    }
    await world.does('officer', judgeOverlap, verdict)
    const back = (await overlapsOf(first)).pairs.find((one) => one.with.id === second)!
    assert.equal(back.verdict?.finding, 'duplicate')
    assert.equal(back.verdict?.person_name, '丁一平')
  })

  test('it is compared again on request, which is on record; before its first comparison that is refused', async () => {
    const dossier = await handedIn(
      '再查一件',
      '完全不同的内容：刺梨饮料发酵菌群演替与风味指纹的定量研究，形成团体标准三项并示范应用。',
    )
    const early = await world.refused(world.does('officer', checkOverlaps, { dossier }))
    assert.equal(early.code, 'procedure.not_checked_yet')
    await tick(clockCheckOverlaps)
    assert.equal((await world.does('officer', checkOverlaps, { dossier })).flagged, 0)
  })

  test('neither the applicant nor a host sees what it overlaps with', async () => {
    const dossier = await handedIn('保密一件', aims)
    await tick(clockCheckOverlaps)
    for (const who of ['wen', 'host', 'recommender'])
      assert.equal((await world.refused(overlapsOf(dossier, who))).code, 'platform.not_allowed', who)
    const given = { verdict: newId(), dossier, other: newId(), finding: 'different' as const, reason: '测试' }
    assert.equal((await world.refused(world.does('wen', judgeOverlap, given))).code, 'platform.not_allowed')
    assert.equal((await world.refused(world.does('officer', judgeOverlap, given))).code, 'platform.not_found')
  })

  test('everything is compared with everything piece by piece, and near-equal projects stand in one group', async () => {
    const abstract =
      '以喀斯特高原湖泊蓝藻水华为对象，布设高光谱浮标与无人船，反演藻蓝素垂向分布，提出营养盐与水动力耦合的暴发预报模型，并给出闸坝生态调度的时间窗口。'
    const ids: string[] = []
    for (const id of ['G-1', 'G-2', 'G-3']) {
      const record = { id, title: '岩洞崩塌前兆监测', abstract, organisation: id, pi: '某某', start: '2023-01' }
      ids.push((await world.does('officer', importDossier, { source: 'nation', onBehalfOf: '某部', record })).reference)
    }
    await tick(clockKeepReferences)
    const { texts } = await world.does('officer', startSweep, { sweep: newId() })
    assert.ok(texts >= 3)
    const second = await world.refused(world.does('officer', startSweep, { sweep: newId() }))
    assert.equal(second.code, 'overlap.sweep_runs')
    assert.equal((await world.asks('officer', nearEqualGroups, {})).sweep?.ended_at, null)
    await tick(clockSweep)
    const { sweep, groups } = await world.asks('officer', nearEqualGroups, {})
    assert.ok(sweep?.ended_at)
    assert.equal(sweep.done, texts)
    const group = groups.find((members) => members.some(({ id }) => id === ids[0]))!
    for (const id of ids) assert.ok(group.some((member) => member.id === id))
    assert.equal((await world.refused(world.asks('wen', nearEqualGroups, {}))).code, 'platform.not_allowed')
  })
})
