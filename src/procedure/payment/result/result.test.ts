import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { dayIn, fenOf } from './cells.ts'
import { linesOf } from './read.ts'
import { sheetOf } from './rows.ts'

const read = async (bytes: Buffer) => sheetOf((await linesOf(bytes))!)

describe('the bank’s result file', () => {
  test('tells yuan from 万元, whatever the width, and never takes a fraction of a fen', () => {
    assert.equal(fenOf('１，２３４．５６', 'yuan'), 123_456)
    assert.equal(fenOf('¥1,000 元', 'wan'), 100_000)
    assert.equal(fenOf('12.5万元', 'yuan'), 12_500_000)
    for (const wrong of ['-1', '0.005', '1e5', '', '10万美元', '99999999999999'])
      assert.equal(fenOf(wrong, 'yuan'), null)
    assert.equal(dayIn('2026年3月5日'), '2026-03-05')
    assert.equal(dayIn('2026-02-30'), null)
  })

  test('is read from GB18030 with a title, a unit, repeated heads and a stated total', async () => {
    const text = [
      '支付结果清单,,,',
      '单位：万元,,,',
      '支付编号,金额,支付结果,退回原因',
      'BK20261125-001-001,８０.00,成功,',
      ',,,',
      '支付编号,金额,支付结果,退回原因',
      ' bk20261125-001-002 ,20,退票,户名不符',
      '合计,100,,',
    ].join('\r\n')
    const sheet = await read(await gb18030(text))
    assert.equal(sheet!.stated_fen, 100_000_000)
    assert.deepEqual(
      sheet!.rows.map(({ reference, amount_fen, outcome, reason, fault }) => [
        reference,
        amount_fen,
        outcome,
        reason,
        fault,
      ]),
      [
        ['BK20261125-001-001', 80_000_000, 'paid', null, null],
        ['BK20261125-001-002', 20_000_000, 'returned', '户名不符', null],
      ],
    )
  })

  test('sets rows aside, each with its own fault', async () => {
    const text = '\uFEFF支付编号,金额（元）,支付结果\n,1,成功\nA,x,成功\nB,1,也许\nC,=1+1,成功\nD,1,成功\n'
    const sheet = await read(Buffer.from(text))
    assert.deepEqual(
      sheet!.rows.map(({ fault }) => fault),
      ['reference', 'amount', 'outcome', 'formula', null],
    )
  })

  test('is read from a workbook with merged cells; a formula in it is told apart', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '回单',
          rows: [
            ['回单', null, null],
            ['支付编号', '金额（元）', '支付结果'],
            ['A-1', 100.5, '成功'],
            ['A-2', 7, null],
            ['A-3', 5, '成功'],
          ],
          merges: [{ startRow: 2, startCol: 2, endRow: 3, endCol: 2 }],
          cells: new Map([['4,1', { formula: '2+3', formulaResult: 5 }]]) as never,
        },
      ],
    })
    const sheet = await read(Buffer.from(bytes))
    assert.deepEqual(
      sheet!.rows.map(({ reference, amount_fen, outcome, fault }) => [reference, amount_fen, outcome, fault]),
      [
        ['A-1', 10_050, 'paid', null],
        ['A-2', 700, 'paid', null],
        ['A-3', 500, 'paid', 'formula'],
      ],
    )
  })

  test('without a head it is no result file', async () => {
    assert.equal(await read(Buffer.from('a,b\n1,2\n')), null)
    assert.equal(await linesOf(Buffer.from([0, 1, 2, 3])), null)
  })
})

/** Encodes through the decoder's own table: every character of the text is looked for once. */
async function gb18030(text: string): Promise<Buffer> {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Buffer.from([...text].flatMap((one) => (one.codePointAt(0)! < 128 ? [one.codePointAt(0)!] : table.get(one)!)))
}
