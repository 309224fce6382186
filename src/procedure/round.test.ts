import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cutOffFor, type Round, refuseUnlessInTime, refuseUnlessOpen, roundState } from './round.ts'

const at = (moment: string) => new Date(`${moment}+08:00`)
const round = {
  published_at: at('2026-10-01T09:00:00'),
  cancelled_at: null,
  opens_at: at('2026-10-08T09:00:00'),
  writer_until: at('2026-10-16T06:00:00'),
  host_until: at('2026-10-18T18:00:00'),
  recommender_until: null,
} as unknown as Round
const began = at('2026-10-15T12:00:00')

describe('the cut-offs of a round', () => {
  test('count to the second: 06:00:00.999 is in time for 06:00:00, 06:00:01.000 is not', () => {
    refuseUnlessInTime('writer', round.writer_until, at('2026-10-16T06:00:00.999'))
    assert.throws(() => refuseUnlessInTime('writer', round.writer_until, at('2026-10-16T06:00:01.000')), {
      code: 'procedure.cut_off_passed',
    })
  })

  test('an extension order reaches only those who had begun before its moment', () => {
    const order = {
      cut_off: 'writer',
      until: at('2026-10-18T06:00:00'),
      begun_before: at('2026-10-16T06:00:00'),
    } as const
    assert.deepEqual(cutOffFor(round, 'writer', [order], began), order.until)
    assert.deepEqual(cutOffFor(round, 'writer', [order], at('2026-10-16T06:00:00')), round.writer_until)
  })

  test('the order of one desk moves no other, and a round without a date has none', () => {
    const order = { cut_off: 'host', until: at('2026-10-20T18:00:00'), begun_before: null } as const
    assert.deepEqual(cutOffFor(round, 'writer', [order], began), round.writer_until)
    assert.deepEqual(cutOffFor(round, 'host', [order], began), order.until)
    assert.equal(cutOffFor(round, 'recommender', [order], began), null)
  })

  test('a round is coming, open, closed or cancelled, and only an open one takes new applications', () => {
    assert.equal(roundState(round, at('2026-10-08T08:59:59')), 'coming')
    assert.equal(roundState(round, at('2026-10-16T06:00:00.500')), 'open')
    assert.equal(roundState(round, at('2026-10-16T06:00:01')), 'closed')
    assert.equal(
      roundState({ ...round, cancelled_at: at('2026-10-09T09:00:00') }, at('2026-10-10T09:00:00')),
      'cancelled',
    )
    assert.throws(() => refuseUnlessOpen(round, at('2026-10-16T06:00:01')), { code: 'procedure.round_not_open' })
  })
})
