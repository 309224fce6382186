import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { highsSolver, lpOf } from '../../../test/highs/index.ts'
import { totalOf } from './instance.ts'
import { expectedOf, sharedOf } from './shares.ts'
import { someInstance } from './specimen.ts'
import { best, seatsOf } from './total.ts'
import { missing } from './transport.ts'

/** HiGHS knows nothing of flows: it is given the rules as equations, and has to come to the same figure. */
describe('an assignment, beside HiGHS', () => {
  let solve: Awaited<ReturnType<typeof highsSolver>>
  before(async () => {
    solve = await highsSolver()
  })
  for (const { scale, share, says } of [
    { scale: 1, share: 1, says: 'whole seats' },
    { scale: 2, share: 1, says: 'chances of at most a half' },
    { scale: 20, share: 7, says: 'chances of at most 0.35' },
  ])
    test(`has the same total for ${says} on 120 pools`, () => {
      let agreed = 0
      for (let seed = 0; seed < 120; seed += 1) {
        const instance = someInstance(seed, { dossiers: 30, reviewers: 22, seats: 4, listed: 8 })
        const onePerUnit = seed % 2 === 0
        const transport = best(instance, { onePerUnit }, { scale, share })
        const theirs = solve(lpOf(instance, onePerUnit, share / scale))
        if (missing(transport) > 0) {
          assert.equal(theirs, null, `pool ${seed}`)
          continue
        }
        const ours =
          scale === 1 ? totalOf(instance, seatsOf(transport)) : expectedOf(instance, sharedOf(transport, onePerUnit))
        assert.ok(
          theirs !== null && Math.abs(ours - theirs) < 1e-6 * Math.max(1, Math.abs(ours)),
          `pool ${seed}: ${ours}, ${theirs}`,
        )
        agreed += 1
      }
      assert.ok(agreed > 20, `${agreed} pools could be assigned`)
    })
})
