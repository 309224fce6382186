import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newId } from '#platform/ids'
import { backHalf, people, type World, wan } from '../../test/back-half/index.ts'
import { type Filing, filing } from '../../test/filing/index.ts'
import { persona } from '../town/index.ts'
import {
  decide,
  inviteMember,
  type Programme,
  proposeList,
  readDossier,
  signApprovalStep,
  submitDossier,
  withdrawDossier,
} from './index.ts'
import { readingCircle } from './reading-circle.specimen.ts'

const day = 86_400_000

describe('limits (限项) while somebody writes and at submission', () => {
  let world: Filing
  before(async () => {
    world = await filing()
  })
  after(() => world.end())

  const round = () => world.round(new Date(world.today.getTime() + 9 * day))
  const submit = (dossier: string) => world.does('wen', submitDossier, { dossier, pledge: true })
  const limitOf = async (dossier: string, code: string, who = 'wen') =>
    (await world.asks(who, readDossier, { dossier })).readiness.rules.find((rule) => rule.code === `limit-${code}`)!

  test('her third application of a round is refused with the list of the two that were counted, and lost is nothing', async () => {
    const here = await round()
    const [one, two, three] = [
      await world.draft(here, 9, '第一件'),
      await world.draft(here, 9, '第二件'),
      await world.draft(here, 9, '第三件'),
    ]
    const { number } = await submit(one)
    assert.match(
      (await limitOf(three, 'lead-round')).says.zh,
      new RegExp(`文静已计 1 项：${number}《第一件》；加上本件，上限 2 项`),
    )
    assert.equal((await limitOf(three, 'lead-round')).verdict, 'holds')
    await submit(two)
    const broken = await limitOf(three, 'lead-round')
    assert.equal(broken.verdict, 'fails')
    assert.match(broken.says.en, /文静: 2 counted, .+"第一件", .+"第二件"; with this one at most 2/)
    const refusal = await world.refused(submit(three))
    assert.equal(refusal.code, 'procedure.rule_broken')
    assert.deepEqual(
      refusal.problems.map(({ field }) => field),
      ['rules.limit-lead-round'],
    )

    await world.does('wen', withdrawDossier, { dossier: one, reason: '合并申报' })
    assert.equal((await submit(three)).stage, 'endorse')
  })

  test('of two that are handed in at the same moment for the last place, one goes through', async () => {
    const here = await round()
    await submit(await world.draft(here, 9, '先到一件'))
    const both = [await world.draft(here, 9, '同时甲'), await world.draft(here, 9, '同时乙')]
    const answers = await Promise.allSettled(both.map(submit))
    assert.deepEqual(answers.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  })

  test('other rounds do not count where the limit is of the round', async () => {
    const elsewhere = await round()
    await submit(await world.draft(elsewhere, 9, '别的批次甲'))
    await submit(await world.draft(elsewhere, 9, '别的批次乙'))
    assert.equal((await limitOf(await world.draft(await round(), 9, '新批次'), 'lead-round')).verdict, 'holds')
  })

  test('what a member does elsewhere is warned of, and its title stays with those who may read it', async () => {
    const dossier = await world.draft(await round(), 9, '有成员的一件')
    const gu = persona('gu')
    await world.does('wen', inviteMember, { member: newId(), dossier, part: 'member', name: gu.name, person: gu.id })
    const limit = await limitOf(dossier, 'member-total')
    assert.equal(limit.verdict, 'holds')
    assert.match(limit.says.zh, /已计 \d 项：ZKRD-/)
    assert.doesNotMatch(limit.says.zh, /《/)
    assert.match((await limitOf(dossier, 'lead-round')).says.zh, /没有其他计入项，上限 2 项/)
  })
})

const oneAtATime: Programme = {
  ...readingCircle,
  parameters: [...readingCircle.parameters, 'limit.pi.applications'],
  limits: [
    {
      code: 'one',
      says: { zh: '负责人同时在研一项', en: 'The leader runs one at a time' },
      fails: { zh: '请先结题', en: 'Finish the other first' },
      of: 'lead',
      as: ['lead'],
      counting: ['running'],
      most: 'limit.pi.applications',
      effect: 'block',
    },
  ],
}

describe('limits (限项) at the decision', () => {
  let world: World
  before(async () => {
    world = await backHalf(100, oneAtATime)
  })
  after(async () => {
    await world.db.destroy()
    await world.database.drop()
  })
  const at = '2026-03-02 10:00'

  test('two of one leader are not approved by the same list, and the row says which other one counts', async () => {
    const dossiers = [await world.dossier('pool', 5, 'RC-11'), await world.dossier('pool', 6, 'RC-12')]
    const proposal = newId()
    const rows = dossiers.map((dossier, index) => ({
      dossier,
      suggestion: 'approve' as const,
      proposed_fen: (5 + index) * wan,
      rank: index + 1,
    }))
    await world.does(proposeList, { proposal, round: world.round, title: '第一批', rows }, people.officer, at)
    for (const [step, who] of [
      ['office', people.officer],
      ['deputy', people.deputy],
      ['meeting', people.director],
    ] as const)
      await world.does(signApprovalStep, { proposal, step, verdict: 'agree' }, who, at)
    const meeting = { meeting: '局党组会第 3 次', date: '2026-03-02', document: '会议纪要〔2026〕3号' }
    const decided = (given: readonly object[]) =>
      world.does(decide, { decision: newId(), proposal, ...meeting, rows: given as [] }, people.officer, at)

    const refusal = await world.refused(decided([]))
    assert.equal(refusal.code, 'procedure.rows_wrong')
    assert.equal(refusal.problems.length, 2)
    assert.match(refusal.problems[0]!.says.zh, /RC-11：负责人同时在研一项（温静已计 1 项：RC-12/)
    const [kept] = await world.see(sql<{ n: number }>`select count(*) as n from procedure.decision`)
    assert.equal(kept!.n, 0)

    const { approved } = await decided([{ dossier: dossiers[1], result: 'reject', reason: '负责人限项' }])
    assert.equal(approved, 1)
  })
})
