import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { commitmentTo, type DrawRecord, drawRecord, type Terms } from '../review/index.ts'
import { drawing } from './draw.ts'

const root = mkdtempSync(join(tmpdir(), 'zhuke-draw-'))
after(() => rmSync(root, { recursive: true }))
const path = join(root, 'record.json')
const replayed = (record: unknown) => {
  writeFileSync(path, typeof record === 'string' ? record : JSON.stringify(record))
  const { code, out } = drawing(['replay', path])
  return { code, ...(JSON.parse(out) as { holds: boolean; seats: string[]; faults: string[] }) }
}

const terms: Terms = {
  title: '装备制造组',
  rules: { size: 5, reserves: 3, odd: true, kinds: { finance: { least: 1 } }, perUnit: 1, localMost: 3 },
  pool: Array.from({ length: 20 }, (_, at) => ({
    id: `E${at}`,
    name: `专家${at}`,
    kind: at % 5 === 0 ? ('finance' as const) : ('technical' as const),
    units: [`U${at % 12}`],
    local: at % 2 === 0,
  })),
  excluded: [
    {
      id: 'E99',
      name: '陆某',
      reasons: [{ code: 'own-organisation', zh: '所在单位为申报单位', en: 'works for its host' }],
    },
  ],
}
const opening = '5f'.repeat(32)
const commitment = { digest: commitmentTo(terms, opening), published_at: '2026-11-20T01:00:00Z' }
const witness = { name: '驻局纪检组 何某', contribution: '福彩 3D 第 2026310 期 4 0 7', at: '2026-11-23T01:00:00Z' }
const record = drawRecord(terms, commitment, opening, witness) as DrawRecord

describe('a draw is verified with nothing but its record', () => {
  test('the same experts come out again, with the number of panels that were possible', () => {
    const { code, holds, seats, faults } = replayed(record)
    assert.deepEqual([code, holds, faults], [0, true, []])
    assert.deepEqual(seats, record.seats)
  })

  test('the order of the members in the file does not matter', () => {
    const turned = Object.fromEntries(Object.entries(record).reverse())
    assert.equal(replayed(turned).holds, true)
  })

  test('whatever was changed afterwards is told', () => {
    const [first] = record.pool.filter((one) => !record.seats.includes(one.id))
    const changed: [Partial<DrawRecord>, RegExp][] = [
      [{ seats: [first!.id, ...record.seats.slice(1)] }, /other experts/],
      [{ reserves: [...record.reserves].reverse() }, /other reserves/],
      [{ panels: '1' }, /number of admissible panels/],
      [{ pool: record.pool.filter((one) => one.id !== first!.id) }, /commitment published beforehand/],
      [{ excluded: [] }, /commitment published beforehand/],
      [{ rules: { ...record.rules, localMost: null } }, /commitment published beforehand/],
      [{ opening: '60'.repeat(32) }, /commitment published beforehand/],
      [{ witness: { ...witness, contribution: '4 0 8' } }, /other experts/],
      [{ witness: { ...witness, at: '2026-11-19T01:00:00Z' } }, /after the witness had spoken/],
      [{ algorithm: 'zhuke-draw/9' }, /zhuke-draw\/9/],
      [{ excluded: [{ id: record.seats[0]!, name: '', reasons: [] }] }, /among the excluded/],
    ]
    for (const [change, says] of changed) {
      const { code, holds, faults } = replayed({ ...record, ...change })
      assert.deepEqual([code, holds], [1, false])
      assert.match(faults.join(' '), says)
    }
  })

  test('what is no record is told in a sentence', () => {
    assert.throws(() => replayed('{'), /is no JSON/)
    assert.throws(() => replayed({ ...record, opening: 'short' }), /is no draw record/)
    assert.throws(() => replayed([]), /is no draw record/)
    assert.throws(() => drawing(['replay', join(root, 'absent')]), /cannot be read/)
    assert.throws(() => drawing([]), /draw replay RECORD.json/)
  })
})
