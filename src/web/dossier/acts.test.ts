import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actorOf, applicantStanding, type Role } from '#platform/actor'
import { type Offer, offersOf, type Situation } from './acts.ts'
import { bench, filed } from './specimen.ts'

const now = new Date('2026-11-25T02:00:00Z')
const later = new Date('2026-12-01T00:00:00Z')
const wen = actorOf('wen', '文静', applicantStanding)
const as = (role: Role, organisation: string | null) =>
  actorOf('somebody', '某人', { grant: 'g', role, organisation, organisationName: null })
const offers = (more: Partial<Situation>) =>
  offersOf({
    actor: wen,
    dossier: filed(),
    programme: bench,
    members: [],
    outcomes: [],
    left: 0,
    cutOff: later,
    now,
    ...more,
  })
const named = (list: readonly Offer[], key: string) => list.find((offer) => offer.key === key)
const submitted = { stage: 'endorse', holder_role: 'host-admin', submitted_at: now } as const

describe('the foot of a dossier', () => {
  test('offers the writer to go on writing first while something is left, and to submit first when nothing is', () => {
    assert.equal(offers({ left: 3 })[0]?.key, 'write')
    assert.equal(offers({ left: 0 })[0]?.key, 'submit')
  })

  test('says when the cut-off for writers has passed instead of offering to submit', () => {
    const late = named(offers({ cutOff: new Date('2026-11-24T00:00:00Z') }), 'submit')
    assert.match(late?.closed?.zh ?? '', /截止时间 2026年11月24日/)
  })

  test('lets a co-applicant who has consented write, while only the lead submits', () => {
    const lu = actorOf('lu', '鲁', applicantStanding)
    const member = { person: 'lu', part: 'co-applicant', consents: true }
    const list = offers({ actor: lu, members: [member] })
    assert.equal(list[0]?.key, 'write')
    assert.match(named(list, 'submit')?.closed?.zh ?? '', /由项目负责人文静提交/)
    assert.deepEqual(offers({ actor: lu, members: [{ ...member, consents: null }] }), [])
  })

  test('offers the host to endorse its own dossier and nothing of another host', () => {
    assert.equal(offers({ actor: as('host-admin', 'host-1'), dossier: filed(submitted) })[0]?.key, 'endorse')
    assert.deepEqual(offers({ actor: as('host-admin', 'host-2'), dossier: filed(submitted) }), [])
  })

  test('says to the host who holds the dossier when it is not its turn', () => {
    const closed = named(offers({ actor: as('host-admin', 'host-1') }), 'endorse')
    assert.equal(closed?.closed?.zh, '现在处于“阶段draft”，由项目负责人办理')
  })

  test('lets the lead take back what the next desk has not begun, and not what has gone further', () => {
    const outcomes = [{ result: 'submit' }]
    assert.equal(named(offers({ dossier: filed(submitted), outcomes }), 'take-back')?.closed, undefined)
    const sealed = filed({ ...submitted, stage: 'agree', holder_role: 'applicant' })
    const gone = [...outcomes, { result: 'endorse' }]
    assert.ok(named(offers({ dossier: sealed, outcomes: gone }), 'take-back')?.closed)
    assert.equal(offers({ dossier: sealed })[0]?.key, 'agree')
  })

  test('closes withdrawal once the dossier has ended, and says so', () => {
    const over = offers({ dossier: filed({ ...submitted, stage: 'end.refused', holder_role: null, ended_at: now }) })
    assert.equal(named(over, 'withdraw')?.closed?.en, 'It has ended (Refused)')
    assert.ok(named(over, 'rate'))
  })

  test('offers a passer-by nothing', () => {
    assert.deepEqual(offers({ actor: as('reviewer', null) }), [])
  })
})
