import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Type } from 'typebox'
import { parse } from './parse.ts'
import { Refusal } from './refusal.ts'

const Input = Type.Object({
  text: Type.String({ maxLength: 10 }),
  more: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  count: Type.Optional(Type.Integer()),
})

describe('what comes from outside', () => {
  test('loses the characters that no database keeps, in values and in names', () => {
    const read = parse(Input, { text: 'a\0b\ud800', more: { 'n\0': ['\0x'] }, unknown: 1 })
    assert.deepEqual(read, { text: 'ab\ufffd', more: { n: ['x'] } })
  })

  test('is refused when it is nested deeper than any form, or counts further than a computer does', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`)
    assert.throws(() => parse(Input, { text: 'a', more: deep }), Refusal)
    assert.throws(
      () => parse(Input, { text: 'a', count: '9'.repeat(30) }),
      (error) => error instanceof Refusal && error.problems[0]?.field === 'count',
    )
    assert.throws(() => parse(Input, { text: 'a', more: { deep: [1e300] } }), Refusal)
  })

  test('reaches no prototype', () => {
    const read = parse(Input, JSON.parse('{"text":"a","__proto__":{"count":1},"more":{"__proto__":{"x":1}}}'))
    assert.deepEqual(Object.keys(read), ['text', 'more'])
    assert.equal((read.more as { x?: unknown }).x, undefined)
  })
})
