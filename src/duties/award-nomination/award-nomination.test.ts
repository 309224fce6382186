import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Filing, filing } from '../../../test/filing/index.ts'
import { newId } from '../../platform/ids.ts'
import { parameterSheet } from '../../policy/index.ts'
import {
  answerInvitation,
  answerObjection,
  askCheck,
  closeNotice,
  concludePanel,
  contradictions,
  convenePanel,
  inviteMember,
  listObjections,
  lodgeObjection,
  openRound,
  publishNotice,
  publishRound,
  readDossier,
  readNotice,
  readObjectionCheck,
  reportCheck,
  roundTable,
  saveSection,
  screenDossier,
  startDossier,
  submitDossier,
} from '../../procedure/index.ts'
import { submitScore } from '../../review/index.ts'
import { nomination, organisation, persona } from '../../town/index.ts'
import { awardNomination } from './index.ts'

const on = (day: string, hour = '10:00') => new Date(`2026-${day}T${hour}:00+08:00`)
const judges = ['expert1', 'expert2', 'expert3', 'expert4', 'expert6']
const seatOf = new Map<string, string>()

describe('nominations for science and technology awards', () => {
  let world: Filing
  const round = newId()
  const kept = newId()
  const lost = newId()
  const members = { wen: newId(), he: newId(), host: newId(), host2: newId() }
  const notice = newId()
  const order = newId()

  before(async () => {
    world = await filing()
    const { does } = world
    const input = {
      round,
      programme: 'award-nomination',
      code: 'T-AWARD',
      title: { zh: '科技奖提名', en: 'Awards' },
      year: 2026,
      opensAt: '2026-07-01T09:00:00+08:00',
      writerUntil: '2026-08-31T17:00:00+08:00',
      budgetFen: 0,
      contact: '丁一平',
      announcement: { zh: '请择优提名。', en: 'Propose the best.' },
    }
    await does('officer', openRound, input, { at: on('06-30') })
    await does('officer', publishRound, { round }, { at: on('06-30') })
  })
  after(() => world.end())

  async function write(dossier: string, title: string, at: Date): Promise<void> {
    const host = organisation('recommender').id
    await world.does('recommender', startDossier, { dossier, round, host }, { at })
    const given = { title, kind: 'progress', grade: 'second', people: ['wen', 'he'], units: ['host', 'host2'] } as const
    for (const [section, answers] of Object.entries(nomination(given, at)))
      await world.does('recommender', saveSection, { dossier, section, answers }, { at })
  }
  async function invite(dossier: string, who: keyof typeof members, member: string, consents: boolean, at: Date) {
    const named =
      who === 'wen' || who === 'he'
        ? { name: persona(who).name, part: 'member' as const, person: persona(who).id }
        : { name: organisation(who).name, part: 'partner-unit' as const, organisation: organisation(who).id }
    await world.does('recommender', inviteMember, { member, dossier, ...named }, { at })
    await world.does(who, answerInvitation, { member, consents }, { at })
  }

  test('the definition holds no contradiction', () => {
    assert.deepEqual(contradictions(awardNomination, new Set(parameterSheet.map((one) => one.key))), [])
  })

  test('nobody nominates themselves: only a nominator can begin, and for its own organisation alone', async () => {
    const { does, refused } = world
    const begin = { dossier: newId(), round, host: organisation('host').id }
    const at = on('07-02')
    assert.equal((await refused(does('wen', startDossier, begin, { at }))).code, 'procedure.not_a_writer')
    assert.equal((await refused(does('recommender', startDossier, begin, { at }))).code, 'procedure.no_post')
  })

  test('everyday 3: a name without consent keeps the nomination from being submitted', async () => {
    const { does, refused } = world
    await write(kept, '山区边坡监测关键技术', on('07-03'))
    await invite(kept, 'wen', members.wen, true, on('07-04'))
    await invite(kept, 'he', members.he, false, on('07-04'))
    await invite(kept, 'host', members.host, true, on('07-04'))
    const refusal = await refused(
      does('recommender', submitDossier, { dossier: kept, pledge: true }, { at: on('07-05') }),
    )
    assert.equal(refusal.code, 'procedure.member_unconfirmed')
    assert.deepEqual(refusal.facts.names, [persona('he').name, organisation('host2').name])
    await does('he', answerInvitation, { member: members.he, consents: true }, { at: on('07-06') })
    await invite(kept, 'host2', members.host2, true, on('07-06'))
    const { number, stage } = await does(
      'recommender',
      submitDossier,
      { dossier: kept, pledge: true },
      { at: on('07-07') },
    )
    assert.match(number, /^KJTM-2026-\d{3}$/)
    assert.equal(stage, 'screening')
  })

  test('two rounds are scored by name, and whoever gets less than two thirds of the votes goes no further', async () => {
    const { does, refused } = world
    await write(lost, '大跨桥梁拉索感知技术', on('07-08'))
    for (const who of ['wen', 'he', 'host', 'host2'] as const) await invite(lost, who, newId(), true, on('07-09'))
    await does('recommender', submitDossier, { dossier: lost, pledge: true }, { at: on('07-10') })
    const rules = ['people-second', 'years-of-use', 'not-oneself', 'complete', 'owned', 'no-secret']
    const verdicts = rules.map((rule) => ({ rule, ok: true }))
    for (const dossier of [kept, lost])
      await does('officer', screenDossier, { dossier, verdicts, result: 'pass' }, { at: on('07-15') })
    await judged('first-round', '08-03', [kept, lost])
    const panel = await judged('committee', '08-20')
    const short = await refused(does('officer', concludePanel, { panel, shortlist: [kept, lost] }, { at: on('08-28') }))
    assert.equal(short.code, 'review.vote_not_carried')
    const done = await does('officer', concludePanel, { panel, shortlist: [kept] }, { at: on('08-28') })
    assert.deepEqual(done, { panel, shortlisted: 1, rejected: 1 })
    const { dossier, outcomes } = await world.asks('officer', readDossier, { dossier: lost })
    assert.equal(dossier.stage, 'end.not-selected')
    assert.equal(outcomes.at(-1)!.reason, '表决未通过：5 票中同意 3 票')
  })

  /** Five experts score both; in the committee the first gets every vote and the second three of five. */
  async function judged(stage: 'first-round' | 'committee', day: string, conclude?: string[]): Promise<string> {
    const panel = newId()
    const experts = judges.map((who) => {
      const seat = newId()
      seatOf.set(`${stage} ${who}`, seat)
      return { seat, person: persona(who).id }
    })
    const dossiers = [kept, lost]
    const convened = { panel, round, stage, title: stage, dossiers, experts }
    await world.does('officer', convenePanel, convened, { at: on(day) })
    for (const [place, dossier] of dossiers.entries())
      for (const [index, who] of judges.entries()) {
        const mark = 90 - place * 5
        const vote: Record<string, number> = stage === 'committee' ? { vote: place === 0 || index < 3 ? 100 : 0 } : {}
        const marks = { novelty: mark, difficulty: mark, benefit: mark, people: mark, ...vote }
        const sheet = {
          seat: seatOf.get(`${stage} ${who}`)!,
          dossier,
          remark: '创新点清楚，应用证明可以核查，贡献与排序相符。',
        }
        if (stage === 'committee' && place === 0 && index === 0) {
          const half = await world.refused(
            world.does(who, submitScore, { ...sheet, marks: { ...marks, vote: 50 } }, { at: on(day, '11:00') }),
          )
          assert.equal(half.code, 'review.sheet_incomplete')
        }
        await world.does(who, submitScore, { ...sheet, marks }, { at: on(day, '11:00') })
      }
    if (conclude) await world.does('officer', concludePanel, { panel, shortlist: conclude }, { at: on(day, '16:00') })
    return panel
  }

  test('the notice runs fifteen working days and stands still over the holidays', async () => {
    const texts = { title: { zh: '公示', en: 'Notice' }, body: { zh: '拟提名项目。', en: 'Nominations.' } }
    const { until } = await world.does('officer', publishNotice, { notice, round, ...texts }, { at: on('09-17') })
    // 18, the worked Sunday 20, 21 to 24, 28 to 30 September; then 8, 9, the worked Saturday 10, 12 to 14 October.
    assert.equal(until.toISOString(), '2026-10-14T15:59:59.999Z')
    const shown = await world.asks('', readNotice, { notice }, on('09-18'))
    const kind = shown.rows[0]!.answers.find((one) => one.code === 'kind')
    assert.deepEqual(kind?.answer, { zh: '科学技术进步奖', en: 'Progress' })
  })

  test('whoever objects says whether it is about substance or only about the order of names', async () => {
    const { does, refused } = world
    const words = { notice, position: 1, ground: '第二完成人的实际贡献大于第一完成人。', contact: '13800000000' }
    const at = on('09-22')
    const vague = await refused(does('lu', lodgeObjection, { ...words, objection: newId() }, { at }))
    assert.equal(vague.code, 'procedure.objection_kind_needed')
    await does('lu', lodgeObjection, { ...words, objection: order, kind: 'order' }, { at })
  })

  test('everyday 29: the nominator checks the order of names from a paraphrase, and never reads who objected', async () => {
    const { does, asks, refused } = world
    const answer = { objection: order, upheld: true, answer: '经核查，次序已调整。', paraphrase: '完成人的次序' }
    const early = await refused(does('officer', answerObjection, answer, { at: on('09-23') }))
    assert.equal(early.code, 'procedure.check_outstanding')
    const paraphrase = '有意见认为第一、第二完成人的次序与贡献不符，请核查。'
    await does('officer', askCheck, { objection: order, paraphrase }, { at: on('09-23') })
    const { objections } = await asks('recommender', listObjections, {}, on('09-24'))
    assert.deepEqual(objections, [])
    const read = await asks('recommender', readObjectionCheck, { objection: order }, on('09-24'))
    assert.equal(read.check.paraphrase, paraphrase)
    assert.doesNotMatch(JSON.stringify(read), /陆川|13800000000|实际贡献大于/)
    const report = { objection: order, found: true, report: '已向两位完成人核实，双方同意对调次序。' }
    const twice = await refused(
      does('recommender', reportCheck, { ...report, order: { people: [1, 1] } }, { at: on('09-28') }),
    )
    assert.equal(twice.code, 'procedure.order_wrong')
    await does('recommender', reportCheck, { ...report, order: { people: [2, 1] } }, { at: on('09-28') })
    const { moved } = await does('officer', answerObjection, answer, { at: on('09-29') })
    assert.equal(moved, 'reorder')
  })

  test('an objection to the order changes the order and not the result, which goes to the province', async () => {
    const { does, asks } = world
    await does('officer', closeNotice, { notice }, { at: on('10-15') })
    const { dossier, programme } = await asks('officer', readDossier, { dossier: kept }, on('10-16'))
    assert.equal(dossier.stage, 'end.nominated')
    assert.equal(programme.ends.find((end) => end.code === 'nominated')?.title.zh, '已提名到省')
  })

  test('the table for the province has its fields in the order of the definition and the names in theirs', async () => {
    const { heads, rows } = await world.asks('officer', roundTable, { round, stage: 'end.nominated' }, on('10-16'))
    assert.deepEqual(
      heads.slice(0, 5).map((head) => head.zh),
      ['编号', '提名奖种', '提名等级', '项目名称', '主要完成人（按序）'],
    )
    assert.deepEqual(rows[0]?.slice(1, 5), ['科学技术进步奖', '二等奖', '山区边坡监测关键技术', '1.何青松；2.文静'])
  })
})
