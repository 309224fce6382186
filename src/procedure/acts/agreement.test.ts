import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { actorOf, system } from '#platform/actor'
import { run, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { backHalf, people, terms, type World, wan } from '../../../test/back-half/index.ts'
import {
  checkAgreement,
  clocks,
  closeNotice,
  countersign,
  decide,
  issueJointly,
  proposeList,
  publishNotice,
  readAgreement,
  saveAgreement,
  sealAgreement,
  signApprovalStep,
  submitAgreement,
  withdrawDossier,
} from '../index.ts'

const { officer, deputy, director, finance, lead, hostAdmin } = people
const pair = (text: string) => ({ zh: text, en: text })
const clock = (name: string) => clocks.find((one) => one.name === name)!.act

describe('an agreement', () => {
  let world: World
  before(async () => {
    world = await backHalf(300)
  })
  after(async () => {
    await world.db.destroy()
    await world.database.drop()
  })

  /** Approves one dossier with less than it asked for, and one reserve behind it, and closes their notice. */
  async function approved(number: string, askedWan: number, approvedWan: number) {
    const [dossier, reserve] = [
      await world.dossier('pool', askedWan, number),
      await world.dossier('pool', 5, `${number}R`),
    ]
    const [proposal, decision, notice] = [newId(), newId(), newId()]
    const rows = [
      { dossier, suggestion: 'approve' as const, proposed_fen: approvedWan * wan, rank: 1 },
      { dossier: reserve, suggestion: 'reserve' as const, proposed_fen: 5 * wan, rank: 2 },
    ]
    const day = '2026-03-02 10:00'
    await world.does(proposeList, { proposal, round: world.round, title: '清单', rows }, officer, day)
    for (const [step, who] of [
      ['office', officer],
      ['deputy', deputy],
      ['meeting', director],
    ] as const)
      await world.does(signApprovalStep, { proposal, step, verdict: 'agree' }, who, day)
    const anchor = { meeting: '局党组会第 3 次', date: '2026-03-02', document: '会议纪要〔2026〕3号' }
    await world.does(decide, { decision, proposal, ...anchor }, officer, day)
    const early = world.does(issueJointly, { decision, document: '联合〔2026〕1号', date: '2026-03-02' }, officer, day)
    assert.equal((await world.refused(early)).code, 'procedure.issue_before_notice')
    const shown = { notice, round: world.round, dossiers: [dossier], title: pair('公示'), body: pair('正文') }
    await world.does(publishNotice, shown, officer, day)
    await world.does(closeNotice, { notice }, officer, '2026-03-10 09:00')
    return { dossier, reserve, decision }
  }
  const content = (amountWan: number) => {
    const { targets, milestones, budget } = terms(amountWan)
    return { targets: targets.map((row, index) => ({ row, applied: index })), milestones, budget }
  }
  const save = (dossier: string, version: number, amountWan: number) =>
    world.does(saveAgreement, { dossier, version, content: content(amountWan) }, lead, '2026-03-11 09:00')
  const submit = (dossier: string) => world.does(submitAgreement, { dossier }, lead, '2026-03-11 10:00')
  const stageOf = async (dossier: string) =>
    (await world.see(sql<{ stage: string }>`select stage from procedure.dossier where id = ${dossier}`))[0]!.stage

  test('reopens the budget to the approved amount, gets its number, and is sealed in order', async () => {
    const { dossier } = await approved('A-1', 80, 50)
    const wrong = await world.refused(submit(dossier))
    assert.equal(wrong.code, 'procedure.terms_wrong')
    assert.equal(wrong.problems[0]!.field, 'budget')
    await save(dossier, 1, 50)
    await submit(dossier)
    const early = world.does(sealAgreement, { dossier, step: 'lead', way: 'electronic' }, lead, '2026-03-12 09:00')
    assert.equal((await world.refused(early)).code, 'procedure.agreement_not_sealing')
    const { number } = await world.does(checkAgreement, { dossier, verdict: 'ok' }, officer, '2026-03-12 10:00')
    assert.equal(number, '示范合同〔2026〕1号')

    const seal = (step: string, who: typeof lead) =>
      world.does(sealAgreement, { dossier, step, way: 'electronic' }, who, '2026-03-13 09:00')
    assert.equal((await world.refused(seal('host', hostAdmin))).code, 'procedure.seal_order')
    assert.equal((await world.refused(seal('lead', hostAdmin))).code, 'procedure.seal_of_another')
    assert.deepEqual(await seal('lead', lead), { next: 'host', stage: 'agreement' })
    await seal('host', hostAdmin)
    assert.deepEqual(await seal('bureau', officer), { next: null, stage: 'running' })
    const { seals, agreement } = await world.asks(readAgreement, { dossier }, lead, '2026-03-13 10:00')
    assert.ok(seals.every((one) => one.digest === agreement.digest && one.adapter === 'local-demonstration'))
  })

  test('takes the scan of a paper seal from an officer, never an electronic seal in another name', async () => {
    const { dossier } = await approved('A-2', 10, 10)
    await submit(dossier)
    await world.does(checkAgreement, { dossier, verdict: 'ok' }, officer, '2026-03-12 10:00')
    const seal = (more: object) =>
      world.does(sealAgreement, { dossier, step: 'lead', way: 'scan', ...more }, officer, '2026-03-13 09:00')
    assert.equal((await world.refused(seal({ way: 'electronic' }))).code, 'procedure.seal_of_another')
    assert.equal((await world.refused(seal({}))).code, 'procedure.scan_needed')
    assert.equal((await seal({ scan: newId(), sealedOn: '2026-03-12' })).next, 'host')
  })

  test('is not overwritten from a page that was opened before somebody else saved it', async () => {
    const { dossier } = await approved('A-3', 10, 8)
    const { version } = await save(dossier, 1, 8)
    assert.equal(version, 2)
    assert.equal((await world.refused(save(dossier, 1, 7))).code, 'procedure.agreement_stale')
  })

  test('goes back with a reason, and a lowered target needs one too', async () => {
    const { dossier } = await approved('A-4', 10, 10)
    await submit(dossier)
    const bare = world.does(checkAgreement, { dossier, verdict: 'return' }, officer, '2026-03-12 10:00')
    assert.equal((await world.refused(bare)).code, 'procedure.reason_needed')
    await world.does(checkAgreement, { dossier, verdict: 'return', reason: '指标偏低' }, officer, '2026-03-12 10:00')
    const lowered = content(10)
    lowered.targets[0] = { row: { name: '读书会', value: '6 场' }, applied: 0 }
    const input = { dossier, version: 1, content: lowered }
    const { left } = await world.does(saveAgreement, input, lead, '2026-03-12 11:00')
    assert.deepEqual(
      left.map(({ field }) => field),
      ['targets.0.reason'],
    )
  })

  test('is checked by an institution within its mandate, on behalf of the bureau, and by none without one', async () => {
    const { dossier } = await approved('A-9', 10, 10)
    const institution = actorOf(newId(), '江帆', { ...officer.standing, role: 'institution', organisation: newId() })
    const { organisation } = institution.standing
    await submit(dossier)
    const check = () => world.does(checkAgreement, { dossier, verdict: 'ok' }, institution, '2026-03-12 10:00')
    assert.equal((await world.refused(check())).code, 'platform.not_found', 'without a mandate it is out of sight')
    await within(world.db, system(), 'write', async (tx) => {
      await run(
        tx,
        sql`insert into registry.organisation (id, local_id, no_uscc_reason, name, kind, created_at) values (${organisation}, 'T2', 'test', '筑城中心（示范）', 'other', now())`,
      )
      await run(
        tx,
        sql`insert into registry.mandate (id, institution, given_for, kind, acts, since, until, document, given_by, given_at)
          values (${newId()}, ${organisation}, ${world.host}, 'duty', array['procedure.check-agreement'], '2026-01-01', '2026-12-31', '委托书', ${officer.person}, now())`,
      )
    })
    assert.match((await check()).number!, /^示范合同〔2026〕\d+号$/)
    const [record] = await world.see(
      sql<{
        on_behalf_of: string
      }>`select on_behalf_of from platform.event where act = 'procedure.check-agreement' and person = ${institution.person}`,
    )
    assert.equal(record!.on_behalf_of, world.host)
  })

  test('is issued jointly after the notice and countersigned once', async () => {
    const { decision } = await approved('A-5', 10, 10)
    const input = { decision, document: '联合〔2026〕1号', date: '2026-03-11' }
    await world.does(issueJointly, input, officer, '2026-03-11 09:00')
    await world.does(countersign, { decision, opinion: '同意' }, finance, '2026-03-12 09:00')
    const again = await world.refused(world.does(countersign, { decision }, finance, '2026-03-12 09:10'))
    assert.equal(again.code, 'procedure.countersigned_already')
  })

  test('lapses when its own side lets the time pass; the reserve is offered, not promoted', async () => {
    const [late, checked] = [await approved('A-6', 10, 10), await approved('A-7', 10, 10)]
    await submit(checked.dossier)
    const answer = await world.does(clock('lapse-agreements'), {}, system(), '2026-05-11 09:00')
    assert.ok((answer as { lapsed: number }).lapsed >= 1)

    assert.equal(await stageOf(late.dossier), 'end.lapsed')
    assert.equal(await stageOf(checked.dossier), 'agreement', 'it waits for the bureau, so it does not lapse')
    assert.equal(await stageOf(late.reserve), 'reserve')
    const offers = await world.see(sql`select 1 from desk.task where what = 'procedure.promote' and done_at is null`)
    assert.ok(offers.length >= 1)
  })

  test('that its lead gives up frees the money for the next reserve', async () => {
    const { dossier } = await approved('A-8', 10, 10)
    const offers = () => world.see(sql`select 1 from desk.message where letter = 'reserve-offered'`)
    const before = (await offers()).length
    await world.does(withdrawDossier, { dossier, reason: '团队变动' }, lead, '2026-03-12 09:00')
    assert.equal((await offers()).length, before + 1)
  })
})
