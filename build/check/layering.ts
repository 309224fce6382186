import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import type { Finding } from './step.ts'

type Config = { readonly forbidden: readonly IForbiddenRuleType[]; readonly options: ICruiseOptions }
const config: Config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

/** The layering of a project's src: one finding for each import that breaks a rule of .dependency-cruiser.cjs. */
export async function layering(project: string): Promise<Finding[]> {
  const result = await read(project)
  // Under a TypeScript that it does not support the cruiser sees nothing and calls that success.
  if (result.summary.totalCruised === 0) return [{ at: 'src', says: 'the layering check saw no module at all' }]
  return result.summary.violations.map(({ rule, from, to, cycle }) => ({
    at: from,
    says: `${rule.name}: imports ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}`,
  }))
}

/** One violation of every rule in a small project of its own: what the check does not notice there, it never will. */
export async function unnoticed(): Promise<Finding[]> {
  const fixture = mkdtempSync(join(tmpdir(), 'zhuke-layering-'))
  try {
    for (const [path, text] of Object.entries(planted)) write(join(fixture, path), text)
    const noticed = new Set((await read(fixture)).summary.violations.map(({ rule }) => rule.name))
    return config.forbidden
      .filter(({ name }) => !noticed.has(name ?? ''))
      .map(({ name }) => ({ at: '.dependency-cruiser.cjs', says: `a planted violation of ${name} went unnoticed` }))
  } finally {
    rmSync(fixture, { recursive: true })
  }
}

async function read(project: string): Promise<ICruiseResult> {
  const options = { ...config.options, baseDir: project, validate: true, ruleSet: { forbidden: [...config.forbidden] } }
  const { output } = await cruise(['src'], options)
  return output as ICruiseResult
}

const floorsOf = config.forbidden.flatMap(({ name }) => /^floors-(?!known)(.+)$/.exec(name ?? '')?.[1] ?? [])
const planted: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: { '#platform/*': './src/platform/*.ts' },
    devDependencies: { typescript: '*' },
  }),
  'node_modules/typescript/package.json': JSON.stringify({ name: 'typescript', main: 'index.js' }),
  'node_modules/typescript/index.js': 'export {}',
  'src/main.ts': "import './access/inside.ts'",
  // Each slice looks up, to main.ts, where nobody may look.
  ...Object.fromEntries(floorsOf.map((slice) => [`src/${slice}/index.ts`, "import type {} from '../main.ts'"])),
  'src/miscellany/index.ts': "import '../platform/db.ts'",
  'src/platform/db.ts': 'export type Tx = object',
  'src/platform/http.ts': 'export const routes = 1',
  'src/access/inside.ts': 'export {}',
  'src/access/routes.ts': 'export {}',
  'src/desk/through-the-window.ts': "import '../access/inside.ts'",
  'src/desk/to-the-routes.ts': "import '../access/routes.ts'",
  'src/desk/acts/send-letter.ts': "import './read-letter.ts'",
  'src/desk/acts/read-letter.ts': 'export {}',
  'src/desk/letter.ts': "import type { Tx } from '#platform/db'\nexport type Letter = Tx",
  'src/web/list.ts': "import { all } from '#platform/db'\nexport const list = all",
  'src/desk/page.ts': "import { routes } from '#platform/http'\nexport const page = routes",
  'src/desk/letter.test.ts': 'export {}',
  'src/desk/with-test.ts': "import './letter.test.ts'",
  'src/desk/with-tool.ts': "import 'typescript'",
  'src/desk/lost.ts': "import './nowhere.ts'",
  'src/desk/egg.ts': "import './hen.ts'",
  'src/desk/hen.ts': "import './egg.ts'",
  'src/duties/award/index.ts': 'export {}',
  'src/duties/voucher/index.ts': "import '../award/index.ts'",
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
