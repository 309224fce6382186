import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, type Day } from '../../platform/clock.ts'
import { barsUntil, type Facts } from './facts.ts'
import { conflictsOf, type Terms } from './find.ts'
import type { Relation } from './relation.ts'
import { conflictRules } from './rule.ts'

const day = '2026-11-23' as Day
const terms: Terms = { day, windows: { work: 3, post: 3 }, organiser: 'centre' }
const nothing: Facts = {
  posts: [],
  relations: [],
  works: [],
  competing: [],
  recommended: [],
  avoided: [],
  staff: [],
  sanctions: [],
  names: new Map([
    ['shi', '施文博'],
    ['wen', '文岚'],
    ['he', '何山'],
  ]),
}
const group = [
  { dossier: 'd1', people: ['wen'], organisations: ['huaxi'] },
  { dossier: 'd2', people: ['he', 'lu'], organisations: ['nanming', 'yunyan'] },
]
const found = (facts: Partial<Facts>, on: Day = day, person = 'shi') =>
  conflictsOf(person, group, { ...nothing, ...facts }, { ...terms, day: on }).map((one) => [
    one.dossier,
    one.why,
    one.effect,
  ])
const post = (organisation: string, since: string, until: string | null = null, part_time = false) => ({
  person: 'shi',
  organisation,
  organisation_name: organisation,
  part_time,
  since: since as Day,
  until: until as Day | null,
})
const relation = (more: Partial<Relation>): Relation => ({
  id: 'r',
  person: 'shi',
  kind: 'kin',
  other_name: null,
  other_person: null,
  organisation: null,
  organisation_name: null,
  about: '说明',
  since: null,
  until: null,
  declared_at: new Date(0),
  ended_at: null,
  end_reason: null,
  ...more,
})

