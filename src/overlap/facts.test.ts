import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { factsOf, marksOf, sharedFacts } from './facts.ts'

const keys = (text: string) => factsOf(text).map(({ kind, key }) => `${kind} ${key}`)

describe('numbers and names of a text', () => {
  test('sums are the same however they are written', () => {
    assert.deepEqual(keys('总投资120万元，其中 1,200,000.00 元到位'), ['amount 1200000'])
    assert.deepEqual(keys('申请财政资金１２０万元'), ['amount 1200000'])
    assert.deepEqual(keys('an award of $1,250,000'), ['amount 1250000'])
  })

  test('dates, figures and organisations', () => {
    assert.deepEqual(keys('2024年5月至2026-05-31'), ['date 2024-5', 'date 2026-5-31'])
    assert.deepEqual(keys('准确率≥92.5%，运行18个月，部署40台'), [
      'indicator 92.5%',
      'indicator 18个月',
      'indicator 40台',
    ])
    assert.deepEqual(keys('由贵州大学与遵义精工机械有限公司联合实施'), [
      'organisation 贵州大学',
      'organisation 遵义精工机械有限公司',
    ])
  })

  test('numbers that name one thing alone', () => {
    const text =
      '已授权专利 ZL202310123456.7、CN 114567890 A，技术合同登记编号：2024520100001234，发票号码 24520000000098765432，仪器编号 GZ-2019-0031，国家重点研发计划2021YFB1234567'
    assert.deepEqual(
      marksOf(text).map(({ kind, key }) => [kind, key]),
      [
        ['patent', 'ZL202310123456'],
        ['patent', 'CN114567890A'],
        ['invoice', '24520000000098765432'],
        ['contract', '2024520100001234'],
        ['instrument', 'GZ20190031'],
        ['project', '2021YFB1234567'],
      ],
    )
  })

  test('a rewriting leaves them as they were, and they are found in both texts; small counts tell nothing', () => {
    const one = '研制设备3台，测量精度0.05mm，连续运行18个月，经费120万元。'
    const other = '连续工作 18 个月；精度达到０．０５mm；形成样机3台；总经费1,200,000元。'
    assert.deepEqual(
      sharedFacts(one, other).map(({ kind, one: here, other: there }) => [kind, here, there]),
      [
        ['amount', '120万元', '1,200,000元'],
        ['indicator', '0.05mm', '0.05mm'],
        ['indicator', '18个月', '18 个月'],
      ],
    )
    assert.deepEqual(sharedFacts('没有数字', other), [])
  })

  test('a megabyte is answered within a second', () => {
    const long = '由甲乙丙丁戊己庚辛研究院实施 1234567 台，2024年5月 '.repeat(40_000)
    const begun = performance.now()
    factsOf(long)
    assert.ok(performance.now() - begun < 3000, String(performance.now() - begun))
  })
})
