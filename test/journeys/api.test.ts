import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { dayOf } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { application, organisation, persona, townId } from '../../src/town/index.ts'
import { type Json, openTownToPrograms } from './programs.ts'

const wan = 1_000_000
const [round, dossier, proposal, decision, notice] = Array.from({ length: 5 }, () => newId()) as [
  string,
  string,
  string,
  string,
  string,
]
const experts = ['expert1', 'expert2', 'expert3', 'expert4', 'expert6']

describe('a municipal call runs from guide to sealed agreement through the API, with tokens', () => {
  let town: Awaited<ReturnType<typeof openTownToPrograms>>
  before(async () => {
    town = await openTownToPrograms()
  })
  after(() => town.close())
  const stageOf = async (): Promise<string> => (await town.does('officer', 'GET', `/dossiers/${dossier}`)).dossier.stage

  test('the officer makes a round, writes its guide and publishes it; the public reads it', async () => {
    const at = (days: number) => new Date(town.now().getTime() + days * 86_400_000).toISOString()
    await town.does('officer', 'POST', '/rounds', {
      round,
      programme: 'key-rd',
      code: 'ZKRD-API-1',
      year: 2026,
      title: { zh: '接口办理批次', en: 'A round by program' },
      announcement: { zh: '围绕山地产业征集项目。', en: 'Projects for mountain industries.' },
      contact: '丁一平 0851-00000000',
      opensAt: at(-1),
      writerUntil: at(10),
      hostUntil: at(12),
      recommenderUntil: at(14),
      budgetFen: 100 * wan,
      recommenderQuota: 5,
    })
    const item = {
      code: '1.1',
      title: { zh: '山地灾害监测', en: 'Hazards' },
      text: { zh: '研究监测方法。', en: 'Methods.' },
    }
    await town.does('officer', 'PUT', `/rounds/${round}/guide/${townId('api item')}`, { ...item, budgetFen: 100 * wan })
    const { parameters } = await town.does('officer', 'POST', `/rounds/${round}/publication`, {})
    assert.ok(Object.keys(parameters).length >= 5, 'the numbers of the law are frozen')
    const read = await town.does(null, 'GET', `/rounds/${round}`)
    assert.equal(read.guide[0].code, '1.1')
    assert.ok(read.programme.form.length >= 5, 'the whole form can be read before starting')
  })

  test('the applicant writes section by section, is told what is left, and hands in', async () => {
    const lead = persona('wen')
    const host = organisation(lead.works_at).id
    await town.does('wen', 'POST', '/dossiers', {
      dossier,
      round,
      host,
      recommender: organisation('recommender').id,
      guideItem: townId('api item'),
    })
    const early = await town.call('wen', 'POST', `/dossiers/${dossier}/submission`, { pledge: true })
    assert.equal(early.status, 422)
    assert.equal((early.body as Json).code, 'procedure.answers_incomplete')
    const subject = {
      title: '岩溶塌陷早期识别技术研究',
      discipline: '170',
      field: '岩溶塌陷防治',
      askedWan: 80,
      leader: lead,
    }
    let left = 99
    for (const [section, answers] of Object.entries(application(subject, town.now())))
      left = (await town.does('wen', 'PUT', `/dossiers/${dossier}/sections/${section}`, { answers })).left
    assert.equal(left, 0)
    const receipt = await town.does('wen', 'POST', `/dossiers/${dossier}/submission`, { pledge: true })
    assert.match(receipt.number, /^ZKRD-2026-\d{4}$/)
    assert.equal(receipt.stage, 'endorse')
    assert.equal(receipt.digest.length, 64)
  })

  test('a program goes no further than the scopes of its token, whoever it acts for', async () => {
    const authorization = `Bearer ${await town.makeProgram('wen', ['procedure.read-dossier'])}`
    const url = `/api/dossiers/${dossier}`
    const read = await town.app.inject({ url, headers: { authorization } })
    assert.equal(read.statusCode, 200)
    const withdrawal = { method: 'POST', url: `${url}/withdrawal`, headers: { authorization } } as const
    const beyond = await town.app.inject({ ...withdrawal, payload: { reason: '不再申报' } })
    assert.equal(beyond.statusCode, 403)
    assert.equal(beyond.json().code, 'access.token_scope')
    assert.equal(await stageOf(), 'endorse')
  })

  test('the host endorses and the recommender recommends; nobody else may', async () => {
    assert.equal((await town.call('wen', 'POST', `/dossiers/${dossier}/endorsement`, {})).status, 403)
    await town.does(persona('wen').works_at, 'POST', `/dossiers/${dossier}/endorsement`, { opinion: '情况属实。' })
    await town.does('recommender', 'POST', `/dossiers/${dossier}/recommendation`, { opinion: '同意推荐。' })
    assert.equal(await stageOf(), 'screening')
  })

  test('the institution tells all defects at once, the applicant supplies, and it passes on behalf of the bureau', async () => {
    const sheet = await town.does('institution', 'GET', `/dossiers/${dossier}/screening`)
    const yes = sheet.rules.map(({ code }: Json) => ({ rule: code, ok: true }))
    const no = yes.map((one: Json) => (one.rule === 'complete' ? { ...one, ok: false, reason: '缺研究方案正文' } : one))
    await town.does('institution', 'POST', `/dossiers/${dossier}/screening`, { verdicts: no, result: 'ask' })
    assert.equal(await stageOf(), 'supplement')
    await town.does('wen', 'POST', `/dossiers/${dossier}/supplement`, { note: '已在研究内容中补充。' })
    await town.does('institution', 'POST', `/dossiers/${dossier}/screening`, { verdicts: yes, result: 'pass' })
    assert.equal(await stageOf(), 'network-review')
    const timeline = await town.does('wen', 'GET', `/dossiers/${dossier}/timeline`)
    assert.equal(timeline[0].on_behalf_of, organisation('bureau').id)
  })

  for (const stage of ['network-review', 'defence']) {
    test(`five experts judge it in ${stage}, and the institution concludes`, async () => {
      const panel = newId()
      const seats = experts.map((expert) => ({ seat: newId(), person: persona(expert).id }))
      await town.does('institution', 'POST', `/rounds/${round}/panels`, {
        panel,
        stage,
        title: `评审组 ${stage}`,
        dossiers: [dossier],
        experts: seats,
      })
      for (const [index, { seat }] of seats.entries()) {
        const marks = Object.fromEntries(
          ['need', 'novelty', 'route', 'team', 'budget'].map((code) => [code, 80 + index]),
        )
        const remark = '目标明确，路线可行，建议进一步明确现场验证的检测方法。'
        await town.does(experts[index]!, 'PUT', `/seats/${seat}/sheets/${dossier}`, { marks, remark })
        await town.does(experts[index]!, 'POST', `/seats/${seat}/sheets/${dossier}/submission`, { marks, remark })
      }
      await town.does('institution', 'POST', `/panels/${panel}/conclusion`, { shortlist: [dossier] })
    })
  }

  test('the applicant reads the opinions without names', async () => {
    const opinions = JSON.stringify(await town.does('wen', 'GET', `/dossiers/${dossier}/opinions`))
    assert.match(opinions, /路线可行/)
    for (const expert of experts) assert.ok(!opinions.includes(persona(expert).name))
  })

  test('after the visit it lies in the pool, goes onto a list and through the chain of approval', async () => {
    await town.does('officer', 'POST', `/dossiers/${dossier}/visit`, {
      result: 'visited',
      note: '现场条件与申报书一致。',
    })
    const rows = [{ dossier, suggestion: 'approve', proposed_fen: 70 * wan, rank: 1 }]
    const beyond = await town.call('officer', 'POST', `/rounds/${round}/proposals`, {
      proposal,
      title: '拟立项清单',
      rows: [{ ...rows[0], proposed_fen: 90 * wan }],
    })
    assert.equal(beyond.status, 422, 'not more than what was asked for')
    await town.does('officer', 'POST', `/rounds/${round}/proposals`, { proposal, title: '拟立项清单', rows })
    const chain = [
      ['office', 'officer2'],
      ['planning', 'officer3'],
      ['deputy', 'deputy'],
      ['meeting', 'director'],
    ] as const
    for (const [step, who] of chain)
      await town.does(who, 'POST', `/proposals/${proposal}/signatures`, { step, verdict: 'agree', opinion: '同意' })
  })

  test('the meeting decides with its legal anchor, and a change needs its reason', async () => {
    const anchor = {
      decision,
      meeting: '局党组会（2026年第12次）',
      date: dayOf(town.now()),
      document: '会议纪要〔2026〕12号',
    }
    const cut = [{ dossier, result: 'approve', approved_fen: 50 * wan }]
    const silent = await town.call('officer', 'POST', `/proposals/${proposal}/decision`, { ...anchor, rows: cut })
    assert.equal((silent.body as Json).code, 'procedure.rows_wrong')
    await town.does('officer', 'POST', `/proposals/${proposal}/decision`, {
      ...anchor,
      rows: [{ ...cut[0], reason: '压减设备费' }],
    })
    assert.equal(await stageOf(), 'notice')
  })

  test('the public notice runs its working days, then the agreement is sent', async () => {
    const words = { title: { zh: '拟立项公示', en: 'Notice' }, body: { zh: '现予公示。', en: 'For public notice.' } }
    await town.does('officer', 'POST', `/rounds/${round}/notices`, { notice, ...words })
    const shown = await town.does(null, 'GET', `/notices/${notice}`)
    assert.match(JSON.stringify(shown), /岩溶塌陷早期识别技术研究/)
    const early = await town.call('officer', 'POST', `/notices/${notice}/closing`, {})
    assert.equal((early.body as Json).code, 'procedure.notice_running')
    await town.pass(20)
    await town.does('officer', 'POST', `/notices/${notice}/closing`, {})
    assert.equal(await stageOf(), 'agreement')
  })

  test('decision and money are issued together with finance', async () => {
    const issue = { document: '联合下达〔2026〕8号', date: dayOf(town.now()) }
    await town.does('officer', 'POST', `/decisions/${decision}/issue`, issue)
    await town.does('finance', 'POST', `/decisions/${decision}/countersignature`, { opinion: '同意下达' })
  })

  test('the budget of the agreement equals the approved amount; it is checked and sealed in order', async () => {
    const { agreement } = await town.does('wen', 'GET', `/dossiers/${dossier}/agreement`)
    const same = await town.call('wen', 'POST', `/dossiers/${dossier}/agreement/submission`, {})
    assert.equal(same.status, 422, 'the budget still is the one applied for')
    const both = (fen: number) => ({ fiscal: fen, own: fen })
    const budget = {
      equipment: both(10 * wan),
      operating: both(22 * wan),
      labour: both(12 * wan),
      indirect: both(6 * wan),
    }
    await town.does('wen', 'PUT', `/dossiers/${dossier}/agreement`, {
      version: agreement.version,
      content: { ...agreement.content, budget },
    })
    await town.does('wen', 'POST', `/dossiers/${dossier}/agreement/submission`, {})
    await town.does('officer', 'POST', `/dossiers/${dossier}/agreement/check`, { verdict: 'ok' })
    const outOfTurn = await town.call('officer', 'POST', `/dossiers/${dossier}/agreement/seals`, {
      step: 'bureau',
      way: 'electronic',
    })
    assert.equal((outOfTurn.body as Json).code, 'procedure.seal_order')
    for (const [step, who] of [
      ['lead', 'wen'],
      ['host', persona('wen').works_at],
      ['bureau', 'officer'],
    ] as const)
      await town.does(who, 'POST', `/dossiers/${dossier}/agreement/seals`, { step, way: 'electronic' })
    assert.equal(await stageOf(), 'running')
  })

  test('what was approved is public, and the money of the round adds up', async () => {
    assert.match(JSON.stringify(await town.does(null, 'GET', `/results?round=${round}`)), /岩溶塌陷早期识别技术研究/)
    const glance = await town.does('deputy', 'GET', `/rounds/${round}/glance`)
    assert.match(JSON.stringify(glance), /running/)
  })
})
