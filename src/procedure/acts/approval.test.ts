import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newId } from '#platform/ids'
import { backHalf, people, type World, wan } from '../../../test/back-half/index.ts'
import { decide, proposeList, signApprovalStep } from '../index.ts'

const { officer, officer2, deputy, director } = people
const day = '2026-03-02 10:00'

describe('the list of a meeting', () => {
  let world: World
  before(async () => {
    world = await backHalf(100)
  })
  after(async () => {
    await world.db.destroy()
    await world.database.drop()
  })

  async function listOf(rows: readonly { dossier: string; fen: number; suggestion?: 'approve' | 'reserve' }[]) {
    const proposal = newId()
    const input = {
      proposal,
      round: world.round,
      title: '第一批',
      rows: rows.map(({ dossier, fen, suggestion = 'approve' as const }, index) => ({
        dossier,
        suggestion,
        proposed_fen: fen,
        rank: index + 1,
      })),
    }
    await world.does(proposeList, input, officer, day)
    return proposal
  }
  async function signAll(proposal: string) {
    const sign = (step: string, who: typeof officer) =>
      world.does(signApprovalStep, { proposal, step, verdict: 'agree' }, who, day)
    await sign('office', officer)
    await sign('deputy', deputy)
    await sign('meeting', director)
  }
  const meeting = { meeting: '局党组会第 3 次', date: '2026-03-02', document: '会议纪要〔2026〕3号' }

  test('is signed in the order of the chain, and nobody signs two steps of it', async () => {
    const proposal = await listOf([{ dossier: await world.dossier('pool', 10, 'RC-1'), fen: 10 * wan }])
    const sign = (step: string, who: typeof officer) =>
      world.does(signApprovalStep, { proposal, step, verdict: 'agree' }, who, day)
    assert.equal((await world.refused(sign('deputy', deputy))).code, 'procedure.step_moved_on')
    assert.equal((await world.refused(sign('office', deputy))).code, 'procedure.step_of_another')
    await sign('office', officer)
    await sign('deputy', deputy)
    assert.equal((await world.refused(sign('meeting', deputy))).code, 'procedure.step_signed_by_you')
    const early = world.does(decide, { decision: newId(), proposal, ...meeting }, officer, day)
    assert.equal((await world.refused(early)).code, 'procedure.chain_not_complete')

    assert.deepEqual(await sign('meeting', director), { state: 'complete', next: null })
  })

  test('takes a signature on paper with signer, date, wording and scan, recorded by a named clerk', async () => {
    const proposal = await listOf([{ dossier: await world.dossier('pool', 5, 'RC-2'), fen: 5 * wan }])
    await world.does(signApprovalStep, { proposal, step: 'office', verdict: 'agree' }, officer, day)
    const onPaper = { signer: '郑怀民', date: '2026-03-01', wording: '同意', scan: newId() }
    await world.does(signApprovalStep, { proposal, step: 'deputy', verdict: 'agree', onPaper }, officer2, day)

    const [kept] = await world.see(
      sql<{
        person_name: string
        on_paper: typeof onPaper
      }>`select person_name, on_paper from procedure.approval_signature where proposal = ${proposal} and position = 1`,
    )
    assert.equal(kept!.person_name, '方圆')
    assert.deepEqual(kept!.on_paper, onPaper)
  })

  test('is decided with a reason for every row that differs from it', async () => {
    const dossier = await world.dossier('pool', 8, 'RC-3')
    const proposal = await listOf([{ dossier, fen: 8 * wan }])
    await signAll(proposal)
    const cut = { dossier, result: 'approve' as const, approved_fen: 5 * wan }
    const decideWith = (rows: readonly object[]) =>
      world.does(decide, { decision: newId(), proposal, ...meeting, rows: rows as (typeof cut)[] }, officer, day)
    const refusal = await world.refused(decideWith([cut]))
    assert.equal(refusal.code, 'procedure.rows_wrong')
    assert.equal(refusal.problems[0]!.field, 'rows.0.reason')

    const { approved_fen } = await decideWith([{ ...cut, reason: '会议核减' }])
    assert.equal(approved_fen, 5 * wan)
  })

  test('stays within the quota when two officers decide two lists at once', async () => {
    const one = await world.dossier('pool', 50, 'RC-4')
    const other = await world.dossier('pool', 50, 'RC-5')
    // A reserve takes no money until it is approved, so both lists can be made and signed.
    const lists = [
      await listOf([{ dossier: one, fen: 50 * wan, suggestion: 'reserve' }]),
      await listOf([{ dossier: other, fen: 50 * wan, suggestion: 'reserve' }]),
    ]
    for (const list of lists) await signAll(list)
    const approve = (proposal: string, dossier: string, who: typeof officer) =>
      world.does(
        decide,
        {
          decision: newId(),
          proposal,
          ...meeting,
          rows: [{ dossier, result: 'approve' as const, approved_fen: 50 * wan, reason: '会议决定' }],
        },
        who,
        day,
      )
    const both = await Promise.allSettled([approve(lists[0]!, one, officer), approve(lists[1]!, other, officer2)])

    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    const lost = both.find((result) => result.status === 'rejected') as PromiseRejectedResult
    assert.equal(lost.reason.code, 'procedure.budget_exceeded')
  })
})
