import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from './ids.ts'
import { placeIn } from './place.ts'
import { Refusal } from './refusal.ts'

describe('a place in a list', () => {
  const id = newId()
  test('is read as it was written, by the platform and by PostgreSQL', () => {
    for (const at of ['2026-11-25T09:00:00.000Z', '2026-11-25 09:00:00.123456+00', '2026-02-28 09:00:00+05:30'])
      assert.deepEqual(placeIn(`${at}|${id}`, 'moment', 'id'), [at, id])
    assert.deepEqual(placeIn(`infinity|${id}`, 'limit', 'id'), ['infinity', id])
    assert.equal(placeIn(undefined, 'id'), null)
    assert.equal(placeIn('', 'id'), null)
  })

  test('that is none is refused with its field, before it reaches the database', () => {
    const wrong = [
      'x',
      '|',
      `2026-02-30 09:00:00+00|${id}`,
      `2026-11-25T99:00:00Z|${id}`,
      `infinity|${id}`,
      `1|${id}|2`,
    ]
    for (const after of wrong)
      assert.throws(
        () => placeIn(after, 'moment', 'id'),
        (error) =>
          error instanceof Refusal && error.code === 'platform.input_invalid' && error.problems[0]?.field === 'after',
        after,
      )
    assert.throws(() => placeIn('9'.repeat(30), 'number'), Refusal)
  })
})
