import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { streamOf } from '../draw/stream.ts'
import { drawSeats } from './rounding.ts'
import { sharedOf } from './shares.ts'
import { broken, someInstance } from './specimen.ts'
import { quickStream } from './stream.ts'
import { best } from './total.ts'
import { missing } from './transport.ts'

const size = { dossiers: 12, reviewers: 14, seats: 3, listed: 9 }

describe('a matching that is drawn', () => {
  test('keeps every rule in every draw, and no chance is larger than Q', () => {
    let drawn = 0
    for (let seed = 0; seed < 600; seed += 1) {
      const instance = someInstance(seed, size)
      const onePerUnit = seed % 2 === 0
      const shares = [
        { scale: 2, share: 1 },
        { scale: 10, share: 7 },
        { scale: 5, share: 3 },
      ][seed % 3]!
      const transport = best(instance, { onePerUnit }, shares)
      if (missing(transport) > 0) continue
      const shared = sharedOf(transport, onePerUnit)
      assert.ok(shared.shares.every((one) => one <= shares.share))
      for (let draw = 0; draw < 5; draw += 1) {
        const seats = drawSeats(shared, quickStream(`${seed} ${draw}`))
        assert.deepEqual(broken(instance, seats, onePerUnit), [], `pool ${seed}, draw ${draw}`)
        assert.ok(seats.every((pair) => shared.shares[pair]! > 0))
        drawn += 1
      }
    }
    assert.ok(drawn > 500, `${drawn} draws`)
  })

  test('has each pair as often as its share says', () => {
    const instance = someInstance(3, { ...size, dossiers: 20, reviewers: 16 })
    const transport = best(instance, { onePerUnit: false }, { scale: 10, share: 3 })
    assert.equal(missing(transport), 0)
    const shared = sharedOf(transport, false)
    const draws = 20_000
    const counts = new Int32Array(shared.shares.length)
    for (let draw = 0; draw < draws; draw += 1)
      for (const pair of drawSeats(shared, quickStream(String(draw)))) counts[pair] = counts[pair]! + 1
    counts.forEach((count, pair) => {
      const chance = shared.shares[pair]! / shared.scale
      const sigma = Math.sqrt(draws * chance * (1 - chance))
      assert.ok(Math.abs(count - draws * chance) <= 4 * sigma, `pair ${pair}: ${count} of ${draws}, chance ${chance}`)
    })
  })

  test('follows from its seed alone, by the numbers that the witnessed draw takes too', () => {
    const [quick, slow] = [quickStream('a seed'), streamOf('a seed')]
    for (const bound of [1, 2, 3, 255, 256, 257, 65_536, 65_537, 1_000_003, 2 ** 31])
      for (let times = 0; times < 20; times += 1) assert.equal(BigInt(quick.below(bound)), slow.below(BigInt(bound)))
  })
})
