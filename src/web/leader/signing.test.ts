import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { AnyAct } from '#platform/act'
import { system } from '#platform/actor'
import { run, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { perform } from '#platform/perform'
import { openTown } from '../../../test/walker/index.ts'
import { closeNotice, decide, proposeList, publishNotice } from '../../procedure/index.ts'
import { actorAs, dossierId, rounds } from '../../town/index.ts'

describe('a list on its way through the chain, at the browser', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  const [proposal, decision, dossier] = [newId(), newId(), dossierId('slope')]
  const does = (act: AnyAct, input: unknown, daysAgo = 0) =>
    perform(town.db, act, input, {
      actor: actorAs('officer'),
      received: new Date(Date.now() - daysAgo * 86_400_000),
      via: 'page',
      lang: 'zh',
    })
  const form = `/proposals/${proposal}/sign`
  before(async () => {
    town = await openTown()
    await within(town.db, system(), 'write', (tx) =>
      run(tx, sql`update procedure.dossier set stage = 'pool', holder_role = 'officer' where id = ${dossier}`),
    )
    const rows = [{ dossier, suggestion: 'approve', proposed_fen: 50_000_000, rank: 1 }]
    await does(proposeList, { proposal, round: rounds.open, title: '第一批清单', rows })
  })
  after(() => town.close())

  test('is signed by each role in turn, and the leader finds it on the first page when it is the leader’s turn', async () => {
    const [officer, officer2, deputy, director] = [
      await town.enter('officer'),
      await town.enter('officer2'),
      await town.enter('deputy'),
      await town.enter('director'),
    ]
    assert.doesNotMatch((await deputy.open('/leader')).html, /第一批清单/)
    await officer.fill(form, { step: 'office', _do: 'agree' })
    await officer2.fill(form, { step: 'planning', _do: 'agree' })
    assert.match((await deputy.open('/leader')).html, /第一批清单/)
    const silent = await deputy.fill(form, { step: 'deputy', _do: 'return' })
    assert.equal(silent.status, 422)
    await deputy.fill(form, { step: 'deputy', opinion: '同意', _do: 'agree' })
    const late = await deputy.raw(form, { step: 'meeting', _do: 'agree' }, 'application/json')
    assert.equal(JSON.parse(late.body).code, 'procedure.step_signed_by_you')
    await director.fill(form, { step: 'meeting', _do: 'agree' })
    assert.match((await director.open(form)).html, /审批链已全部签署/)
    for (const kind of ['doc', 'xlsx'])
      assert.equal((await officer.open(`/proposals/${proposal}/papers.${kind}`)).status, 200)
  })

  test('is decided, and after its notice issued jointly and countersigned by finance', async () => {
    await does(decide, { decision, proposal, meeting: '局党组会', date: '2026-01-05', document: '纪要〔2026〕1号' })
    const notice = newId()
    const pair = { zh: '公示', en: 'Notice' }
    const [officer, finance] = [await town.enter('officer'), await town.enter('finance')]
    const here = `/finance/decisions/${decision}`
    const early = await officer.fill(here, { document: '联合〔2026〕1号', date: '2026-01-06', _do: 'issue' })
    assert.equal(early.status, 409)
    await does(publishNotice, { notice, round: rounds.open, title: pair, body: pair }, 30)
    await does(closeNotice, { notice })
    await officer.fill(here, { document: '联合〔2026〕1号', date: '2026-01-06', _do: 'issue' })
    assert.match((await finance.open('/finance')).html, /待财政会签/)
    await finance.fill(here, { opinion: '同意', _do: 'countersign' })
    assert.match((await finance.open(here)).html, /金秀/)
    assert.match((await officer.open('/finance')).html, /已会签/)
  })
})
