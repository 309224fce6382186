import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { affinities } from './index.ts'

const discipline = (code: string) => [{ scheme: 'discipline', code }]
const slope = {
  id: 'slope',
  fields: discipline('560'),
  text: '山区公路边坡多参数无线监测终端研发 面向强降雨诱发的浅层滑坡',
}
const photon = {
  id: 'photon',
  fields: discipline('140'),
  text: 'Entangled photon pairs from quantum dots in photonic cavities',
}
const shi = { person: 'shi', fields: discipline('560'), works: ['基于微震信号的边坡监测预警', '隧道衬砌检测'] }
const lu = { person: 'lu', fields: discipline('140'), works: ['A cavity that couples quantum dot and photon'] }
const tea = { person: 'tea', fields: discipline('210'), works: ['刺梨饮料发酵菌群'] }
const found = affinities([slope, photon], [shi, lu, tea])
const of = (dossier: string, person: string) => found.find((one) => one.dossier === dossier && one.person === person)!

describe('the affinity of experts to dossiers', () => {
  test('is greatest where field and words agree, in Chinese and in English', () => {
    for (const [dossier, best] of [
      ['slope', 'shi'],
      ['photon', 'lu'],
    ] as const)
      for (const { person, micro } of found.filter((one) => one.dossier === dossier))
        if (person !== best) assert.ok(of(dossier, best).micro > micro + 300_000, `${dossier} ${person}`)
  })

  test('says what it was read off', () => {
    assert.deepEqual(
      of('slope', 'shi').because.map(({ zh }) => zh),
      ['学科相同（土木建筑工程）', '共同用词“监测”“边坡”，见其《基于微震信号的边坡监测预警》'],
    )
    assert.match(of('photon', 'lu').because[1]!.en, /shared words “.*(photon|dot|quantum).*”, as in “A cavity/)
    assert.deepEqual(of('photon', 'tea').because, [])
  })

  test('meets codes of other schemes over the crosswalk, less than one and the same code', () => {
    const [one] = affinities(
      [{ ...photon, text: '' }],
      [{ person: 'x', fields: [{ scheme: 'nsfc', code: 'A04' }], works: [] }],
    )
    assert.equal(one!.micro, 200_000)
    const [same] = affinities([{ ...photon, text: '' }], [{ person: 'x', fields: discipline('140'), works: [] }])
    assert.equal(same!.micro, 500_000)
  })

  test('is a whole number between nothing and a million, whatever is said', () => {
    for (const { micro } of affinities(
      [slope, { id: 'e', fields: [], text: '' }],
      [shi, { person: 'y', fields: [], works: ['', '😀'] }],
    ))
      assert.ok(Number.isInteger(micro) && micro >= 0 && micro <= 1_000_000)
  })
})
