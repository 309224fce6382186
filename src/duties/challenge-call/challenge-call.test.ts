import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Filing, filing } from '../../../test/filing/index.ts'
import { newId } from '../../platform/ids.ts'
import { parameterSheet } from '../../policy/index.ts'
import {
  bidsOn,
  checkAgreement,
  closeNotice,
  concludePanel,
  contradictions,
  convenePanel,
  decide,
  endorseDossier,
  judgeAcceptance,
  matchBid,
  openNeeds,
  openRound,
  proposeList,
  publishNotice,
  publishRound,
  readAgreement,
  readDossier,
  receiveResults,
  requestAcceptance,
  saveSection,
  screenDossier,
  sealAgreement,
  signApprovalStep,
  startDossier,
  submitAgreement,
  submitDossier,
} from '../../procedure/index.ts'
import { submitScore } from '../../review/index.ts'
import { bidAnswers, needAnswers, organisation, persona } from '../../town/index.ts'
import { challengeBid, challengeCall } from './index.ts'

const on = (day: string, hour = '10:00') => new Date(`2026-${day}T${hour}:00+08:00`)
const judges = ['expert1', 'expert2', 'expert3', 'expert4', 'expert5']
const sides = ['pull', 'base', 'target', 'money']
const wan = 1_000_000

