import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nationalKey, signedNationally, withNational } from './national.ts'
import { signerOf, textSignedBy, verifierOf } from './note.ts'

test('a note with a national signature beside the usual one is read by both kinds of reader, and by neither once changed', () => {
  const [usual, other] = [Buffer.alloc(32, 7), Buffer.alloc(32, 9)]
  const plain = signerOf('kjj.example.gov.cn/log', usual)
  const signer = withNational(plain, other)
  const note = signer.sign('kjj.example.gov.cn/log\n3\nAAAA\n')
  assert.equal(signer.verifierKey, plain.verifierKey)
  assert.ok(textSignedBy(verifierOf(plain.verifierKey)!, note))
  assert.ok(signedNationally('kjj.example.gov.cn/log', nationalKey(other), note))
  assert.ok(!signedNationally('kjj.example.gov.cn/log', nationalKey(other), note.replace('\n3\n', '\n4\n')))
  assert.ok(
    !signedNationally('kjj.example.gov.cn/log', nationalKey(other), plain.sign('kjj.example.gov.cn/log\n3\nAAAA\n')),
  )
})
