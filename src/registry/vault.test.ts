import assert from 'node:assert/strict'
import { createCipheriv, hkdfSync } from 'node:crypto'
import { afterEach, describe, test } from 'node:test'
import { ciphers } from './cipher.ts'
import { signatures } from './signature.ts'
import { openVault, seal, sealedNow, unseal } from './vault.ts'

const secret = 'secret of the tests, long enough'

describe('the vault', () => {
  afterEach(() => openVault(secret))

  for (const cipher of ['international', 'national'] as const)
    test(`opens what it sealed with ${cipher} ciphers, for its owner and field alone, and finds every change`, () => {
      openVault(secret, { cipher })
      const sealed = seal('520102198005061234', 'wen', 'number')
      assert.equal(unseal(sealed, 'wen', 'number'), '520102198005061234')
      assert.throws(() => unseal(sealed, 'lu', 'number'))
      assert.throws(() => unseal(sealed, 'wen', 'phone'))
      for (let at = 0; at < sealed.length; at++) {
        const changed = Buffer.from(sealed)
        changed[at]! ^= 1
        assert.throws(() => unseal(changed, 'wen', 'number'), `byte ${at}`)
      }
      assert.notDeepEqual(seal('same', 'wen', 'number'), seal('same', 'wen', 'number'))
    })

  test('reads what was sealed before keys had names', () => {
    openVault(secret)
    const key = Buffer.from(hkdfSync('sha256', secret, 'zhuke', 'seal', 32))
    const old = Buffer.concat([
      Buffer.of(1),
      ciphers.international.seal(key, Buffer.from('13800000001'), Buffer.from('wen/phone')),
    ])
    assert.equal(unseal(old, 'wen', 'phone'), '13800000001')
  })

  test('seals with a new key beside the old, and no longer reads the old once it is retired', () => {
    openVault(secret, { sealing: 'first key of the bureau, long' })
    const first = seal('文静', 'wen', 'name')
    openVault(secret, { sealing: 'second key of the bureau, long', retired: ['first key of the bureau, long'] })
    const second = seal('文静', 'wen', 'name')
    assert.equal(unseal(first, 'wen', 'name'), '文静')
    assert.ok(second.subarray(0, 6).equals(sealedNow()) && !first.subarray(0, 6).equals(sealedNow()))
    openVault(secret, { sealing: 'second key of the bureau, long' })
    assert.equal(unseal(second, 'wen', 'name'), '文静')
    assert.throws(() => unseal(first, 'wen', 'name'), /was not given/)
  })

  test('reads across the switch of ciphers', () => {
    openVault(secret)
    const aes = seal('文静', 'wen', 'name')
    openVault(secret, { cipher: 'national' })
    assert.equal(unseal(aes, 'wen', 'name'), '文静')
    assert.equal(seal('文静', 'wen', 'name')[1], 1)
  })
})

describe('the national ciphers give what the standards print', () => {
  test('SM3 (GB/T 32905-2016, annex A)', () => {
    const digest = (text: string) => ciphers.national.digest(Buffer.from(text)).toString('hex')
    assert.equal(digest('abc'), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    assert.equal(digest('abcd'.repeat(16)), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
  })

  test('SM4 (GB/T 32907-2016, annex A)', () => {
    const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
    const block = (text: Buffer) => createCipheriv('sm4-ecb', key, null).setAutoPadding(false).update(text)
    assert.equal(block(key).toString('hex'), '681edf34d206965e86b3e94f536e4246')
  })

  test('SM2 (GB/T 32918.5-2017, annex A): the printed signature holds, and one changed bit does not', () => {
    const seed = Buffer.from('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8', 'hex')
    const point =
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13'
    const printed = Buffer.from(
      'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
      'hex',
    )
    const { publicKey, sign, verify } = signatures.national
    const message = Buffer.from('message digest')
    assert.equal(publicKey(seed).toString('hex'), point)
    assert.ok(verify(Buffer.from(point, 'hex'), message, printed))
    assert.ok(verify(publicKey(seed), message, sign(seed, message)))
    printed[10]! ^= 1
    assert.ok(!verify(Buffer.from(point, 'hex'), message, printed))
  })

  test('and Ed25519 that of RFC 8032 (test 2)', () => {
    const seed = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex')
    const { publicKey, sign, verify } = signatures.international
    assert.equal(publicKey(seed).toString('hex'), '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
    const signature = sign(seed, Buffer.from([0x72]))
    assert.match(signature.toString('hex'), /^92a009a9f0d4cab8720e820b5f642540/)
    assert.ok(verify(publicKey(seed), Buffer.from([0x72]), signature))
  })
})
