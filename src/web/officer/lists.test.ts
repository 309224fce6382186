import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { all, json, run, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { perform } from '#platform/perform'
import { formOf } from '../../../test/walker/form.ts'
import { openTown, type Walker } from '../../../test/walker/index.ts'
import { signApprovalStep } from '../../procedure/index.ts'
import { actorAs, dossierId, rounds } from '../../town/index.ts'

let town: Awaited<ReturnType<typeof openTown>>
let officer: Walker
const [slope, river, spindle] = [dossierId('slope'), dossierId('river'), dossierId('spindle')]
const propose = `/officer/rounds/${rounds.open}/propose`

/** The review is another test's matter: these stand in the pool with the rank it gave them. */
const pooled = (dossier: string, rank: number) =>
  within(town.db, system(), 'write', async (tx) => {
    await run(tx, sql`update procedure.dossier set stage = 'pool', holder_role = 'officer' where id = ${dossier}`)
    const facts = { rank, mean_centi: 9000 - rank * 500, of: 3 }
    await run(
      tx,
      sql`insert into procedure.outcome (dossier, stage, result, facts, person_name, role, at) values (${dossier}, 'defence', 'shortlist', ${json(facts)}, '—', 'system', now())`,
    )
  })
/** Nobody signs two steps of one list, so officers and leaders take turns. */
async function sign(proposal: string): Promise<void> {
  const people: Record<string, string[]> = { officer: ['officer', 'officer2'], leader: ['deputy', 'director'] }
  const steps = await within(town.db, system(), 'read', (tx) =>
    all(
      tx,
      sql<{
        key: string
        role: string
      }>`select key, role from procedure.approval_step where proposal = ${proposal} order by position`,
    ),
  )
  for (const { key, role } of steps) {
    const by = { received: new Date(), key: newId(), via: 'api', lang: 'zh' } as const
    const actor = actorAs(people[role]!.shift()!)
    await perform(town.db, signApprovalStep, { proposal, step: key, verdict: 'agree' }, { ...by, actor })
  }
}

describe('from the pool to the decision', () => {
  before(async () => {
    town = await openTown()
    officer = await town.enter('officer')
    for (const [index, dossier] of [river, slope, spindle].entries()) await pooled(dossier, index + 1)
  })
  after(() => town.close())

  test('the pool stands in the order of the review, and the list begins filled by it', async () => {
    const pool = await officer.open(`/officer/rounds/${rounds.open}/pool`)
    assert.ok(pool.html.indexOf(river) < pool.html.indexOf(slope), 'best rank first')
    const fields = formOf((await officer.open(propose)).html)
    assert.deepEqual(
      [fields['rows.0.dossier'], fields['rows.0.suggestion'], fields['rows.0.proposed_fen']],
      [river, 'approve', '70'],
    )
  })

  test('more than was asked for is refused beside its row, though rows above it were left off', async () => {
    const fields = formOf((await officer.open(propose)).html)
    const beyond = await officer.fill(propose, { ...fields, 'rows.0.suggestion': '', 'rows.1.proposed_fen': '81' })
    assert.equal(beyond.status, 422)
    assert.match(beyond.html, /href="#rows\.1\.proposed_fen"/)
    assert.match(beyond.html, /value="81"/)
  })

  test('a list is proposed, printed, signed and decided with a reason where the meeting departed from it', async () => {
    const fields = formOf((await officer.open(propose)).html)
    const made = await officer.fill(propose, { ...fields, 'rows.2.suggestion': 'reserve', cover: '按评审排名提出。' })
    assert.equal(made.status, 200, made.html.slice(0, 500))
    const proposal = /proposals\/([0-9a-f-]{36})/.exec(made.path)![1]!
    assert.match((await officer.open(`/proposals/${proposal}/print`)).html, /呈 批 件/)
    for (const path of [
      `/proposals/${proposal}`,
      `/proposals/${proposal}/revise`,
      `/proposals/${proposal}/decide`,
      `/proposals/${proposal}/print`,
    ])
      assert.equal((await officer.open(`/en${path}`)).status, 200, path)
    assert.match((await officer.open(`/officer/rounds/${rounds.open}/proposals`)).html, new RegExp(proposal))

    const decide = `/proposals/${proposal}/decide`
    const meeting = { meeting: '局党组会（2026年第12次）', date: '2026-11-20', document: '会议纪要〔2026〕12号' }
    const early = await officer.fill(decide, { ...formOf((await officer.open(decide)).html), ...meeting })
    assert.equal(early.status, 409, 'the chain is not complete')
    await sign(proposal)
    const rows = formOf((await officer.open(decide)).html)
    const cut = { ...rows, ...meeting, 'rows.1.approved_fen': '50' }
    const silent = await officer.fill(decide, cut)
    assert.equal(silent.status, 422)
    assert.match(silent.html, /href="#rows\.1\.reason"/)
    const decided = await officer.fill(decide, { ...cut, 'rows.1.reason': '压减设备费' })
    assert.equal(decided.status, 200, decided.html.slice(0, 500))
    assert.match(decided.html, /会议纪要〔2026〕12号/)
    assert.match(decided.html, /压减设备费/)
  })
})
