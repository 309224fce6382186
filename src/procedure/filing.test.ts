import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { all, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { type Filing, filing } from '../../test/filing/index.ts'
import {
  dossierVersions,
  noteOpening,
  orderExtension,
  printDossier,
  readDossier,
  receipt,
  returnDossier,
  saveSection,
  submitDossier,
  takeBack,
  withdrawDossier,
} from './index.ts'

const day = 86_400_000

describe('an application, from its first line to its receipt', () => {
  let world: Filing
  before(async () => {
    world = await filing()
  })
  after(() => world.end())
  const later = (days: number) => new Date(world.today.getTime() + days * day)
  const titled = (title: string) => ({ title, discipline: '510' })

  test('a section that was saved is there again, and what cannot be an answer is kept and said', async () => {
    const dossier = await world.draft(await world.round(later(9)), 0)
    const saved = await world.does('wen', saveSection, {
      dossier,
      section: 'basics',
      answers: { title: '边坡监测', start: '2026-02-30', unknown: 'x' },
    })
    assert.deepEqual(
      saved.problems.map((problem) => problem.field),
      ['answers.start'],
    )
    const { sections, readiness } = await world.asks('wen', readDossier, { dossier })
    assert.deepEqual(sections[0]!.answers, { title: '边坡监测', start: '2026-02-30' })
    assert.ok(readiness.left > 5)
  })

  test('of two who save the same section from the same page, the second is told who was first and nothing is overwritten', async () => {
    const dossier = await world.draft(await world.round(later(9)), 0)
    const both = ['甲', '乙'].map((title) =>
      world.does('wen', saveSection, { dossier, section: 'basics', answers: titled(title), version: 0 }),
    )
    const done = await Promise.allSettled(both)
    assert.deepEqual(done.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
    const stale = done.find((one) => one.status === 'rejected') as PromiseRejectedResult
    assert.equal(stale.reason.code, 'procedure.section_stale')
    assert.ok(stale.reason.facts.who)
    const won = done[0]!.status === 'fulfilled' ? '甲' : '乙'
    assert.equal((await world.asks('wen', readDossier, { dossier })).dossier.title, won)
  })

  test('a page that is older than the dossier is refused with the name of who changed it', async () => {
    const dossier = await world.draft(await world.round(later(9)))
    await world.does('wen', submitDossier, { dossier, pledge: true, version: 1 })
    const stale = await world.refused(world.does('wen', withdrawDossier, { dossier, reason: '不再申报', version: 1 }))
    assert.equal(stale.code, 'platform.stale')
    assert.equal(stale.facts.who, '文静')
  })

  test('submitting tells everything that is missing at once, and the pledge must be signed', async () => {
    const half = await world.draft(await world.round(later(9)), 2)
    const refusal = await world.refused(world.does('wen', submitDossier, { dossier: half, pledge: true }))
    assert.equal(refusal.code, 'procedure.answers_incomplete')
    assert.ok(refusal.problems.length > 4)
    const whole = await world.draft(await world.round(later(9)))
    assert.equal(
      (await world.refused(world.does('wen', submitDossier, { dossier: whole }))).code,
      'procedure.pledge_needed',
    )
  })

  test('the receipt carries the number, the server’s time and the digest; sending twice files once, whatever the key', async () => {
    const dossier = await world.draft(await world.round(later(9)))
    const key = 'a form made by hand'
    const [one, two] = await Promise.all(
      [0, 1].map(() => world.does('wen', submitDossier, { dossier, pledge: true }, { key })),
    )
    assert.deepEqual(one, two)
    const found = await world.asks('wen', receipt, { dossier })
    assert.equal(found.number, one!.number)
    assert.match(found.number, /^ZKRD-2026-\d{4}$/)
    assert.equal(found.received_at.toISOString(), one!.received)
    assert.equal(found.digest, one!.digest)
    assert.equal(found.submissions, 1)
    assert.equal(found.pledges[0]!.version, '2026-1')
    const other = await world.draft(await world.round(later(9)))
    const again = await world.does('wen', submitDossier, { dossier: other, pledge: true }, { key: newId() })
    assert.notEqual(again.number, found.number)
  })

  test('06:00:00.999 is in time for a cut-off at 06:00:00, and 06:00:01.000 is not', async () => {
    const until = new Date(`${later(3).toISOString().slice(0, 10)}T06:00:00+08:00`)
    const round = await world.round(until)
    const [late, early] = [await world.draft(round), await world.draft(round)]
    const at = (ms: number) => ({ at: new Date(until.getTime() + ms) })
    const refusal = await world.refused(world.does('wen', submitDossier, { dossier: late, pledge: true }, at(1000)))
    assert.equal(refusal.code, 'procedure.cut_off_passed')
    assert.match((refusal.facts.received as { zh: string }).zh, /06:00:01$/)
    await world.does('wen', submitDossier, { dossier: early, pledge: true }, at(999))
    // Nothing is lost: the draft can be read, and submitted once an order extends the cut-off.
    assert.equal((await world.asks('wen', readDossier, { dossier: late })).readiness.left, 0)
  })

  test('an extension reaches only those who had begun before its moment', async () => {
    const until = later(2)
    const round = await world.round(until)
    const before = await world.draft(round, 9, '先开始的', world.today)
    const after = await world.draft(round, 9, '后开始的', later(1))
    await world.does('officer', orderExtension, {
      order: newId(),
      round,
      cutOff: 'writer',
      until: later(4).toISOString(),
      begunBefore: later(0.5).toISOString(),
      reason: '系统故障',
      signer: '丁一平',
      document: '筑科通〔2026〕9号',
    })
    const at = later(3)
    const refusal = await world.refused(world.does('wen', submitDossier, { dossier: after, pledge: true }, { at }))
    assert.equal(refusal.code, 'procedure.cut_off_passed')
    await world.does('wen', submitDossier, { dossier: before, pledge: true }, { at })
  })

  test('it is taken back until the next desk has opened it, keeps its number, and its versions are compared field by field', async () => {
    const round = await world.round(later(9))
    const dossier = await world.draft(round, 9, '旧题目')
    const first = await world.does('wen', submitDossier, { dossier, pledge: true })
    await world.does('wen', takeBack, { dossier })
    const { dossier: back } = await world.asks('wen', readDossier, { dossier })
    assert.equal(back.stage, 'draft')
    assert.equal(back.holder_role, 'applicant')
    const { sections } = await world.asks('wen', readDossier, { dossier })
    const basics = sections.find((section) => section.code === 'basics')!.answers
    await world.does('wen', saveSection, { dossier, section: 'basics', answers: { ...basics, title: '新题目' } })
    const second = await world.does(
      'wen',
      submitDossier,
      { dossier, pledge: true },
      { at: new Date(world.today.getTime() + 5000) },
    )
    assert.equal(second.number, first.number)
    const [latest, earliest] = await world.asks('wen', dossierVersions, { dossier })
    assert.deepEqual(
      latest!.changes!.map(({ code, before, after }) => [code, before, after]),
      [['title', '旧题目', '新题目']],
    )
    assert.equal(earliest!.changes, null)

    // Its writer looking at it opens nothing; the administrator of the host does.
    assert.deepEqual(await world.does('wen', noteOpening, { dossier }), { opened: false })
    assert.deepEqual(await world.does('host', noteOpening, { dossier }), { opened: true })
    const refusal = await world.refused(world.does('wen', takeBack, { dossier }))
    assert.equal(refusal.code, 'procedure.opened_already')
    assert.ok(refusal.facts.who)
    await world.does('host', returnDossier, { dossier, reason: '请补充指标' })
    assert.equal((await world.refused(world.does('wen', takeBack, { dossier }))).code, 'procedure.nothing_to_take_back')
  })

  test('after the writer’s cut-off nothing is taken back', async () => {
    const dossier = await world.draft(await world.round(later(1)))
    await world.does('wen', submitDossier, { dossier, pledge: true })
    const refusal = await world.refused(world.does('wen', takeBack, { dossier }, { at: later(1.1) }))
    assert.equal(refusal.code, 'procedure.cut_off_passed')
  })

  test('it is withdrawn before and after submission, with a reason, and never twice', async () => {
    const round = await world.round(later(9))
    for (const submits of [false, true]) {
      const dossier = await world.draft(round)
      if (submits) await world.does('wen', submitDossier, { dossier, pledge: true })
      assert.equal((await world.does('wen', withdrawDossier, { dossier, reason: '团队调整' })).stage, 'end.withdrawn')
      assert.equal(
        (await world.refused(world.does('wen', withdrawDossier, { dossier, reason: '再撤' }))).code,
        'procedure.ended',
      )
    }
  })

  test('nobody else reads the draft, and a text with a secrecy mark is stopped before it is kept', async () => {
    const dossier = await world.draft(await world.round(later(9)))
    for (const who of ['officer', 'recommender', 'institution', 'gu'])
      assert.equal((await world.refused(world.asks(who, readDossier, { dossier }))).code, 'platform.not_found', who)
    const marked = { title: '机密★长期 某装置' }
    const refusal = await world.refused(world.does('wen', saveSection, { dossier, section: 'basics', answers: marked }))
    assert.equal(refusal.code, 'repository.classified_mark')
    const kept = await within(world.db, system(), 'read', (tx) =>
      all(tx, sql<{ n: number }>`select count(*) as n from procedure.section where answers::text like '%机密%'`),
    )
    assert.equal(kept[0]!.n, 0)
  })

  test('the document is a draft while it is written, and afterwards exactly what was submitted', async () => {
    const dossier = await world.draft(await world.round(later(9)))
    const draft = await world.asks('wen', printDossier, { dossier })
    assert.equal(draft.watermark, '草稿')
    const sent = await world.does('wen', submitDossier, { dossier, pledge: true })
    const whole = await world.asks('wen', printDossier, { dossier })
    assert.equal(whole.watermark, undefined)
    assert.equal(whole.code, `${sent.number} · ${sent.digest.slice(0, 16)}`)
    const text = JSON.stringify(whole.blocks)
    for (const part of ['项目基本信息', '考核指标', '设备费', '合计', '科研诚信承诺书', '2026-1', '签字盖章'])
      assert.match(text, new RegExp(part), part)
  })
})
