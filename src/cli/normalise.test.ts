import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { normalising } from './normalise.ts'

const root = mkdtempSync(join(tmpdir(), 'zhuke-normalise-'))
after(() => rmSync(root, { recursive: true }))
const path = (name: string) => join(root, name)
const written = (text: string | Buffer) => {
  writeFileSync(path('scores.csv'), text)
  return [path('scores.csv'), '--out', path('out.csv')]
}
const rows = ['proposal,reviewer,score', 'P1,R1,80', 'P1,R2,70', 'P2,R1,90', 'P2,R2,82', 'P3,R1,60', 'P3,R2,48']

describe('scores corrected on the command line', () => {
  test('a line for each dossier, and one line of JSON', () => {
    const { code, out } = normalising([...written(rows.join('\n')), '--reviewers', path('people.csv')])
    assert.equal(code, 0)
    const said = JSON.parse(out)
    assert.deepEqual(Object.keys(said), ['connected', 'components', 'reviewer_sd', 'method', 'warning'])
    assert.equal(said.connected, true)
    const [head, first, ...more] = readFileSync(path('out.csv'), 'utf8').trim().split('\n')
    assert.equal(head, 'proposal,raw,adjusted,low,high')
    assert.match(first!, /^P1,75,[\d.]+,[\d.]+,[\d.]+$/)
    assert.equal(more.length, 2)
    assert.match(readFileSync(path('people.csv'), 'utf8'), /^reviewer,severity,low,high,count,residual\nR1,/)
  })

  test('a mark of order, line ends of Windows, quotes and other columns do no harm', () => {
    const plain = normalising(written(rows.join('\n')))
    const kept = readFileSync(path('out.csv'), 'utf8')
    const odd = rows.map((row) => {
      const [proposal, reviewer, score] = row.split(',')
      return `"${reviewer}","a ""note"", here",${score},${proposal}`
    })
    assert.deepEqual(normalising(written(`\uFEFF${odd.join('\r\n')}\r\n\r\n`)), plain)
    assert.equal(readFileSync(path('out.csv'), 'utf8'), kept)
  })

  test('whatever is wrong with the file is told in a sentence', () => {
    const wrong: [string | Buffer, RegExp][] = [
      ['', /is empty/],
      ['a,b,c\n1,2,3', /has to name proposal, reviewer and score/],
      ['proposal,reviewer,score\n', /holds no score/],
      ['proposal,reviewer,score\nP1,"R1,3', /quotation mark/],
      [Buffer.from([0x70, 0xc4, 0xe3, 0x0a]), /UTF-8/],
      [`${rows.join('\n')}\nP9,R1,good\nP1,R1,4\nP8\n,R1,3`, /4 lines of .* cannot be used/],
    ]
    for (const [text, says] of wrong) assert.throws(() => normalising(written(text)), says)
    assert.throws(() => normalising([path('absent.csv'), '--out', path('x')]), /cannot be read/)
    assert.throws(() => normalising([path('scores.csv')]), /--out/)
    assert.throws(
      () => normalising([...written(rows.join('\n')).slice(0, 2), path('no/where.csv')]),
      /cannot be written/,
    )
  })

  test('each row that cannot be used is named by its line', () => {
    try {
      normalising(written(`${rows.join('\n')}\nP9,R1,1e999\nP1,R1,4`))
      assert.fail()
    } catch (error) {
      const { problems } = error as { problems: { field: string; says: string }[] }
      assert.deepEqual(
        problems.map(({ field }) => field),
        ['line 8', 'line 9'],
      )
      assert.match(problems[1]!.says, /on line 2 already/)
    }
  })
})
