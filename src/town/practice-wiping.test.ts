import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { all, connect, type Db, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { type TestDatabase, testDatabase } from '../../test/cluster/index.ts'
import { town, townSecret } from '../../test/town/index.ts'
import {
  askQuestion,
  inviteMember,
  issueJointly,
  leaveClue,
  lodgeObjection,
  startDossier,
  wipePractice,
  withdrawDossier,
} from '../procedure/index.ts'
import { openVault } from '../registry/index.ts'
import { unlockScore } from '../review/index.ts'
import {
  actorAs,
  daysFrom,
  doing,
  organisation,
  type PracticeStep,
  persona,
  practiceRound,
  practise,
  townId,
} from './index.ts'
import { leaderAt } from './practice-leaders.ts'

const topics = Array.from({ length: 10 }, (_, index) => ({ title: `演练：清空之前第${index + 1}题`, abstract: null }))

describe('a practice round that is wiped midway', () => {
  let database: TestDatabase
  let db: Db
  const today = new Date()
  before(async () => {
    database = await testDatabase(town)
    openVault(townSecret)
    db = connect(database.appUrl)
  })
  after(async () => {
    await db.destroy()
    await database.drop()
  })

  const does: ReturnType<typeof doing> = (act, input, who, at) => doing(db)(act, input, who, at)
  const looks = <Row>(query: ReturnType<typeof sql<Row>>) => within(db, system(), 'write', (tx) => all(tx, query))
  const mark = async () =>
    (
      await looks(sql<{ task: number; letter: number; message: number }>`
        select (select coalesce(max(id), 0) from desk.task) as task, (select coalesce(max(id), 0) from platform.outbox) as letter,
          (select coalesce(max(id), 0) from desk.message) as message`)
    )[0]!
  /** What has come onto desks and into the post since then, and is still there. */
  const standing = async (since: Awaited<ReturnType<typeof mark>>) => ({
    tasks: (
      await looks(
        sql<{
          what: string
        }>`select distinct what from desk.task where id > ${since.task} and done_at is null order by what`,
      )
    ).map(({ what }) => what),
    letters: (
      await looks(
        sql<{
          letter: string
        }>`select letter from platform.outbox where id > ${since.letter} and state in ('kept', 'waiting')`,
      )
    ).length,
    messages: (await looks(sql`select 1 from desk.message where id > ${since.message}`)).length,
  })

  type Midway = {
    readonly step: PracticeStep['step']
    readonly lies: readonly string[]
    more?(code: string): Promise<unknown>
  }
  const one = (code: string, place: number) => townId(`practice ${code} ${place}`)
  const lu = actorAs('lu')
  const midway: readonly Midway[] = [
    {
      step: 'opened',
      lies: ['procedure.answer-inquiry', 'procedure.consent'],
      async more(code) {
        const round = practiceRound(code)
        await does(askQuestion, { inquiry: newId(), kind: 'question', round, text: '演练：如何填写？' }, lu, today)
        const dossier = newId()
        const { asLead, host } = leaderAt(0)
        const at = daysFrom(today, -118)
        await does(
          startDossier,
          {
            dossier,
            round,
            host: host.id,
            recommender: organisation('recommender').id,
            guideItem: townId(`${round} 1.1`),
          },
          asLead,
          at,
        )
        const guest = { member: newId(), dossier, part: 'member', name: persona('lu').name, person: persona('lu').id }
        await does(inviteMember, guest, asLead, at)
      },
    },
    { step: 'filed', lies: ['procedure.screen'] },
    { step: 'screening', lies: ['procedure.supplement'] },
    { step: 'convened', lies: ['review.seat'] },
    { step: 'scored', lies: [] },
    { step: 'concluded', lies: [] },
    { step: 'proposed', lies: ['procedure.sign'] },
    { step: 'signed', lies: ['procedure.sign'] },
    { step: 'decided', lies: [] },
    {
      step: 'noticed',
      lies: ['procedure.answer-objection', 'procedure.answer-inquiry'],
      async more(code) {
        const notice = townId(`${practiceRound(code)} notice`)
        const at = daysFrom(today, -44)
        const words = '演练：第一项与已公布项目内容相同，可核对题目与摘要。'
        await does(
          lodgeObjection,
          { objection: newId(), notice, position: 1, ground: words, contact: '0851-00000000' },
          lu,
          at,
        )
        await does(leaveClue, { clue: newId(), notice, position: 1, text: words }, lu, at)
        const complaint = { inquiry: newId(), kind: 'complaint', dossier: one(code, 0), text: '演练：办理太慢。' }
        await does(askQuestion, complaint, leaderAt(0).asLead, at)
      },
    },
    {
      step: 'agreeing',
      lies: ['procedure.countersign', 'procedure.promote'],
      async more(code) {
        const decision = townId(`${practiceRound(code)} decision`)
        const at = daysFrom(today, -24)
        await does(issueJointly, { decision, document: `演练〔2026〕${code}`, date: dayOf(at) }, actorAs('officer'), at)
        await does(withdrawDossier, { dossier: one(code, 0), reason: '演练：不再承担。' }, leaderAt(0).asLead, at)
      },
    },
    { step: 'submitted', lies: ['procedure.check-agreement'] },
    { step: 'sealed', lies: [] },
  ]

  for (const { step, lies, more } of midway)
    test(`at ${step} leaves nothing on any desk and no letter that waits`, async () => {
      const code = `清-${step}`
      const before = await mark()
      const told = (at: PracticeStep) => {
        if (at.step === step) throw new Error('broken off')
      }
      await assert.rejects(practise(db, { code, topics, today, told }), /broken off/)
      await more?.(code)
      const midway = await standing(before)
      for (const what of lies) assert.ok(midway.tasks.includes(what), `no ${what} among ${midway.tasks}`)
      await does(wipePractice, { round: practiceRound(code) }, actorAs('officer'), today)
      assert.deepEqual(await standing(before), { tasks: [], letters: 0, messages: 0 })
      const wiped = await looks(sql<{ done_at: Date; done_by: string }>`
        select done_at, done_by from desk.task where id > ${before.task} order by done_at desc limit 1`)
      if (midway.tasks.length > 0) assert.deepEqual(wiped, [{ done_at: today, done_by: persona('officer').id }])
    })

  test('a score that was opened again lies on a desk too, and goes', async () => {
    const code = '清-评分'
    const before = await mark()
    const told = (at: PracticeStep) => {
      if (at.step === 'scored') throw new Error('broken off')
    }
    await assert.rejects(practise(db, { code, topics, today, told }), /broken off/)
    const [sheet] = await looks(sql<{ seat: string; dossier: string }>`
      select h.seat, h.dossier from review.sheet h join review.seat s on s.id = h.seat join review.panel p on p.id = s.panel
      where p.round = ${practiceRound(code)} and h.submitted_at is not null limit 1`)
    await does(unlockScore, { ...sheet, reason: '演练：分值录错。' }, actorAs('officer'), today)
    await does(wipePractice, { round: practiceRound(code) }, actorAs('officer'), today)
    assert.deepEqual(await standing(before), { tasks: [], letters: 0, messages: 0 })
  })
})
