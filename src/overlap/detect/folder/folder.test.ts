import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { find } from '../find.ts'
import { addTo, type Entry, folderHome, indexInto, StoreFault } from './index.ts'

const root = mkdtempSync(join(tmpdir(), 'zhuke-overlap-'))
after(() => rmSync(root, { recursive: true }))

const subjects = ['茶叶加工', '桥梁拉索', '辣椒制品', '磷石膏', '精密主轴', '山区公路', '刺梨饮料']
const aims = ['在线检测', '误差补偿', '质量追溯', '绿色利用', '风险预警']
const library: Entry[] = Array.from({ length: 140 }, (_, n) => ({
  id: `K${n}`,
  text: `${subjects[n % 7]}${aims[n % 5]}\n研究第${n}种方法，编号${n * 7919}。以样本${n * 31}与批次${n * 17}建立${subjects[(n * 3) % 7]}模型${n}，验证${aims[(n * 2) % 5]}指标${n * 13}。`,
}))
async function* stream(entries: readonly Entry[]): AsyncGenerator<Entry> {
  yield* entries
}
const said = (entry: Entry) => assert.fail(`${entry.id} was called a repetition`)
const answers = async (folder: string) => {
  const home = folderHome(folder)
  const all = []
  for (const { text } of library)
    all.push((await find(home, text)).map(({ id, ...hit }) => [home.idOf(id), hit.evidence, hit.share, hit.passages]))
  home.close()
  return all
}

describe('a store in a folder', () => {
  test('records that are added one by one are found exactly as if the store had been made anew', async () => {
    const [whole, grown] = [join(root, 'whole'), join(root, 'grown')]
    await indexInto(whole, stream(library), said)
    await indexInto(grown, stream(library.slice(0, 100)), said)
    for (const entry of library.slice(100)) await addTo(grown, stream([entry]), said)
    assert.deepEqual(await answers(grown), await answers(whole))
    const files = readdirSync(grown).filter((name) => name.endsWith('.terms'))
    assert.ok(files.length < 8, `few segments stay: ${files.length}`)
    assert.ok(!readdirSync(grown).includes('store.lock'))
  })

  test('the same record twice is kept once; another text under the same id is a record of its own', async () => {
    const folder = join(root, 'twice')
    const repeated: string[] = []
    const [first, second] = [library[0]!, { id: 'K0', text: '完全不同的内容，关于高原湖泊的藻类监测。' }]
    await indexInto(folder, stream([first, first, second]), ({ id }) => repeated.push(id))
    const { taken } = await addTo(folder, stream([first, second, library[1]!]), ({ id }) => repeated.push(id))
    assert.equal(taken, 1)
    assert.deepEqual(repeated, ['K0', 'K0', 'K0'])
    const home = folderHome(folder)
    assert.equal(home.records, 3)
    home.close()
  })

  test('a store of another version, a damaged one, none at all and a full folder are each refused in a sentence', async () => {
    const folder = join(root, 'other')
    await indexInto(folder, stream(library), said)
    await assert.rejects(indexInto(folder, stream(library), said), /holds a store already/)
    const manifest = join(folder, 'store.json')
    const right = readFileSync(manifest, 'utf8')
    writeFileSync(manifest, right.replace('"version":1', '"version":7'))
    assert.throws(() => folderHome(folder), /store of version 7; this program reads version 1/)
    await assert.rejects(addTo(folder, stream([library[0]!]), said), StoreFault)
    writeFileSync(manifest, right.slice(0, 20))
    assert.throws(() => folderHome(folder), /no JSON/)
    writeFileSync(manifest, right)
    truncateSync(join(folder, 's1.postings'), 10)
    assert.throws(() => folderHome(folder), /damaged/)
    assert.throws(() => folderHome(join(root, 'nowhere')), /holds no overlap store/)
  })

  test('a store that another process is writing is left alone', async () => {
    const folder = join(root, 'held')
    await indexInto(folder, stream(library), said)
    writeFileSync(join(folder, 'store.lock'), `${process.ppid}\n`)
    await assert.rejects(addTo(folder, stream([library[0]!]), said), /is being written by process/)
    writeFileSync(join(folder, 'store.lock'), '999999999\n')
    assert.deepEqual(await addTo(folder, stream([{ id: 'new', text: '新的记录' }]), said), { taken: 1 })
  })
})
