import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { all, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { type Filing, filing } from '../../test/filing/index.ts'
import { persona, rounds } from '../town/index.ts'
import {
  answerInquiry,
  askQuestion,
  feed,
  listInquiries,
  mySubscriptions,
  publicQuestions,
  rateService,
  searchPublic,
  submitDossier,
  subscribe,
  unsubscribe,
} from './index.ts'

const day = 86_400_000

describe('what people say to the bureau, and what they find', () => {
  let world: Filing
  before(async () => {
    world = await filing()
  })
  after(() => world.end())
  const inDays = (days: number) => new Date(world.today.getTime() + days * day)
  const letters = (person: string, letter: string) =>
    within(world.db, system(), 'read', (tx) =>
      all(
        tx,
        sql<{
          title: { zh: string }
          body: { zh: string }
        }>`select title, body from desk.message where person = ${person} and letter = ${letter}`,
      ),
    )

  test('a question is asked without an account, answered, and stands on the round without a name', async () => {
    const inquiry = newId()
    await world.does('', askQuestion, {
      inquiry,
      kind: 'question',
      round: rounds.open,
      text: '外地单位能参加吗？',
      name: '张三',
    })
    assert.deepEqual(await world.asks('', publicQuestions, { round: rounds.open }), [])
    const { inquiries } = await world.asks('officer', listInquiries, { round: rounds.open, open: true })
    assert.equal(inquiries[0]!.person_name, '张三')
    await world.does('officer', answerInquiry, { inquiry, answer: '可以作为合作单位参加。', public: true })
    const [shown] = await world.asks('', publicQuestions, { round: rounds.open })
    assert.equal(shown!.answer, '可以作为合作单位参加。')
    assert.ok(!('person_name' in shown!))
    const again = await world.refused(world.does('officer', answerInquiry, { inquiry, answer: '再答' }))
    assert.equal(again.code, 'procedure.inquiry_answered')
  })

  test('whoever has an account is told the answer and sees their own letters only', async () => {
    const inquiry = newId()
    await world.does('wen', askQuestion, { inquiry, kind: 'question', round: rounds.open, text: '预算怎么填？' })
    await world.does('officer', answerInquiry, { inquiry, answer: '按科目填写。' })
    assert.match((await letters(persona('wen').id, 'inquiry-answered'))[0]!.body.zh, /预算怎么填.*按科目填写/)
    assert.equal((await world.asks('wen', listInquiries, {})).inquiries.length, 1)
    assert.equal((await world.asks('gu', listInquiries, {})).inquiries.length, 0)
  })

  test('a complaint goes to supervision, is answered by it alone and is never made public', async () => {
    const inquiry = newId()
    await world.does('gu', askQuestion, { inquiry, kind: 'complaint', text: '窗口人员态度恶劣。' })
    const officer = await world.refused(world.does('officer', answerInquiry, { inquiry, answer: '已批评教育。' }))
    assert.equal(officer.code, 'procedure.complaint_for_supervision')
    const done = await world.does('supervisor', answerInquiry, { inquiry, answer: '已核查。', public: true })
    assert.equal(done.public, false)
  })

  test('opinions are taken on a draft guide only, and nobody writes about a dossier they cannot see', async () => {
    const opinion = { inquiry: newId(), kind: 'opinion' as const, round: rounds.open, text: '建议增加方向。' }
    assert.equal((await world.refused(world.does('wen', askQuestion, opinion))).code, 'procedure.opinions_closed')
    const dossier = await world.draft(await world.round(inDays(9)), 1)
    const about = { inquiry: newId(), kind: 'question' as const, dossier, text: '进度如何？' }
    assert.equal((await world.refused(world.does('gu', askQuestion, about))).code, 'platform.not_found')
    await world.does('wen', askQuestion, about)
  })

  test('the service is rated once it was used, by those who used it, and the last word counts', async () => {
    const dossier = await world.draft(await world.round(inDays(9)))
    const rates = (who: string, stars: number) => world.does(who, rateService, { dossier, stars })
    assert.equal((await world.refused(rates('wen', 5))).code, 'procedure.not_submitted')
    await world.does('wen', submitDossier, { dossier, pledge: true })
    await rates('wen', 3)
    await rates('wen', 4)
    assert.equal((await world.refused(rates('officer', 5))).code, 'procedure.not_yours')
    const rows = await within(world.db, system(), 'read', (tx) =>
      all(tx, sql<{ stars: number }>`select stars from procedure.rating where dossier = ${dossier}`),
    )
    assert.deepEqual(rows, [{ stars: 4 }])
  })

  test('whoever subscribes hears of the next round, once, until they end it', async () => {
    const one = await world.does('gu', subscribe, { subscription: newId() })
    const same = await world.does('gu', subscribe, { subscription: newId() })
    assert.equal(same.subscription, one.subscription)
    await world.does('gu', subscribe, { subscription: newId(), programme: 'key-rd' })
    await world.round(inDays(9), { title: '新一批' })
    const told = (await letters(persona('gu').id, 'subscription-round-opened')).filter(({ title }) =>
      title.zh.includes('新一批'),
    )
    assert.equal(told.length, 1)
    assert.equal(
      (await world.refused(world.does('wen', unsubscribe, { subscription: one.subscription }))).code,
      'platform.not_found',
    )
    for (const { id } of await world.asks('gu', mySubscriptions, {}))
      await world.does('gu', unsubscribe, { subscription: id })
    await world.round(inDays(9), { title: '又一批' })
    const more = (await letters(persona('gu').id, 'subscription-round-opened')).filter(({ title }) =>
      title.zh.includes('又一批'),
    )
    assert.equal(more.length, 0)
  })

  test('what is public is found in Chinese and in English; practice rounds and drafts never are', async () => {
    const round = await world.round(inDays(9), { title: '钛合金专项', guide: '海绵钛清洁生产' })
    const zh = await world.asks('', searchPublic, { q: '钛合金' })
    assert.deepEqual(
      zh.rounds.map((one) => one.id),
      [round],
    )
    assert.equal((await world.asks('', searchPublic, { q: '海绵钛' })).guide[0]!.round, round)
    const en = await world.asks('', searchPublic, { q: 'mountain industr' })
    assert.ok(en.rounds.some((one) => one.id === round))
    assert.deepEqual((await world.asks('', searchPublic, { q: '演练批次' })).rounds, [])
    const odd = await world.asks('', searchPublic, { q: "'); drop table -- & | ! 钛 \u0000" })
    assert.ok(Array.isArray(odd.rounds))
    assert.ok((await world.asks('', feed, {})).some((entry) => entry.id === round))
  })

  test('the pages of a search follow one another without a gap, and the search uses its index', async () => {
    for (let at = 0; at < 32; at++) await world.round(inDays(9), { title: `连续批次${at}` })
    const first = await world.asks('', searchPublic, { q: '连续批次', kind: 'round' })
    const second = await world.asks('', searchPublic, { q: '连续批次', kind: 'round', after: first.next! })
    assert.deepEqual([first.rounds.length, second.rounds.length, second.next], [30, 2, null])
    assert.equal(new Set([...first.rounds, ...second.rounds].map((one) => one.id)).size, 32)
    const plan = await within(world.db, system(), 'write', async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx)
      return all(tx, sql`explain select id from procedure.public_entry e where e.words @@ '''连续'''::tsquery`)
    })
    assert.match(JSON.stringify(plan), /public_entry_by_words/)
  })
})
