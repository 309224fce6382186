import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { Refusal } from '#platform/refusal'
import { separated } from './separated.ts'
import { tableIn } from './table.ts'

/** 编号,名称 and 1,桥 as WPS saves them in GB18030. */
const gb = Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0x31, 0x2c, 0xc7, 0xc5, 0x0a])

describe('a file read as a table', () => {
  test('a CSV is read in UTF-8 and in GB18030, with its head found below a title line', async () => {
    const utf8 = Buffer.from('\uFEFF2024 年度立项名单,\n编号,名称\n1,"桥,\n拉索"\n,\n')
    assert.deepEqual(await tableIn(utf8, 'a.csv'), { columns: ['编号', '名称'], rows: [['1', '桥,\n拉索']] })
    assert.deepEqual(await tableIn(gb, 'a.csv'), { columns: ['编号', '名称'], rows: [['1', '桥']] })
  })

  test('a workbook is read from its first sheet, numbers as they stand', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'x',
          rows: [
            ['编号', '金额'],
            ['A-1', 12.5],
            ['A-2', null],
          ],
        },
      ],
    })
    const read = await tableIn(Buffer.from(bytes), 'a.xlsx')
    assert.deepEqual(read, {
      columns: ['编号', '金额'],
      rows: [
        ['A-1', '12.5'],
        ['A-2', ''],
      ],
    })
  })

  test('JSON lines are read by the names of all records; a broken line stays as an empty row', async () => {
    const read = await tableIn(Buffer.from('{"id":1,"title":"x"}\n{"id":\n\n{"pi":"y"}'), 'a.jsonl')
    assert.deepEqual(read, {
      columns: ['id', 'title', 'pi'],
      rows: [
        ['1', 'x', ''],
        ['', '', ''],
        ['', '', 'y'],
      ],
    })
  })

  test('quotes, tabs, semicolons and a quote that never ends', () => {
    assert.deepEqual(separated('a\tb\r\n"say ""x"""\t2\r\n'), [
      ['a', 'b'],
      ['say "x"', '2'],
    ])
    assert.deepEqual(separated('a;b\n"open;2\n3;4'), [
      ['a', 'b'],
      ['"open', '2'],
      ['3', '4'],
    ])
    assert.deepEqual(separated('a,b\n1,'), [
      ['a', 'b'],
      ['1', ''],
    ])
  })

  test('what is no table is refused with the way out', async () => {
    for (const bytes of [Buffer.from('%PDF-1.7 nothing'), Buffer.from([0, 1, 2, 3])])
      await assert.rejects(
        tableIn(bytes, 'a.csv'),
        (error) => error instanceof Refusal && error.code === 'repository.no_table',
      )
  })
})