describe('a conflict of interest', () => {
  test('1: whoever is named in a dossier does not judge it', () => {
    assert.deepEqual(found({}, day, 'lu'), [['d2', 'named', 'hard']])
    assert.deepEqual(found({}), [])
  })

  test('2: a post at a host or partner bars from its first day to its last, a part-time one too', () => {
    const at = (on: string) => found({ posts: [post('yunyan', '2026-11-01', '2026-11-23', true)] }, on as Day)
    assert.deepEqual(at('2026-10-31'), [])
    assert.deepEqual(at('2026-11-01'), [['d2', 'own-organisation', 'hard']])
    assert.deepEqual(at('2026-11-23'), [['d2', 'own-organisation', 'hard']])
    assert.deepEqual(at('2026-11-24'), [['d2', 'former-organisation', 'soft']])
  })

  test('2: a former post needs a reason until the same day three years later, and none the day after', () => {
    const at = (on: string) => found({ posts: [post('huaxi', '2019-01-01', '2023-11-23')] }, on as Day)
    assert.deepEqual(at('2026-11-23'), [['d1', 'former-organisation', 'soft']])
    assert.deepEqual(at('2026-11-24'), [])
  })

  test('3 and 4: kin, teachers and students bar for good, whichever of the two declared it', () => {
    assert.deepEqual(found({ relations: [relation({ other_person: 'wen', until: '2001-01-01' as Day })] }), [
      ['d1', 'kin', 'hard'],
    ])
    assert.deepEqual(found({ relations: [relation({ person: 'he', kind: 'student', other_person: 'shi' })] }), [
      ['d2', 'teacher', 'hard'],
    ])
    assert.deepEqual(found({ relations: [relation({ other_person: 'wen', ended_at: new Date() })] }), [])
  })

  test('3: somebody who only bears the name of declared kin is to be checked by a person', () => {
    assert.deepEqual(found({ relations: [relation({ other_name: '文岚' })] }), [['d1', 'same-name', 'soft']])
    assert.deepEqual(found({ relations: [relation({ other_name: '文山' })] }), [])
  })

  test('5: joint work bars for three years to the day, and while it goes on', () => {
    const work = (last: string | null) => ({
      person: 'shi',
      other: 'wen',
      kind: 'paper',
      title: '边坡',
      last: last as Day | null,
    })
    assert.deepEqual(found({ works: [work('2023-11-23')] }), [['d1', 'worked-together', 'hard']])
    assert.deepEqual(found({ works: [work('2023-11-22')] }), [])
    assert.deepEqual(found({ works: [work(null)] }), [['d1', 'worked-together', 'hard']])
    assert.deepEqual(found({ works: [work('2026-11-24')] }), [], 'a paper of tomorrow is not a fact yet')
  })

  test('6: shares and advice bar between their days; an applicant of the same guide item does not judge it', () => {
    const stake = relation({
      kind: 'stake',
      organisation: 'nanming',
      since: '2026-01-01' as Day,
      until: '2026-11-23' as Day,
    })
    assert.deepEqual(found({ relations: [stake] }), [['d2', 'interest', 'hard']])
    assert.deepEqual(found({ relations: [stake] }, addDays(day, 1)), [])
    assert.deepEqual(found({ competing: [{ person: 'shi', dossier: 'd1', title: '另一项' }] }), [
      ['d1', 'competes', 'hard'],
    ])
    assert.deepEqual(found({ relations: [relation({ kind: 'other', organisation: 'huaxi' })] }), [
      ['d1', 'declared', 'hard'],
    ])
  })

  test('7: whom an applicant asks to avoid, told apart from a namesake by the organisation', () => {
    const asked = (organisation_name: string) => [
      { dossier: 'd1', name: '施文博', organisation_name, reason: '学术分歧' },
    ]
    const posts = [post('黔中大学', '2020-01-01')]
    assert.deepEqual(found({ posts, avoided: asked('黔中大学') }), [['d1', 'asked-to-avoid', 'hard']])
    assert.deepEqual(found({ posts, avoided: asked('别的大学') }), [['d1', 'same-name', 'soft']])
  })

  test('8: who nominated does not judge; a colleague of the nominator needs a reason', () => {
    const recommended = [{ dossier: 'd2', person: 'shi', organisation: 'park', organisation_name: '园区' }]
    assert.deepEqual(found({ recommended }), [['d2', 'nominator', 'hard']])
    assert.deepEqual(
      found({ recommended: [{ ...recommended[0]!, person: 'other' }], posts: [post('park', '2020-01-01')] }),
      [['d2', 'nominating-organisation', 'soft']],
    )
  })

  test('9 and 10: the organiser’s own people and the barred sit nowhere, staff of the bureau with a reason', () => {
    assert.deepEqual(found({ posts: [post('centre', '2020-01-01')] }), [[null, 'organiser', 'hard']])
    assert.deepEqual(found({ staff: [{ person: 'shi', role: 'officer' }] }), [[null, 'staff', 'soft']])
    assert.deepEqual(found({ sanctions: [{ person: 'shi', decision: '筑科监〔2026〕1号', until: null }] }), [
      [null, 'sanctioned', 'hard'],
    ])
  })

  test('every reason says its evidence in both languages, with its day', () => {
    const works = [{ person: 'shi', other: 'wen', kind: 'patent', title: '一种终端', last: '2025-05-06' as Day }]
    const [one] = conflictsOf('shi', group, { ...nothing, works }, terms)
    assert.deepEqual(one!.evidence, {
      zh: '与文岚的共同专利《一种终端》，2025年5月6日',
      en: 'a joint patent with 文岚, “一种终端”, 6 May 2025',
    })
    for (const { no, text } of Object.values(conflictRules)) assert.ok(no >= 1 && no <= 12 && text.zh && text.en)
  })

  test('29 February ends on the 28th in a year that has none', () => {
    assert.equal(barsUntil('2024-02-29' as Day, 3), '2027-02-28')
    assert.equal(barsUntil('2024-02-29' as Day, 4), '2028-02-29')
    assert.equal(barsUntil('2023-12-31' as Day, 3), '2026-12-31')
  })
})
