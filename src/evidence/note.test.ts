import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { canonical } from './canonical.ts'
import { checkpointText, readCheckpoint } from './checkpoint.ts'
import { emptyRoot } from './merkle.ts'
import { signerOf, textSignedBy, verifierOf } from './note.ts'
import { promiseText, readPromise } from './promise.ts'

/** The key and the note of the documentation of golang.org/x/mod/sumdb/note, from which the format comes. */
const known = {
  seed: 'YEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  verifierKey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
}

describe('a signed note', () => {
  test('that another implementation signed is read, and ours is signed to the letter as theirs', () => {
    const verifier = verifierOf(known.verifierKey)
    assert.ok(verifier)
    const note = `${known.text}\n${known.signature}\n`
    assert.equal(textSignedBy(verifier, note), known.text)
    const signer = signerOf('PeterNeumann', Buffer.from(`A${known.seed}`, 'base64').subarray(1))
    assert.equal(signer.verifierKey, known.verifierKey)
    assert.equal(signer.sign(known.text), note)
  })

  test('is refused when a letter, the name or the key is another', () => {
    const verifier = verifierOf(known.verifierKey)!
    const note = `${known.text}\n${known.signature}\n`
    assert.equal(textSignedBy(verifier, note.replace('think', 'thank')), null)
    assert.equal(textSignedBy(verifier, note.replace('— Peter', '— Pieter')), null)
    assert.equal(textSignedBy(verifier, known.text), null)
    assert.equal(verifierOf(known.verifierKey.replace('c74f20a3', 'c74f20a4')), null)
    const other = verifierOf(signerOf('PeterNeumann', Buffer.alloc(32, 7)).verifierKey)!
    assert.equal(textSignedBy(other, note), null)
  })

  test('may carry signatures of others beside the one that is asked for', () => {
    const [ours, theirs] = [signerOf('a.example/log', Buffer.alloc(32, 1)), signerOf('witness', Buffer.alloc(32, 2))]
    const text = checkpointText('a.example/log', { size: 0, root: emptyRoot })
    const both = `${theirs.sign(text)}${ours.sign(text).slice(text.length + 1)}`
    assert.equal(textSignedBy(verifierOf(ours.verifierKey)!, both), text)
    assert.equal(textSignedBy(verifierOf(theirs.verifierKey)!, both), text)
  })
})

describe('what is signed', () => {
  test('a checkpoint is read as it was written, and only under its own origin', () => {
    const text = checkpointText('a.example/log', { size: 12, root: emptyRoot })
    assert.equal(text, 'a.example/log\n12\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n')
    assert.deepEqual(readCheckpoint('a.example/log', text), { size: 12, root: emptyRoot })
    assert.equal(readCheckpoint('b.example/log', text), null)
    assert.equal(readCheckpoint('a.example/log', text.replace('12', '012')), null)
  })

  test('a promise can never be read as a checkpoint', () => {
    const promised = { event: 7, commitment: emptyRoot, at: '2026-11-25T01:00:00Z', by: '2026-11-25T01:30:00Z' }
    const text = promiseText('a.example/log', promised)
    assert.deepEqual(readPromise('a.example/log', text), promised)
    assert.equal(readCheckpoint('a.example/log', text), null)
  })

  test('a value has one spelling, whatever the order it was written in (RFC 8785)', () => {
    const value = {
      peach: 'x',
      péché: 'y',
      pêche: 'z',
      sin: 'w',
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
    }
    assert.equal(
      canonical(value),
      '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"peach":"x","péché":"y","pêche":"z","sin":"w"}',
    )
    assert.equal(
      canonical({ b: undefined, a: null, '€': '\u000f\n', '1': [true, {}] }),
      '{"1":[true,{}],"a":null,"€":"\\u000f\\n"}',
    )
  })
})
