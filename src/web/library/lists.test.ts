import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTown } from '../../../test/walker/index.ts'
import { closeReaders } from '../../repository/index.ts'

const csv = `2024年度立项名单,,,
编号,项目名称,承担单位,金额（万元）
H-1,刺梨多酚稳态化技术,乙研究院,30
H-2,,丙公司,20
`
/** What GB18030 writes for the same head and one row. */
const gb18030 = Buffer.from([
  0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0x47, 0x2d, 0x31, 0x2c, 0xc7, 0xc5, 0x0a,
])

describe('open lists at the browser, without script', () => {
  let town: Awaited<ReturnType<typeof openTown>>
  before(async () => {
    town = await openTown()
  })
  after(async () => {
    await closeReaders()
    await town.close()
  })

  async function bring(name: string, content: string | Buffer) {
    const officer = await town.enter('officer')
    const about = { source: `名单 ${name}`, funder: '外市科技局', year: '2024' }
    const seen = await officer.bring('/library/bring', about, { field: 'file', name, bytes: Buffer.from(content) })
    return { officer, seen, list: seen.path }
  }

  test('is uploaded, mapped, tried with its rejects told, imported, and taken back', async () => {
    const { officer, seen, list } = await bring('名单.csv', csv)
    assert.match(seen.html, /刺梨多酚稳态化技术/)
    const tried = await officer.fill(list, {
      _do: 'try',
      'mapping.id': '0',
      'mapping.title': '1',
      'mapping.organisation': '2',
      'mapping.amount_wan': '3',
    })
    assert.match(tried.html, /不能入库的行/)
    assert.match(tried.html, /缺少名称/)
    const rejects = (await officer.bytes(`${list}/rejects`)).toString()
    assert.match(rejects, /2,缺少名称,H-2,,丙公司,20/)
    assert.doesNotMatch((await officer.open('/library?search=刺梨多酚')).html, /稳态化/)
    await officer.fill(list, { _do: 'import' })
    assert.match((await officer.open('/library?search=刺梨多酚')).html, /外市科技局/)
    const undone = await officer.fill(list, { _do: 'undo', reason: '发布方更正' })
    assert.match(undone.html, /撤销了导入：发布方更正/)
    assert.doesNotMatch((await officer.open('/library?search=刺梨多酚')).html, /稳态化/)
    assert.match((await officer.open('/library/lists')).html, /已撤销/)
  })

  test('a file in GB18030 is read as it is meant; one that is no table comes back with the reason', async () => {
    assert.match((await bring('gb.csv', gb18030)).seen.html, /桥/)
    const wrong = await bring('bad.txt', 'just one line')
    assert.equal(wrong.seen.status, 422)
    assert.match(wrong.seen.html, /没有数据行/)
  })

  test('an applicant opens none of it', async () => {
    const wen = await town.enter('wen')
    assert.equal((await wen.open('/library/lists')).status, 403)
  })
})
