import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Asked, assign, type Progress, solve } from './index.ts'
import { numbersFrom, someInstance } from './specimen.ts'

const asked: Asked = { mode: 'total', onePerUnit: true, shares: { scale: 2, share: 1 }, seed: 'x', seconds: 30 }

describe('an assignment on a thread of its own', () => {
  test('is the one that is found in place, in every mode', async () => {
    const instance = someInstance(3, { dossiers: 20, reviewers: 16, seats: 3, listed: 9 })
    for (const mode of ['total', 'fair', 'random'] as const)
      assert.deepEqual(await assign(instance, { ...asked, mode }), solve(instance, { ...asked, mode }))
  })

  test('tells how far it is, and ends when it is broken off', async () => {
    const stop = new AbortController()
    const heard: Progress[] = []
    const begun = assign(
      crowded(),
      { ...asked, onePerUnit: false },
      {
        signal: stop.signal,
        onProgress: (progress) => {
          heard.push(progress)
          stop.abort(new Error('enough'))
        },
      },
    )
    await assert.rejects(begun, /enough/)
    assert.equal(heard[0]?.stage, 'seats')
    await assert.rejects(assign(crowded(), asked, { signal: stop.signal }), /enough/)
  })
})

/** Everybody is wanted everywhere: it takes a while. */
function crowded() {
  const below = numbersFrom(5)
  const [dossiers, reviewers] = [2000, 400]
  const popular = Array.from({ length: reviewers }, () => below(700_000))
  return {
    need: new Int32Array(dossiers).fill(3),
    least: new Int32Array(reviewers),
    most: new Int32Array(reviewers).fill(16),
    unit: new Int32Array(reviewers).fill(-1),
    start: Int32Array.from({ length: dossiers + 1 }, (_, at) => at * reviewers),
    reviewer: Int32Array.from({ length: dossiers * reviewers }, (_, at) => at % reviewers),
    weight: Float64Array.from({ length: dossiers * reviewers }, (_, at) => popular[at % reviewers]! + below(300_000)),
  }
}
