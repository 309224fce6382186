import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actorOf } from '../platform/actor.ts'
import { activeOn, mayGive } from './grant.ts'
import { covering, type Mandate } from './mandate.ts'
import { checkMerge } from './merge.ts'
import { ageOn } from './person.ts'
import { stateOfPost } from './post.ts'
import { readRegion, regionName } from './regions.ts'
import { reaches } from './sanction.ts'

const at = new Date('2026-01-05T10:00:00+08:00')

describe('a post', () => {
  test('counts from its confirmation to its last day', () => {
    const post = { until: '2026-06-30', confirmed_at: at, refused_at: null }
    assert.equal(stateOfPost({ ...post, confirmed_at: null }, '2026-03-02'), 'asked')
    assert.equal(stateOfPost(post, '2026-06-30'), 'confirmed')
    assert.equal(stateOfPost(post, '2026-07-01'), 'ended')
    assert.equal(stateOfPost({ ...post, refused_at: at }, '2026-03-02'), 'refused')
  })
})

describe('a role', () => {
  test('holds from its first to its last day, unless it was ended before', () => {
    const grant = { since: '2026-01-01', until: '2026-12-31', ended_at: null }
    assert.ok(activeOn(grant, '2026-01-01') && activeOn(grant, '2026-12-31'))
    assert.ok(!activeOn(grant, '2025-12-31') && !activeOn(grant, '2027-01-01'))
    assert.ok(!activeOn({ ...grant, ended_at: at }, '2026-06-01'))
  })

  test('of an administrator of a host is given by another of the same host, not of another', () => {
    const standing = { grant: 'g', role: 'host-admin' as const, organisation: 'one', organisationName: '甲' }
    const admin = actorOf('p', '石磊', standing)
    assert.ok(mayGive(admin, 'host-admin', 'one'))
    assert.ok(!mayGive(admin, 'host-admin', 'two') && !mayGive(admin, 'host-admin', null))
    assert.ok(!mayGive(admin, 'officer', 'one'))
  })
})

describe('a mandate', () => {
  const mandate = (more: Partial<Mandate>): Mandate => ({
    id: 'any',
    institution: 'i',
    institution_name: '',
    given_for: 'b',
    given_for_name: '',
    kind: 'duty',
    acts: ['procedure.screen-dossier'],
    programme: null,
    round: null,
    since: '2026-01-01',
    until: '2026-12-31',
    dossiers_max: null,
    document: '委托书',
    given_at: at,
    ended_at: null,
    end_reason: null,
    ...more,
  })
  const reach = { programme: 'key-rd', round: 'r1' }
  const found = (list: Mandate[], act = 'procedure.screen-dossier', day = '2026-03-02') =>
    covering(list, act, reach, day)?.id ?? null

  test('covers its acts, its programme, its round and its days, and nothing else', () => {
    assert.equal(found([mandate({})]), 'any')
    assert.equal(found([mandate({})], 'procedure.decide'), null)
    assert.equal(found([mandate({})], undefined, '2027-01-01'), null)
    assert.equal(found([mandate({ programme: 'voucher' })]), null)
    assert.equal(found([mandate({ round: 'r2' })]), null)
    assert.equal(found([mandate({ ended_at: at })]), null)
  })

  test('for the round goes before one for the programme, and that before one for any', () => {
    const list = [mandate({}), mandate({ id: 'programme', programme: 'key-rd' }), mandate({ id: 'round', round: 'r1' })]
    assert.equal(found(list), 'round')
    assert.equal(found(list.slice(0, 2)), 'programme')
  })
})

describe('a sanction', () => {
  const sanction = { bars: ['applicant' as const], since: '2026-01-01', until: '2026-12-31', lifted_from: null }

  test('bars from what its decision names, until its last day, and then lifts by itself', () => {
    assert.ok(reaches(sanction, 'applicant', '2026-01-01') && reaches(sanction, 'applicant', '2026-12-31'))
    assert.ok(!reaches(sanction, 'applicant', '2025-12-31') && !reaches(sanction, 'applicant', '2027-01-01'))
    assert.ok(!reaches(sanction, 'reviewer', '2026-06-01'))
    assert.ok(reaches({ ...sanction, until: null }, 'applicant', '2066-01-01'))
  })

  test('that was lifted early no longer bars from that day on', () => {
    const lifted = { ...sanction, lifted_from: '2026-06-01' }
    assert.ok(reaches(lifted, 'applicant', '2026-05-31'))
    assert.ok(!reaches(lifted, 'applicant', '2026-06-01'))
  })
})

describe('a merge', () => {
  test('ties two rows that speak for themselves, one step deep', () => {
    const one = { id: 'one', merged_into: null }
    const other = { id: 'other', merged_into: null }
    checkMerge(one, other, false)
    assert.throws(() => checkMerge(one, one, false), { code: 'registry.merge_self' })
    assert.throws(() => checkMerge(one, { ...other, merged_into: 'third' }, false), { code: 'registry.merge_done' })
    assert.throws(() => checkMerge(one, other, true), { code: 'registry.merge_chain' })
  })
})

describe('an age', () => {
  test('is full years; the birthday is the first day of the next', () => {
    assert.equal(ageOn('1985-04-12', '2026-04-11'), 40)
    assert.equal(ageOn('1985-04-12', '2026-04-12'), 41)
  })
})

describe('a region', () => {
  test('that was abolished stays readable, but is not chosen for a new record', () => {
    assert.match(regionName('520114').zh, /小河区.*→ 花溪区/)
    assert.throws(() => readRegion('520114'), { code: 'registry.region_abolished' })
    assert.throws(() => readRegion('520199'), { code: 'registry.region_unknown' })
    assert.equal(readRegion('520111'), '520111')
    assert.equal(readRegion('110108'), '110108', 'counties of other provinces are not in the table')
  })
})
