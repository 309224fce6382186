import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { all, first, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { perform } from '#platform/perform'
import { type Filing, filing } from '../../test/filing/index.ts'
import {
  addListRows,
  bringList,
  clockKeepReferences,
  clockMoveLists,
  importList,
  listRejects,
  openLists,
  readOpenList,
  searchReferences,
  tryList,
  undoList,
} from './index.ts'
import { guessed } from './open-list.ts'

const columns = ['序号', '项目编号', '项目名称', '承担单位', '项目负责人', '资助金额（万元）', '年度']

describe('an open list of another funder', () => {
  let world: Filing
  before(async () => {
    world = await filing()
  })
  after(() => world.end())
  const tick = (act: typeof clockMoveLists | typeof clockKeepReferences) =>
    perform(
      world.db,
      act as typeof clockMoveLists,
      {},
      { actor: system(), received: world.today, via: 'job', lang: 'zh' },
    )
  async function bring(rows: readonly (readonly string[])[], source = '遵义市科技计划'): Promise<string> {
    const list = newId()
    const about = { source, funder: '遵义市科学技术局', year: 2024, address: 'https://kjj.zunyi.example/2024' }
    await world.does('officer', bringList, { list, ...about, fileName: '名单.csv', columns })
    for (let at = 0; at < rows.length; at += 2000)
      await world.does('officer', addListRows, {
        list,
        from: at + 1,
        rows: rows.slice(at, at + 2000).map((row) => [...row]),
      })
    return list
  }
  const mapping = guessed(columns) as Record<string, number>
  const attempt = (list: string) => world.does('officer', tryList, { list, mapping })
  const found = async (search: string) => (await world.asks('officer', searchReferences, { search })).references

  test('its columns are guessed from their heads, each once', () => {
    assert.deepEqual(mapping, { title: 2, id: 1, organisation: 3, pi: 4, amount_wan: 5, year: 6 })
  })

  test('a dry run counts what is new, repeated and wrong, and nothing enters the library', async () => {
    const list = await bring([
      ['1', 'Z-1', '赤水河酿酒微生物组研究', '甲研究院', '张三', '30', '2023'],
      ['2', 'Z-1', '赤水河酿酒微生物组研究', '甲研究院', '张三', '30', '2023'],
      ['3', 'Z-3', '', '乙公司', '李四', '20', ''],
      ['4', '', '红茶窨制装备', '丙公司', '王五', '', ''],
    ])
    const { counts } = await attempt(list)
    assert.deepEqual(counts, { new: 2, repeated: 1, wrong: 1 })
    const { rows } = await world.asks('officer', listRejects, { list })
    assert.deepEqual(
      rows.map(({ line, problems }) => [line, problems[0]?.field]),
      [[3, 'title']],
    )
    assert.equal((await found('酿酒微生物组')).length, 0)
  })

  test('imported, each reference keeps its source, year, funder and address; taken back, all is as before', async () => {
    const first1 = await bring([['1', 'Y-1', '喀斯特洞穴古气候重建', '甲研究院', '张三', '30', '2023']], '六盘水')
    await attempt(first1)
    assert.equal((await world.does('officer', importList, { list: first1 })).stage, 'imported')
    await tick(clockKeepReferences)
    const [kept] = await found('古气候重建')
    assert.deepEqual(
      [kept?.source, kept?.year, kept?.funder, kept?.address, kept?.amount],
      ['六盘水', 2023, '遵义市科学技术局', 'https://kjj.zunyi.example/2024', '30 万元'],
    )
    const second = await bring(
      [
        ['1', 'Y-1', '喀斯特洞穴古气候重建', '甲研究院', '张三', '45', '2023'],
        ['2', 'Y-2', '洞穴石笋铀系定年', '甲研究院', '李四', '10', ''],
      ],
      '六盘水',
    )
    assert.deepEqual((await attempt(second)).counts, { changed: 1, new: 1 })
    await world.does('officer', importList, { list: second })
    await tick(clockKeepReferences)
    assert.equal((await found('古气候重建'))[0]?.amount, '45 万元')
    const size = () =>
      within(world.db, system(), 'read', (tx) =>
        first(tx, sql<{ n: number }>`select holding as n from overlap.term where term = 0`),
      )
    const before = (await size())!.n
    const undone = await world.does('officer', undoList, { list: second, reason: '名单发布方撤回' })
    assert.deepEqual([undone.stage, undone.counts.undone], ['undone', 2])
    assert.equal((await found('古气候重建'))[0]?.amount, '30 万元')
    assert.equal((await found('铀系定年')).length, 0)
    assert.equal((await size())!.n, before - 1)
    const again = await world.refused(world.does('officer', undoList, { list: second, reason: '再次' }))
    assert.equal(again.code, 'overlap.list_not_imported')
  })

  test('a long list goes on by the clock, with its progress told', async () => {
    const rows = Array.from({ length: 1200 }, (_, n) => [`${n}`, `L-${n}`, `长名单第${n}项`, '单位', '某', '1', '2022'])
    const list = await bring(rows, '长名单')
    assert.equal((await attempt(list)).counts.new, 1200)
    assert.equal((await world.does('officer', importList, { list })).stage, 'importing')
    assert.equal((await world.asks('officer', readOpenList, { list })).list.reached, 500)
    await tick(clockMoveLists)
    const { list: done } = await world.asks('officer', readOpenList, { list })
    assert.deepEqual([done.stage, done.counts.new], ['imported', 1200])
    await world.does('officer', undoList, { list, reason: '试验' })
    await tick(clockMoveLists)
    const left = await within(world.db, system(), 'read', (tx) =>
      all(tx, sql`select 1 from overlap.reference where list = ${list}`),
    )
    assert.equal(left.length, 0)
  })

  test('it is imported only after it was tried, changed no more once that began, and by officers alone', async () => {
    const list = await bring([['1', 'N-1', '名称', '', '', '', '']], '次序')
    assert.equal((await world.refused(world.does('officer', importList, { list }))).code, 'overlap.list_not_tried')
    const without = await world.refused(world.does('officer', tryList, { list, mapping: { id: 1 } }))
    assert.equal(without.code, 'overlap.list_without_title')
    const beyond = await world.refused(world.does('officer', tryList, { list, mapping: { title: 50 } }))
    assert.equal(beyond.code, 'overlap.list_without_column')
    await attempt(list)
    await world.does('officer', importList, { list })
    assert.equal((await world.refused(attempt(list))).code, 'overlap.list_closed')
    for (const who of ['wen', 'host', 'institution'])
      assert.equal((await world.refused(world.asks(who, openLists, {}))).code, 'platform.not_allowed')
  })
})
