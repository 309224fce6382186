import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system, visitor } from '#platform/actor'
import { json, run, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { backHalf, moment, people, type World, wan } from '../../../test/back-half/index.ts'
import {
  answerObjection,
  closeNotice,
  leaveClue,
  listClues,
  listObjections,
  lodgeObjection,
  publishNotice,
  readNotice,
  recordPortalPublication,
  results,
} from '../index.ts'

const { officer, reader, supervisor, lead } = people
const pair = (text: string) => ({ zh: text, en: text })
const ground = '主要内容与 2024 年已立项的项目重复，可查立项公告。'
const contact = '13800000000'

describe('a public notice', () => {
  let world: World
  before(async () => {
    world = await backHalf()
  })
  after(async () => {
    await world.db.destroy()
    await world.database.drop()
  })

  async function publish(dossiers: readonly string[], at: string) {
    const notice = newId()
    await within(world.db, system(), 'write', (tx) =>
      run(
        tx,
        sql`update procedure.dossier d set approved_fen = v.fen from jsonb_to_recordset(${json(dossiers.map((id) => ({ id, fen: 5 * wan })))}) as v(id uuid, fen bigint) where d.id = v.id`,
      ),
    )
    const input = { notice, round: world.round, dossiers: [...dossiers], title: pair('公示'), body: pair('正文') }
    return world.does(publishNotice, input, officer, at)
  }
  const lodge = (notice: string, at: string, objection = newId()) =>
    world.does(lodgeObjection, { objection, notice, position: 1, ground, contact }, reader, at)
  const stageOf = async (dossier: string) =>
    (await world.see(sql<{ stage: string }>`select stage from procedure.dossier where id = ${dossier}`))[0]!.stage

  test('runs five working days from the day after, and the National Day holiday does not count', async () => {
    const { notice, until } = await publish([await world.dossier('notice', 10, 'N-1')], '2026-09-29 15:00')
    // 30 September counts; 1 to 7 October are off; 8, 9, 10 (worked on a Saturday) and 12 October follow.
    assert.equal(until.toISOString(), moment('2026-10-12 23:59').toISOString().replace('00.000', '59.999'))

    const left = async (at: string) => (await world.asks(readNotice, { notice }, visitor(), at)).left
    assert.deepEqual(
      [await left('2026-09-29 16:00'), await left('2026-10-03 09:00'), await left('2026-10-13 09:00')],
      [5, 4, 0],
    )
    const seen = await world.asks(readNotice, { notice }, visitor(), '2026-10-09 09:00')
    assert.equal(seen.left, 3)
    assert.deepEqual(
      seen.rows[0]!.answers.map(({ code, answer }) => [code, answer]),
      [['asked_fen', 10 * wan]],
    )
  })

  test('counts again from a later publication on the official portal', async () => {
    const { notice } = await publish([await world.dossier('notice', 10, 'N-2')], '2026-03-02 09:00')
    const input = { notice, address: 'https://portal.example/1', on: '2026-03-05' }
    const { until } = await world.does(recordPortalPublication, input, officer, '2026-03-05 16:00')

    assert.equal(until.toISOString(), '2026-03-12T15:59:59.999Z')
  })

  test('cannot be closed before its time is over', async () => {
    const { notice } = await publish([await world.dossier('notice', 10, 'N-3')], '2026-03-02 09:00')
    const refusal = await world.refused(world.does(closeNotice, { notice }, officer, '2026-03-09 23:59'))
    assert.equal(refusal.code, 'procedure.notice_running')
  })

  test('takes an objection to the last second of its last day and none after it', async () => {
    const { notice } = await publish([await world.dossier('notice', 10, 'N-4')], '2026-03-02 09:00')
    const { receipt } = await lodge(notice, '2026-03-09 23:59')
    assert.match(receipt, /^YY-2026-\d{4}$/)

    const late = await world.refused(lodge(notice, '2026-03-10 00:00'))
    assert.equal(late.code, 'procedure.objection_window')
  })

  test('shelters the objector: supervision reads the name, the officer does not, and the record has none', async () => {
    const { notice } = await publish([await world.dossier('notice', 10, 'N-5')], '2026-04-01 09:00')
    const objection = newId()
    await lodge(notice, '2026-04-02 10:00', objection)
    const again = await world.refused(lodge(notice, '2026-04-02 10:00', objection))
    assert.equal(again.code, 'procedure.objection_lodged')

    const asked = async (who: typeof officer) =>
      (await world.asks(listObjections, { notice }, who, '2026-04-02 11:00')).objections[0]!
    assert.equal((await asked(supervisor)).name, reader.name)
    assert.equal((await asked(officer)).name, null)
    assert.equal((await asked(officer)).sheltered, true)
    assert.equal((await world.asks(listObjections, {}, lead, '2026-04-02 11:00')).objections.length, 0)
    const events = await world.see(
      sql<{ person: string | null; came_from: string | null }>`
        select e.person, e.came_from from platform.event e join platform.event_subject s on s.event = e.id where s.subject = ${objection}`,
    )
    assert.deepEqual(events, [{ person: null, came_from: null }])
    const kept = await world.see(sql`select 1 from platform.deed where act = 'procedure.lodge-objection'`)
    assert.equal(kept.length, 0)
  })

  test('holds a row back while its objection is open, and lets it go when the objection is not upheld', async () => {
    const [held, clear] = [await world.dossier('notice', 10, 'N-6'), await world.dossier('notice', 10, 'N-7')]
    const { notice } = await publish([held, clear], '2026-05-11 09:00')
    const objection = newId()
    await lodge(notice, '2026-05-12 10:00', objection)
    assert.deepEqual(await world.does(closeNotice, { notice }, officer, '2026-05-20 09:00'), {
      cleared: 1,
      held: 1,
      agreements: 1,
    })
    assert.equal(await stageOf(held), 'notice')
    assert.equal(await stageOf(clear), 'agreement')

    const answer = { objection, upheld: false, answer: '经核查不重复。', paraphrase: '是否与已立项项目重复' }
    await world.does(answerObjection, answer, officer, '2026-05-21 09:00')
    assert.equal(await stageOf(held), 'agreement')
    const shown = await world.asks(results, { round: world.round }, visitor(), '2026-05-22 09:00')
    assert.deepEqual(shown.results.map(({ number }) => number).sort(), ['N-6', 'N-7'])
  })

  test('loses the row whose objection is upheld: the approval is revoked and the objected side reads the paraphrase', async () => {
    const dossier = await world.dossier('notice', 10, 'N-8')
    const { notice } = await publish([dossier], '2026-06-01 09:00')
    const objection = newId()
    await lodge(notice, '2026-06-02 10:00', objection)
    const paraphrase = '主要内容已获其他财政资金支持'
    const answer = { objection, upheld: true, answer: `您反映的“${ground}”属实。`, paraphrase }
    await world.does(answerObjection, answer, supervisor, '2026-06-03 09:00')

    assert.equal(await stageOf(dossier), 'end.revoked')
    const [told] = await world.see(
      sql<{
        body: { zh: string }
      }>`select body from desk.message where letter = 'approval-revoked' and person = ${lead.person}`,
    )
    assert.ok(told!.body.zh.includes(paraphrase) && !told!.body.zh.includes('2024'))
    const [answered] = await world.see(
      sql<{
        person: string
      }>`select person from desk.message where letter = 'objection-answered' and subject = ${objection}`,
    )
    assert.equal(answered!.person, reader.person)
  })

  test('keeps an unsigned message as a clue that supervision alone reads', async () => {
    const text = '听说负责人已离职，请核实。'
    await world.does(leaveClue, { clue: newId(), text }, visitor(), '2026-06-10 09:00')
    const { clues } = await world.asks(listClues, {}, supervisor, '2026-06-10 10:00')
    assert.equal(clues[0]!.text, text)
    const refusal = await world.refused(world.asks(listClues, {}, officer, '2026-06-10 10:00'))
    assert.equal(refusal.code, 'platform.not_allowed')
  })
})
