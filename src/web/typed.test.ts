import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { keyOf, manyOf, textOf, treeOf, versionOf } from './typed.ts'

describe('what a form sent', () => {
  test('becomes a tree: dots nest, numbered parts become rows in their order', () => {
    const tree = treeOf({ 'answers.title': '喀斯特', 'answers.targets.1.name': '二', 'answers.targets.0.name': '一' })
    assert.deepEqual(tree, { answers: { title: '喀斯特', targets: [{ name: '一' }, { name: '二' }] } })
  })

  test('never reaches the prototype of an object', () => {
    treeOf({ '__proto__.broken': 'yes', 'a.constructor.prototype.broken': 'yes' })
    assert.equal(({} as { broken?: string }).broken, undefined)
  })

  test('is no deeper than a form can be', () => {
    assert.deepEqual(treeOf({ 'a.b.c.d.e.f.g.h.i': 'x' }), {})
  })

  test('gives its key and version only where they have the right shape', () => {
    assert.equal(keyOf({ _key: '' }), undefined)
    assert.equal(versionOf({ _version: '12' }), 12)
    assert.equal(versionOf({ _version: '12; drop' }), undefined)
  })

  test('one field as text, the last where it came twice; many as a list', () => {
    assert.equal(textOf({ a: [' x', 'y'] }, 'a'), 'y')
    assert.equal(textOf({ a: { b: 1 } }, 'a'), '')
    assert.deepEqual(manyOf({ a: 'x' }, 'a'), ['x'])
    assert.deepEqual(manyOf({}, 'a'), [])
  })
})
