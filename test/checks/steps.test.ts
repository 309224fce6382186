import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sizes } from '../../build/check/sizes.ts'
import type { Step } from '../../build/check/step.ts'
import { layers, lint, types } from '../../build/check/steps.ts'
import { words } from '../../build/check/words.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))

describe('each check fails when it should', () => {
  const project = mkdtempSync(join(tmpdir(), 'zhuke-checks-'))
  after(() => rmSync(project, { recursive: true, force: true }))
  symlinkSync(join(repository, 'node_modules'), join(project, 'node_modules'))
  for (const name of ['tsconfig.json', 'package.json']) cpSync(join(repository, name), join(project, name))
  writeFileSync(join(project, 'package-lock.json'), '{}')
  writeFileSync(join(project, 'biome.json'), JSON.stringify({ formatter: { indentStyle: 'space' } }))

  /** Writes one file, runs one check over the small project, and takes the file away again. */
  async function findings(step: Step, path: string, text: string): Promise<string[]> {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
    const { findings } = await step.run(project)
    rmSync(join(project, path))
    return findings.map(({ at, says }) => `${at} ${says}`)
  }

  test('types: a number given where a text is promised', async () => {
    const found = await findings(types, 'src/desk/letter.ts', 'export const title: string = 1\n')
    assert.match(found.join('\n'), /src\/desk\/letter\.ts:1 error TS2322/)
  })

  test('lint: a variable that is never used', async () => {
    const found = await findings(lint, 'src/desk/letter.ts', 'export function read() {\n  debugger;\n}\n')
    assert.match(found.join('\n'), /noDebugger/)
  })

  test('layering: the platform imports a slice that stands above it', async () => {
    writeFileSync(join(project, 'src/desk/index.ts'), 'export const desk = 1\n')
    const found = await findings(layers, 'src/platform/act.ts', "import '../desk/index.ts'\n")
    assert.match(found.join('\n'), /src\/platform\/act\.ts floors-platform/)
  })

  test('sizes: a file of 301 lines', async () => {
    const found = await findings(sizes, 'src/desk/long.ts', 'export {}\n'.repeat(301))
    assert.match(found.join('\n'), /src\/desk\/long\.ts has 301 lines/)
  })

  test('words: a word that officials never use, and a sentence that puts work off', async () => {
    const misnamed = await findings(words, 'src/desk/words.ts', `export const name = '${'资金'}${'池'}'\n`)
    const left = await findings(words, 'src/desk/words.ts', `// ${'TO'}${'DO'}: later\n`)
    assert.match(misnamed.join('\n'), /预算额度/)
    assert.match(left.join('\n'), /was left open/)
  })
})
