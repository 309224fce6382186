import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupsOf } from './sweep.ts'

test('texts that are near equal through a third are one group, and the largest group comes first', () => {
  const pairs = [
    { one: 'e', other: 'd' },
    { one: 'a', other: 'b' },
    { one: 'c', other: 'b' },
  ]
  assert.deepEqual(groupsOf(pairs), [
    ['a', 'b', 'c'],
    ['d', 'e'],
  ])
  assert.deepEqual(groupsOf([]), [])
})
