import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { overlap } from './overlap.ts'

const root = mkdtempSync(join(tmpdir(), 'zhuke-overlap-'))
after(() => rmSync(root, { recursive: true }))
const path = (name: string) => join(root, name)
const run = async (...args: string[]) => JSON.parse((await overlap(args)).out)

const slope = {
  id: 'A-1',
  title: '山区公路边坡监测',
  abstract:
    '山区公路边坡受强降雨影响易发生浅层滑塌。本项目研制低功耗多参数监测终端，融合倾角、含水率与微震信号，建立临滑判据。',
  lang: 'zh',
}
const photon = {
  id: 'A-2',
  title: 'Photon pairs on demand',
  abstract:
    'Quantum dots embedded in photonic cavities emit entangled photon pairs on demand. The researchers will fabricate deterministic arrays and measure indistinguishability under resonant pumping.',
  lang: 'en',
}
const odd = [
  { id: 'B-1', title: '', abstract: '' },
  { id: 'B-2', title: '词' },
  { id: 'B-3', title: 'Long', abstract: '长文本内容一二三四五六。'.repeat(90_000) },
  { id: 'B-4', title: 'Emoji 😀🎉 与 <b>mixed</b> Schrift', abstract: '第\u0000１２３\u0007号 テスト &nbsp; ﷽ 𠮷野' },
  { id: 5, title: 'A number as its id', abstract: null },
]
const broken = ['{"id":', '[]', '"text"', '{"title":"no id"}', '{"id":"x","title":3}', '']
const lines = [...[slope, photon, ...odd].map((record) => JSON.stringify(record)), ...broken, JSON.stringify(slope)]

describe('overlap on the command line', () => {
  test('a corpus with broken rows is taken but for these, each told by its line', async () => {
    writeFileSync(path('corpus.jsonl.gz'), gzipSync(lines.join('\n')))
    const said = await run('index', path('corpus.jsonl.gz'), '--store', path('store'))
    assert.equal(said.taken, 7)
    assert.equal(said.repeated, 1)
    assert.equal(said.empty, 1)
    assert.deepEqual(
      said.faults.map(({ line }: { line: number }) => line),
      [8, 9, 10, 11, 12, 14],
    )
    for (const figure of ['seconds', 'peakMemoryBytes', 'medianMs', 'p95Ms']) assert.ok(said[figure] >= 0)
    assert.ok(said.bytes.index > 0)
  })

  test('a query answers a line: the verdict, and each passage where it stands in title, line break and abstract', async () => {
    const copy = { id: 'Q-1', title: '另一个题目', abstract: `全新的一句话在前面。${slope.abstract}` }
    const queries = [copy, { ...photon, id: 'Q-2' }, { id: 'Q-3', title: '毫不相干' }, ...odd, slope]
    writeFileSync(path('queries.jsonl'), queries.map((one) => JSON.stringify(one)).join('\n'))
    const said = await run(
      'query',
      path('queries.jsonl'),
      '--store',
      path('store'),
      '--top',
      '3',
      '--out',
      path('hits'),
    )
    assert.equal(said.queries, queries.length)
    const hits = readFileSync(path('hits'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      hits.slice(0, 3).map(({ query, flagged, hits: [best] }) => [query, flagged, best?.id]),
      [
        ['Q-1', true, 'A-1'],
        ['Q-2', true, 'A-2'],
        ['Q-3', false, undefined],
      ],
    )
    const text = `${copy.title}\n${copy.abstract}`
    for (const { from, to, text: shown } of hits[0].hits[0].passages) assert.equal(text.slice(from, to), shown)
    assert.ok(Math.abs(hits[0].hits[0].share - slope.abstract.length / text.length) < 0.1)
    // A record of the store does not overlap with itself.
    assert.deepEqual(hits.at(-1).hits, [])
  })

  test('what is added is found by the next query', async () => {
    const more = {
      id: 'C-1',
      title: '刺梨饮料',
      abstract: '刺梨饮料发酵过程中菌群演替规律尚不清楚，亟需建立风味物质的定量指纹，筛选特征标志物。',
    }
    writeFileSync(path('more.jsonl'), JSON.stringify(more))
    assert.equal((await run('add', path('more.jsonl'), '--store', path('store'))).taken, 1)
    assert.equal((await run('add', path('more.jsonl'), '--store', path('store'))).taken, 0)
    writeFileSync(path('again.jsonl'), JSON.stringify({ ...more, id: 'Q' }))
    const said = await run('query', path('again.jsonl'), '--store', path('store'), '--out', path('hits'))
    assert.equal(said.flagged, 1)
  })

  test('full-width digits, traditional characters, HTML, emoji and control characters make no difference to what is found', async () => {
    const plain =
      '为解决隧道围岩变形监测难题，研制测量精度达到0.05毫米的激光扫描装置，连续运行18个月，在贵阳轨道交通三号线示范应用，并与设计单位联合建立预警模型。'
    const odd =
      '<p>為解決隧道圍岩變形監測難題，研制測量精度達到０．０５毫米的激光掃描裝置😀，連續運行１８個月，</p>\u0007在貴陽軌道交通三號線示範應用，&nbsp;並與設計單位聯合建立預警模型。'
    writeFileSync(path('plain.jsonl'), JSON.stringify({ id: 'P-1', title: '隧道监测', abstract: plain }))
    writeFileSync(path('odd.jsonl'), JSON.stringify({ id: 'O-1', title: '另一题目', abstract: odd }))
    await run('index', path('plain.jsonl'), '--store', path('odd-store'))
    assert.equal(
      (await run('query', path('odd.jsonl'), '--store', path('odd-store'), '--out', path('odd-hits'))).flagged,
      1,
    )
    const { hits } = JSON.parse(readFileSync(path('odd-hits'), 'utf8'))
    assert.equal(hits[0].id, 'P-1')
    assert.ok(hits[0].share > 0.8, String(hits[0].share))
  })

  test('whatever is asked wrongly is told in a sentence', async () => {
    const wrong: [string[], RegExp][] = [
      [['index'], /Try: overlap index/],
      [['index', path('corpus.jsonl.gz')], /--store DIR/],
      [['index', path('missing'), '--store', path('new')], /cannot be read/],
      [['query', path('more.jsonl'), '--store', path('store')], /--out/],
      [['query', path('more.jsonl'), '--store', path('empty'), '--out', path('hits')], /holds no overlap store/],
      [['query', path('more.jsonl'), '--store', path('store'), '--out', path('a/b/c')], /cannot be written/],
      [['query', path('more.jsonl'), '--store', path('store'), '--top', 'x', '--out', path('hits')], /--top/],
    ]
    for (const [args, says] of wrong) await assert.rejects(overlap(args), says)
  })
})
