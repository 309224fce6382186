import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => JSON.parse(readFileSync(`${project}${path}`, 'utf8'))

/** Licences that ask for nothing but their own text to come along; the font's is the Open Font License. */
const permissive = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'MIT AND OFL-1.1',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
]
/** What only tests and builds use may ask for more, since nothing of it is handed on. */
const inTests = [...permissive, 'MPL-2.0', 'MIT OR Apache-2.0', 'Apache-2.0 AND MIT']

type Locked = { readonly license?: string; readonly dev?: boolean; readonly optional?: boolean }

test('every package that is installed is under a licence that was looked at', () => {
  const wrong: string[] = []
  let looked = 0
  for (const [path, locked] of Object.entries(read('package-lock.json').packages as Record<string, Locked>)) {
    // What belongs to another system is not here to be read; it is the same package under the same licence.
    if (path === '' || !existsSync(`${project}${path}/package.json`)) continue
    const { license } = read(`${path}/package.json`) as { license?: string | { type: string } }
    const said = locked.license ?? (typeof license === 'object' ? license.type : license) ?? 'none'
    looked += 1
    if (!(locked.dev ? inTests : permissive).includes(said)) wrong.push(`${path}: ${said}`)
  }
  assert.deepEqual(wrong, [])
  assert.ok(looked > 200, `${looked} packages`)
})
