import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { decodeText, encodingOf } from './encoding.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhuke-encoding-'))
})
after(() => rm(folder, { recursive: true, force: true }))

const gb18030 = Buffer.from('b9f3d1f4cad09933a838', 'hex')
const cases: [string, Buffer, string | null][] = [
  ['UTF-8', Buffer.from('贵阳市𬭊'), 'utf-8'],
  ['GB18030, with a character beyond the basic plane', gb18030, 'gb18030'],
  [
    'GB18030 that begins with a long run of Latin letters',
    Buffer.concat([Buffer.alloc(200_000, 'a'), gb18030]),
    'gb18030',
  ],
  ['UTF-16 of a spreadsheet program', Buffer.from('\uFEFF贵阳市', 'utf16le'), 'utf-16le'],
  ['UTF-8 cut in the middle of a character', Buffer.from('贵阳').subarray(0, 5), null],
  ['bytes that are no text', Buffer.from([0x4d, 0x5a, 0, 3]), null],
]
for (const [what, bytes, encoding] of cases) {
  test(`${what}: ${encoding ?? 'not text'}`, async () => {
    const path = join(folder, 'x')
    await writeFile(path, bytes)
    assert.equal(await encodingOf(path), encoding)
    assert.equal(decodeText(bytes) === null, encoding === null)
  })
}
