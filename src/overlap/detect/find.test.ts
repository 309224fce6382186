import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { find } from './find.ts'
import { homeOf } from './specimen.ts'

const zh = (topic: string) =>
  `${topic}山区公路边坡受强降雨影响易发生浅层滑塌。本项目研制低功耗多参数监测终端，融合倾角、含水率与微震信号，建立临滑判据。在三处试验边坡布设不少于四十台终端并连续运行一年，预警准确率达到百分之九十以上。`
const en = (topic: string) =>
  `${topic} Quantum dots embedded in photonic cavities emit entangled photon pairs on demand. The researchers will fabricate deterministic arrays and measure indistinguishability under resonant pumping. Undergraduate students join the cryogenic laboratory every summer.`
const fillers = Array.from(
  { length: 200 },
  (_, n) =>
    `第${n}号课题研究${['茶叶加工', '桥梁拉索', '辣椒制品', '磷石膏', '精密主轴'][n % 5]}的${['在线检测', '误差补偿', '质量追溯', '绿色利用'][n % 4]}，编号${n * 7919}。为深入贯彻创新驱动发展战略，加快建设创新型城市，按照市委市政府决策部署，特申报本项目。`,
)
const english = Array.from(
  { length: 200 },
  (_, n) =>
    `Award ${n * 104729} studies ${['soil', 'coral', 'graphs', 'steel'][n % 4]} number ${n}. This award reflects the statutory mission and has been deemed worthy of support.`,
)
const home = homeOf({
  slope: zh(''),
  photon: en(''),
  ...Object.fromEntries(fillers.map((text, n) => [`zh${n}`, text])),
  ...Object.fromEntries(english.map((text, n) => [`en${n}`, text])),
})
const best = async (text: string) => (await find(home, text))[0]

describe('the overlap of two texts', () => {
  test('a copied text is found whole, in Chinese and in English, and flagged', async () => {
    for (const [text, id] of [
      [zh(''), 'slope'],
      [en(''), 'photon'],
    ] as const) {
      const hit = await best(text)
      assert.equal(hit?.id, id)
      assert.ok(hit.flagged)
      assert.ok(hit.share > 0.99)
    }
  })

  test('a third of a text that was copied is found, measured, and marked where it stands', async () => {
    const copied = '本项目研制低功耗多参数监测终端，融合倾角、含水率与微震信号，建立临滑判据。'
    const before = '刺梨饮料发酵过程中菌群演替规律尚不清楚，亟需建立风味物质的定量指纹。'
    const after = '通过代谢组学筛选特征标志物，形成三项团体标准，并在两家龙头企业示范应用。'
    const text = before + copied + after
    const hit = await best(text)
    assert.equal(hit?.id, 'slope')
    assert.ok(Math.abs(hit.share - copied.length / text.length) < 0.1, String(hit.share))
    const marked = hit.passages.map((passage) => passage.text).join('')
    assert.ok(marked.includes('低功耗多参数监测终端'))
    assert.ok(!marked.includes('刺梨'))
    for (const { from, to, text: shown, otherFrom, otherTo } of hit.passages) {
      assert.equal(text.slice(from, to), shown)
      assert.ok(zh('').slice(otherFrom, otherTo).includes('终端'))
    }
  })

  test('changed words, another order of the sentences, width and case do not hide it', async () => {
    const text =
      '在叁处试验边坡布设不少于四十套终端并连续运行一年，预警准确率达到百分之九十以上。本课题研制低功耗多参数监测装置，融合倾角、含水率与微震信号，建立临滑判据。'
    assert.equal((await best(text))?.id, 'slope')
    const wide = en('').toUpperCase().replace('PHOTON', 'ＰＨＯＴＯＮ')
    const hit = await best(`<p>${wide}</p>&nbsp;\u0007😀`)
    assert.equal(hit?.id, 'photon')
    assert.ok(hit.share > 0.9)
  })

  test('a phrase of policy that many texts hold is masked', async () => {
    const phrase = '为深入贯彻创新驱动发展战略，加快建设创新型城市，按照市委市政府决策部署，特申报本项目。'
    const hits = await find(home, `刺梨饮料发酵过程中菌群演替规律尚不清楚。${phrase}`)
    assert.deepEqual(
      hits.filter((hit) => hit.flagged),
      [],
    )
  })

  test('what is new overlaps with nothing; an empty text, a single word and a megabyte are answered', async () => {
    assert.deepEqual(await find(home, ''), [])
    assert.deepEqual(await find(home, '<b></b>\u0000\u200b'), [])
    assert.deepEqual(await find(home, '监测'), [])
    const long = `${'各不相同的内容一二三四五六七八九。'.repeat(60_000)}${zh('')}`
    assert.equal((await find(home, long))[0]?.id, 'slope')
  })

  test('what is added one by one is found as if the index had been built anew', async () => {
    const grown = homeOf(Object.fromEntries(fillers.map((text, n) => [`zh${n}`, text])))
    grown.add('slope', zh(''))
    for (const [n, text] of english.entries()) grown.add(`en${n}`, text)
    grown.add('photon', en(''))
    const shown = (hits: Awaited<ReturnType<typeof find>>) =>
      hits.map(({ id, share, evidence }) => [id, share, Math.round(evidence * 1000)])
    for (const text of [zh('前言。'), en('Preface.'), fillers[3]!])
      assert.deepEqual(shown(await find(grown, text)), shown(await find(home, text)))
  })
})
