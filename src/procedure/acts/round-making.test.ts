import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { json, run, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { backHalf, people, type World, wan } from '../../../test/back-half/index.ts'
import {
  checkProgrammeDraft,
  diffProgrammes,
  dropProgrammeDraft,
  editGuide,
  listDraftGuides,
  listVersions,
  openRound,
  proposeList,
  publishDraftGuide,
  publishProgramme,
  publishRound,
  readRound,
  roundReadiness,
  saveProgrammeDraft,
  wipePractice,
} from '../index.ts'
import { readingCircle } from '../reading-circle.specimen.ts'

const { officer, officer2, lead, director } = people
const day = '2026-03-02 10:00'
const programme = readingCircle.code

describe('next year’s round', () => {
  let world: World
  before(async () => {
    world = await backHalf(100)
  })
  after(async () => {
    await world.db.destroy()
    await world.database.drop()
  })

  const opening = (round: string, practice = false) => ({
    round,
    programme,
    code: `RC-${round.slice(-6)}`,
    title: { zh: '读书小组第二批', en: 'Second round' },
    year: 2027,
    opensAt: '2026-04-01T09:00:00+08:00',
    budgetFen: 50 * wan,
    contact: '0851-00000000',
    announcement: { zh: '征集', en: 'Wanted' },
    practice,
  })
  const item = (round: string) => ({
    round,
    item: newId(),
    code: 'A1',
    title: { zh: '山地读物', en: 'Books of the mountains' },
    text: { zh: '正文', en: 'Text' },
  })

  test('is written as a draft that may still contradict itself, and two officers do not overwrite each other', async () => {
    const definition = { ...readingCircle, titleFrom: 'nothing' }
    const { version } = await world.does(saveProgrammeDraft, { programme, definition }, officer, day)
    const checked = await world.asks(checkProgrammeDraft, { programme }, officer2, day)
    assert.ok(checked.contradictions.some(({ says }) => says.zh.includes('nothing')))
    assert.deepEqual(
      checked.differences.map(({ at }) => at),
      ['titleFrom'],
    )

    await world.does(saveProgrammeDraft, { programme, definition, version }, officer2, day)
    const stale = world.does(saveProgrammeDraft, { programme, definition, version }, officer, day)
    assert.equal((await world.refused(stale)).code, 'platform.stale')
    const other = world.does(
      saveProgrammeDraft,
      { programme, definition: { ...definition, code: 'other' } },
      officer,
      day,
    )
    assert.equal((await world.refused(other)).code, 'procedure.draft_of_another')
    const refusal = await world.refused(world.does(publishProgramme, { definition }, officer, day))
    assert.equal(refusal.code, 'procedure.contradictions')
  })

  test('is published as the next version, and the difference to the one before can be read', async () => {
    const definition = { ...readingCircle, summary: { zh: '资助市民与学校读书小组', en: 'For citizens and schools' } }
    await world.does(publishProgramme, { definition, note: '扩大到学校' }, officer, day)
    const { versions, draft } = await world.asks(listVersions, { programme }, officer, day)
    assert.deepEqual(
      versions.map(({ version, note }) => [version, note]),
      [
        [2, '扩大到学校'],
        [1, null],
      ],
    )
    assert.equal(draft, null)
    const diff = await world.asks(diffProgrammes, { programme, from: 1, to: 2 }, officer, day)
    assert.deepEqual(
      diff.differences.map(({ at }) => at),
      ['summary'],
    )
    assert.equal(
      (await world.refused(world.asks(diffProgrammes, { programme, from: 1 }, officer, day))).code,
      'platform.not_found',
    )
    assert.equal(
      (await world.refused(world.does(dropProgrammeDraft, { programme }, officer, day))).code,
      'platform.not_found',
    )
  })

  test('takes opinions on its draft guide for the days of the rule, and is published when each is answered', async () => {
    const round = newId()
    await world.does(openRound, opening(round), officer, day)
    const until = (said: string) => world.does(publishDraftGuide, { round, until: said }, officer, day)
    assert.equal((await world.refused(until('2026-03-20T17:00:00+08:00'))).code, 'procedure.guide_empty')
    await world.does(editGuide, item(round), officer, day)
    assert.equal((await world.refused(until('2026-03-05T17:00:00+08:00'))).code, 'procedure.opinions_too_short')
    assert.equal((await world.refused(world.asks(readRound, { round }, lead, day))).code, 'platform.not_found')
    await until('2026-03-20T17:00:00+08:00')
    assert.equal((await world.asks(readRound, { round }, lead, day)).guide.length, 1)
    assert.deepEqual(
      (await world.asks(listDraftGuides, {}, lead, day)).map((guide) => guide.round),
      [round],
    )

    await within(world.db, system(), 'write', (tx) =>
      run(
        tx,
        sql`insert into procedure.inquiry (id, kind, round, person, person_name, text, at) values (${newId()}, 'opinion', ${round}, ${lead.person}, '温静', '请加入少儿读物', ${new Date()})`,
      ),
    )
    const codes = async () =>
      (await world.asks(roundReadiness, { round }, officer, day)).missing
        .filter(({ blocks }) => blocks)
        .map(({ code }) => code)
    assert.deepEqual(await codes(), ['opinions', 'opinions-running'])
    const early = await world.refused(world.does(publishRound, { round }, officer, day))
    assert.equal(early.code, 'procedure.round_not_ready')
    await within(world.db, officer, 'write', (tx) =>
      run(
        tx,
        sql`update procedure.inquiry set answer = '采纳', adopted = true, answered_at = now() where round = ${round}`,
      ),
    )
    await world.does(publishRound, { round }, officer, '2026-03-23 10:00')
  })

  test('is wiped when it was for practice, with drafts and lists; a real one never is', async () => {
    assert.equal(
      (await world.refused(world.does(wipePractice, { round: world.round }, officer, day))).code,
      'procedure.no_practice_round',
    )
    const round = newId()
    await world.does(openRound, opening(round, true), officer, day)
    await world.does(publishRound, { round }, officer, day)
    const pooled = await practised(world, round, 'pool', true)
    await practised(world, round, 'draft', false)
    const rows = [{ dossier: pooled, suggestion: 'approve' as const, proposed_fen: wan, rank: 1 }]
    await world.does(proposeList, { proposal: newId(), round, title: '演练', rows }, officer, day)
    const real = await world.dossier('pool', 5, 'RC-9')

    assert.equal((await world.refused(world.does(wipePractice, { round }, director, day))).code, 'platform.not_allowed')
    assert.equal((await world.does(wipePractice, { round }, officer, day)).wiped, 2)
    const left = await world.see(sql<{ n: number }>`select
      (select count(*) from procedure.dossier where round = ${round}) + (select count(*) from procedure.proposal where round = ${round}) as n`)
    assert.equal(left[0]!.n, 0)
    assert.equal((await world.see(sql`select 1 from procedure.dossier where id = ${real}`)).length, 1)
    assert.ok((await world.see(sql`select 1 from platform.event_subject where subject = ${round}`)).length >= 3)
  })
})

async function practised(world: World, round: string, stage: string, submitted: boolean): Promise<string> {
  const id = newId()
  const at = new Date('2026-03-02T09:00:00+08:00')
  await within(world.db, system(), 'write', async (tx) => {
    await run(
      tx,
      sql`insert into procedure.dossier (id, programme, programme_version, round, number, title, host, host_name, lead, lead_name, stage, stage_since, requested_fen, practice, begun_at, submitted_at)
      values (${id}, ${programme}, 2, ${round}, ${submitted ? `演练-${id.slice(-5)}` : null}, '演练', ${world.host}, '花溪读书社（示范）', ${lead.person}, '温静', ${stage}, ${at}, ${2 * wan}, true, ${at}, ${submitted ? at : null})`,
    )
    await run(
      tx,
      sql`insert into procedure.section (dossier, code, answers, saved_at, saved_by) values (${id}, 'work', ${json({ title: '演练' })}, ${at}, ${lead.person})`,
    )
  })
  return id
}
