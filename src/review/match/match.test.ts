import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Asked, Assigned } from './index.ts'
import { solve } from './index.ts'
import { broken, everyWay, someInstance } from './specimen.ts'

const asked = (more: Partial<Asked>): Asked => ({
  mode: 'total',
  onePerUnit: false,
  shares: { scale: 2, share: 1 },
  seed: 'test',
  seconds: 20,
  ...more,
})
const small = { dossiers: 4, reviewers: 5, seats: 3, listed: 8 }

describe('an assignment', () => {
  for (const onePerUnit of [false, true])
    test(`has the largest total of all there are, ${onePerUnit ? 'one of an organisation on a dossier' : 'on 2,000 small pools'}`, () => {
      let none = 0
      for (let seed = 0; seed < 2000; seed += 1) {
        const instance = someInstance(seed, small)
        const every = everyWay(instance, onePerUnit)
        const found = solve(instance, asked({ onePerUnit }))
        if ('cause' in found) {
          none += 1
          assert.equal(every, null, `pool ${seed} can be assigned`)
          continue
        }
        assert.deepEqual(broken(instance, found.seats, onePerUnit), [], `pool ${seed}`)
        assert.equal(found.objective, every?.total, `pool ${seed}`)
      }
      assert.ok(none > 100 && none < 1900, `${none} of 2000 pools have no assignment`)
    })

  for (const onePerUnit of [false, true])
    test(`leaves the worst-off dossier as much as can be, then has the largest total${onePerUnit ? ', one of an organisation' : ''}`, () => {
      for (let seed = 0; seed < 600; seed += 1) {
        const instance = someInstance(seed, small)
        const every = everyWay(instance, onePerUnit)
        const found = solve(instance, asked({ mode: 'fair', onePerUnit }))
        if ('cause' in found) {
          assert.equal(every, null, `pool ${seed}`)
          continue
        }
        assert.deepEqual(broken(instance, found.seats, onePerUnit), [], `pool ${seed}`)
        const { least, leastBound, objective, bound } = found as Assigned
        assert.deepEqual([least, objective], [every?.least, every?.totalAtLeast], `pool ${seed}`)
        assert.deepEqual([leastBound, bound, found.proven], [every?.least, every?.totalAtLeast, true], `pool ${seed}`)
      }
    })
})
