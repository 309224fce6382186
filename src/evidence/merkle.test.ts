import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { consistencyRanges, emptyRoot, hashOf, inclusionRanges, leafHash, type Node, nodeHash } from './merkle.ts'
import { isConsistent, isIncluded } from './proof.ts'

/** The leaves, roots and proofs that the implementations of Certificate Transparency test themselves with. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => Buffer.from(hex, 'hex'),
)
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const inclusions: readonly (readonly [index: number, size: number, proof: readonly string[]])[] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
]
const consistencies: readonly (readonly [before: number, size: number, proof: readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
]
const hex = (buffers: readonly Buffer[]) => buffers.map((one) => one.toString('hex'))

/** Full subtrees straight from the definition. */
function nodeIn(all: readonly Buffer[]) {
  const nodeAt = ({ height, at }: Node): Buffer =>
    height === 0
      ? leafHash(all[at]!)
      : nodeHash(nodeAt({ height: height - 1, at: 2 * at }), nodeAt({ height: height - 1, at: 2 * at + 1 }))
  return nodeAt
}
const nodeAt = nodeIn(leaves)
const rootOf = (size: number, nodes = nodeAt) => hashOf({ begin: 0, end: size }, nodes)

describe('the tree of RFC 6962', () => {
  test('has the roots that every other implementation finds', () => {
    assert.equal(emptyRoot.toString('hex'), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    assert.deepEqual(hex(leaves.map((_, index) => rootOf(index + 1))), roots)
  })

  test('gives the known proofs of inclusion', () => {
    for (const [index, size, proof] of inclusions)
      assert.deepEqual(hex(inclusionRanges(index, size).map((range) => hashOf(range, nodeAt))), proof)
  })

  test('gives the known proofs of consistency', () => {
    for (const [before, size, proof] of consistencies)
      assert.deepEqual(hex(consistencyRanges(before, size).map((range) => hashOf(range, nodeAt))), proof)
  })
})

describe('in a tree of up to seventy leaves', () => {
  const many = Array.from({ length: 70 }, (_, n) => Buffer.from(`leaf ${n}`))
  const nodes = nodeIn(many)

  test('every leaf is proved, and neither another leaf nor another place nor another root is', () => {
    for (let size = 1; size <= 70; size += 3)
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionRanges(index, size).map((range) => hashOf(range, nodes))
        const leaf = leafHash(many[index]!)
        assert.ok(isIncluded(leaf, index, proof, size, rootOf(size, nodes)), `${index} in ${size}`)
        assert.ok(!isIncluded(leafHash(Buffer.from('another')), index, proof, size, rootOf(size, nodes)))
        assert.ok(!isIncluded(leaf, index, [...proof, leaf], size, rootOf(size, nodes)))
        assert.ok(size === 1 || !isIncluded(leaf, (index + 1) % size, proof, size, rootOf(size, nodes)))
        assert.ok(!isIncluded(leaf, index, proof, size, rootOf(size === 1 ? 2 : size - 1, nodes)))
      }
  })

  test('every earlier tree is proved to be the beginning of every later one, and no other tree is', () => {
    for (let size = 1; size <= 70; size += 3)
      for (let before = 0; before <= size; before += 1) {
        const proof = consistencyRanges(before, size).map((range) => hashOf(range, nodes))
        const later = { size, root: rootOf(size, nodes) }
        assert.ok(isConsistent({ size: before, root: rootOf(before, nodes) }, later, proof), `${before} to ${size}`)
        assert.ok(!isConsistent({ size: before, root: leafHash(Buffer.from('another')) }, later, proof))
        assert.ok(proof.length === 0 || !isConsistent({ size: before, root: rootOf(before, nodes) }, later, []))
      }
  })
})
