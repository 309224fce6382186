import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { before, describe, test } from 'node:test'
import { catalogue } from '../../src/duties/index.ts'
import { paymentKinds } from '../../src/procedure/index.ts'

const source = join(import.meta.dirname, '../../src')
type File = { readonly path: string; readonly text: string }

describe('a duty stands alone: its folder, one line of the catalogue and its test', () => {
  let files: readonly File[] = []
  before(async () => {
    const names = (await readdir(source, { recursive: true })).filter((name) => /\.tsx?$/.test(name))
    files = await Promise.all(
      names.map(async (name) => ({
        path: relative(source, join(source, name)),
        text: await readFile(join(source, name), 'utf8'),
      })),
    )
  })

  const folders = () => new Set(files.flatMap(({ path }) => /^duties\/([^/]+)\/index\.ts$/.exec(path)?.[1] ?? []))
  /** The demonstration tells stories of duties by name; it is no part of what runs them. */
  const engine = () =>
    files.filter(({ path }) => !/^(duties|town)\//.test(path) && !/\.(test|specimen)\.tsx?$/.test(path))

  test('no page, act, reading or rule of the platform names a programme of the catalogue', () => {
    // A kind of payment may bear the field's own word, as a programme does.
    const codes = catalogue.map(({ code }) => code).filter((code) => !(code in paymentKinds))
    assert.ok(codes.length > 1)
    const naming = engine().flatMap(({ path, text }) =>
      codes.filter((code) => new RegExp(`['"\`/]${code}['"\`/]`).test(text)).map((code) => `${path} names ${code}`),
    )
    assert.deepEqual(naming, [])
  })

  test('the catalogue alone takes a programme from its folder, and no folder takes from another', () => {
    const taking = files.flatMap(({ path, text }) => {
      const own = /^duties\/([^/]+)\//.exec(path)?.[1]
      if (path === 'duties/index.ts') return []
      return [...text.matchAll(/from '([^']+)'/g)].flatMap(([, from = '']) => {
        const other = [...folders()].find((folder) => folder !== own && new RegExp(`(^|/)${folder}/`).test(from))
        return other && (own || from.includes('duties/')) ? [`${path} takes from ${other}`] : []
      })
    })
    assert.deepEqual(taking, [])
  })
})
