import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Filing, filing } from '../../test/filing/index.ts'
import { submitDossier, withdrawDossier } from '../procedure/index.ts'
import { askFigure, listFigures, readFigure, tableOf } from './index.ts'

const day = 86_400_000

describe('a cross-table (领导要数)', () => {
  let world: Filing
  before(async () => {
    world = await filing()
  })
  after(() => world.end())
  const ago = (days: number) => new Date(world.today.getTime() - days * day)
  const dayText = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  const ask = async (input: object, at = world.today) => {
    const { figure } = (await world.does('officer', askFigure, input as never, { at })) as { figure: string }
    return world.asks('leader' in input ? 'deputy' : 'officer', readFigure, { figure })
  }

  test('counts what was handed in, passed and approved before the cut-off, and its sums agree', async () => {
    const { cells } = await ask({ rows: 'region', columns: 'kind' })
    const submitted = tableOf(cells, 'submitted')
    assert.ok(submitted.rows.length > 1)
    let sum = 0
    for (const row of submitted.rows) for (const column of submitted.columns) sum += submitted.at(row, column)
    assert.equal(submitted.at(null, null), sum)
    const approved = tableOf(cells, 'approved').at(null, null)
    const passed = tableOf(cells, 'passed').at(null, null)
    assert.ok(approved > 0 && approved <= passed && passed <= sum)
    assert.ok(tableOf(cells, 'approved_fen').at(null, null) > 0)
    const early = await ask({ rows: 'region', columns: 'kind', cutOff: '2020-01-01' })
    assert.deepEqual(early.cells, [])
  })

  test('asked again for the same day it gives the same figure, whatever happened since; drafts never count', async () => {
    const question = { rows: 'programme', columns: 'recommender', cutOff: dayText(ago(1)) }
    const first = await ask(question)
    const dossier = await world.draft(await world.round(new Date(world.today.getTime() + 9 * day)))
    const now = { rows: 'programme', columns: 'recommender' }
    const before = tableOf((await ask(now)).cells, 'submitted').at(null, null)
    await world.does('wen', submitDossier, { dossier, pledge: true })
    const later = new Date(world.today.getTime() + 1000)
    assert.equal(tableOf((await ask(now, later)).cells, 'submitted').at(null, null), before + 1)
    await world.does('wen', withdrawDossier, { dossier, reason: '不再申报' })
    const again = await ask(question, later)
    assert.equal(again.id, first.id)
    assert.deepEqual(again.cells, first.cells)
  })

  test('a day that is not over and twice the same cut are refused; applicants ask for nothing', async () => {
    const refused = async (who: string, input: object) =>
      (await world.refused(world.does(who, askFigure, input as never))).code
    assert.equal(
      await refused('officer', { rows: 'year', columns: 'kind', cutOff: dayText(world.today) }),
      'insight.not_over',
    )
    assert.equal(await refused('officer', { rows: 'year', columns: 'year' }), 'insight.same_cut')
    assert.equal(await refused('wen', { rows: 'year', columns: 'kind' }), 'platform.not_allowed')
    assert.equal((await world.refused(world.asks('host', listFigures, {}))).code, 'platform.not_allowed')
  })
})