describe('a challenge call', () => {
  let world: Filing
  const round = { needs: newId(), bids: newId() }
  const need = newId()
  const chosen = newId()
  const other = newId()

  before(async () => {
    world = await filing()
    await opened(round.needs, 'challenge-call', '07-31', 0)
    await opened(round.bids, 'challenge-bid', '10-15', 200 * wan)
  })
  after(() => world.end())

  async function opened(id: string, programme: string, until: string, budgetFen: number): Promise<void> {
    const input = {
      round: id,
      programme,
      code: `T-${programme}`,
      title: { zh: programme, en: programme },
      year: 2026,
      opensAt: '2026-07-01T09:00:00+08:00',
      writerUntil: `2026-${until}T17:00:00+08:00`,
      budgetFen,
      contact: '丁一平',
      announcement: { zh: '揭榜挂帅', en: 'Challenge call' },
    }
    await world.does('officer', openRound, input, { at: on('06-30') })
    await world.does('officer', publishRound, { round: id }, { at: on('06-30') })
  }
  async function write(who: string, begin: object, answers: Record<string, object>, at: Date): Promise<void> {
    await world.does(who, startDossier, begin as never, { at })
    for (const [section, given] of Object.entries(answers))
      await world.does(
        who,
        saveSection,
        { dossier: (begin as { dossier: string }).dossier, section, answers: given } as never,
        { at },
      )
  }
  const screened = (dossier: string, rules: string[], at: Date) =>
    world.does(
      'officer',
      screenDossier,
      { dossier, verdicts: rules.map((rule) => ({ rule, ok: true })), result: 'pass' },
      { at },
    )
  const stageOf = async (dossier: string) => (await world.asks('officer', readDossier, { dossier })).dossier.stage
  const texts = { title: { zh: '公示', en: 'Notice' }, body: { zh: '现予公示。', en: 'To be read.' } }
  async function noticed(id: string, from: string, to: string): Promise<void> {
    const notice = newId()
    await world.does('officer', publishNotice, { notice, round: id, ...texts }, { at: on(from) })
    await world.does('officer', closeNotice, { notice }, { at: on(to) })
  }

  test('both definitions hold no contradiction', () => {
    const known = new Set(parameterSheet.map((one) => one.key))
    assert.deepEqual([...contradictions(challengeCall, known), ...contradictions(challengeBid, known)], [])
  })

  test('a need is reviewed on four sides and stands on the public list', async () => {
    const { does } = world
    const begin = { dossier: need, round: round.needs, host: organisation('host').id }
    await write('wen', begin, needAnswers('高边坡低功耗监测终端', on('07-05')), on('07-05'))
    await does('wen', submitDossier, { dossier: need }, { at: on('07-06') })
    await does('host', endorseDossier, { dossier: need }, { at: on('07-07') })
    await screened(need, ['offer', 'deadline', 'real'], on('07-10'))
    const panel = newId()
    const experts = judges.map((who) => ({ seat: newId(), person: persona(who).id }))
    const convened = { panel, round: round.needs, stage: 'four-sides', title: '四方面评议', dossiers: [need], experts }
    await does('officer', convenePanel, convened, { at: on('07-15') })
    for (const [index, { seat }] of experts.entries()) {
      const marks = Object.fromEntries(sides.map((side) => [side, 85 + index]))
      const sheet = { seat, dossier: need, marks, remark: '需求明确，带动性强，指标和资金相称，建议张榜。' }
      await does(judges[index]!, submitScore, sheet, { at: on('07-20') })
    }
    await does('officer', concludePanel, { panel, shortlist: [need] }, { at: on('07-22') })
    await noticed(round.needs, '07-23', '08-01')
    assert.equal(await stageOf(need), 'bidding')
    const list = await world.asks('lu', openNeeds, { round: round.bids })
    assert.ok(list.some((one) => one.id === need && one.host_name === organisation('host').name))
  })

  test('bids come from outside the city too, but nobody bids for their own need or for one that is closed', async () => {
    const { does, refused } = world
    const at = on('08-10')
    const own = { dossier: newId(), round: round.bids, host: organisation('host').id, answersTo: need }
    assert.equal((await refused(does('wen', startDossier, own, { at }))).code, 'procedure.own_need')
    const begin = (dossier: string, host: 'faraway' | 'partner') => ({
      dossier,
      round: round.bids,
      host: organisation(host).id,
    })
    const nothing = await refused(does('lu', startDossier, begin(newId(), 'partner'), { at }))
    assert.equal(nothing.code, 'procedure.need_missing')
    const closed = { ...begin(newId(), 'partner'), answersTo: chosen }
    assert.equal((await refused(does('lu', startDossier, closed, { at }))).code, 'platform.not_found')
    await write('expert7', { ...begin(other, 'partner'), answersTo: need }, bidAnswers('终端方案甲', at), at)
    await write('expert6', { ...begin(chosen, 'faraway'), answersTo: need }, bidAnswers('终端方案乙', at), at)
    for (const [dossier, who] of [
      [chosen, 'expert6'],
      [other, 'expert7'],
    ] as const) {
      await does(who, submitDossier, { dossier, pledge: true }, { at: on('08-12') })
      await screened(dossier, ['term', 'share', 'cap', 'authorised'], on('08-20'))
    }
    assert.equal(await stageOf(chosen), 'matching')
    assert.equal(organisation('faraway').region, '430000')
  })

  test("the city's share stays within its part of the contract", async () => {
    const { does, refused } = world
    const at = on('08-13')
    const dossier = newId()
    const begin = { dossier, round: round.bids, host: organisation('partner').id, answersTo: need }
    await write('expert7', begin, bidAnswers('要得太多的方案', at, 60), at)
    const refusal = await refused(does('expert7', submitDossier, { dossier, pledge: true }, { at }))
    assert.equal(refusal.code, 'procedure.rule_broken')
    assert.deepEqual(
      refusal.problems.map((one) => one.field),
      ['rules.share'],
    )
  })

  test('bids are opened together after the cut-off, and the owner of the need chooses one with a reason', async () => {
    const { does, asks, refused } = world
    const choice = { dossier: need, bid: chosen, reason: '技术路线最接近指标，成本合理。' }
    assert.equal((await refused(does('host', matchBid, choice, { at: on('10-10') }))).code, 'procedure.bids_open')
    assert.deepEqual((await asks('host', bidsOn, { dossier: need }, on('10-10'))).bids, [])
    const foreign = await refused(does('host2', matchBid, choice, { at: on('10-16') }))
    assert.equal(foreign.code, 'platform.not_found')
    assert.equal((await asks('host', bidsOn, { dossier: need }, on('10-16'))).bids.length, 2)
    assert.deepEqual(await does('host', matchBid, choice, { at: on('10-16') }), {
      dossier: need,
      bid: chosen,
      refused: 1,
    })
    assert.deepEqual(
      [await stageOf(need), await stageOf(chosen), await stageOf(other)],
      ['end.matched', 'pool', 'end.not-chosen'],
    )
  })

  test('the city decides on its share, and bidder, owner and bureau seal in order', async () => {
    const { does, refused } = world
    const proposal = newId()
    const rows = [{ dossier: chosen, suggestion: 'approve' as const, proposed_fen: 30 * wan, rank: 1 }]
    await does('officer', proposeList, { proposal, round: round.bids, title: '拟支持清单', rows }, { at: on('10-19') })
    for (const [step, who] of [
      ['office', 'officer2'],
      ['meeting', 'director'],
    ] as const)
      await does(who, signApprovalStep, { proposal, step, verdict: 'agree' }, { at: on('10-20') })
    const anchor = { meeting: '局长办公会（2026年第20次）', date: '2026-10-21', document: '纪要〔2026〕20号' }
    await does('officer', decide, { decision: newId(), proposal, ...anchor }, { at: on('10-21') })
    await noticed(round.bids, '10-22', '11-02')
    await does('expert6', submitAgreement, { dossier: chosen }, { at: on('11-03') })
    await does('officer', checkAgreement, { dossier: chosen, verdict: 'ok' }, { at: on('11-04') })
    const seal = (who: string, step: string, hour: string) =>
      does(who, sealAgreement, { dossier: chosen, step, way: 'electronic' }, { at: on('11-05', hour) })
    assert.equal((await refused(seal('host', 'owner', '09:00'))).code, 'procedure.seal_order')
    await seal('expert6', 'bidder', '10:00')
    assert.equal((await refused(seal('officer', 'owner', '10:30'))).code, 'procedure.seal_of_another')
    await seal('host', 'owner', '11:00')
    await seal('officer', 'bureau', '12:00')
    assert.equal(await stageOf(chosen), 'running')
  })

  test('the owner of the need accepts first; only then can the bureau', async () => {
    const { does, asks, refused } = world
    const { agreement } = await asks('expert6', readAgreement, { dossier: chosen })
    const request = {
      dossier: chosen,
      summary: '合同指标全部完成，已在需求单位现场运行三个月，数据完整。',
      targets: agreement!.content.targets.map(() => '达到'),
      spent: agreement!.content.budget,
      reportNumber: 'KJBG-2026-0099',
      dataNumber: 'SJHJ-2026-0099',
    }
    await does('expert6', requestAcceptance, request, { at: on('11-16') })
    assert.equal(await stageOf(chosen), 'reception')
    const verdict = {
      dossier: chosen,
      task: 'pass' as const,
      money: 'pass' as const,
      opinion: '对照合同逐项核对，全部完成。',
    }
    assert.equal(
      (await refused(does('officer', judgeAcceptance, verdict, { at: on('11-17') }))).code,
      'procedure.not_now',
    )
    const fine = { dossier: chosen, result: 'pass' as const, opinion: '逐项核对，终端功耗和精度均达到约定。' }
    assert.equal((await refused(does('host2', receiveResults, fine, { at: on('11-17') }))).code, 'platform.not_found')
    await does('host', receiveResults, fine, { at: on('11-18') })
    assert.equal(await stageOf(chosen), 'acceptance')
    const { stage } = await does('officer', judgeAcceptance, verdict, { at: on('11-20') })
    assert.equal(stage, 'end.accepted')
  })
})
