import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const require = createRequire(import.meta.url)

/**
 * A Chromium with a fresh profile, for one test file; close it in `after`. An installed one is used first (CHROMIUM names
 * another), else the one that npm brought. Both draw with the one font from npm, so that a screenshot looks alike on
 * every machine and Chinese is there on a bare one. ZHUKE_BROWSER=packaged insists on the one from npm.
 */
export async function browser(): Promise<Browser> {
  const executablePath = installed() ?? (await packaged())
  const libraries = dirname(executablePath) === unpacked ? { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') } : {}
  return chromium.launch({
    executablePath,
    args: flags,
    env: { ...process.env, ...libraries, FONTCONFIG_FILE: fonts() },
  })
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
]

const parcel = join(dirname(require.resolve('@sparticuz/chromium')), '..')
const { version } = JSON.parse(readFileSync(join(parcel, 'package.json'), 'utf8')) as { version: string }
/** Not in /tmp, where somebody else could have laid a program for us to run. */
const kept = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))
const mine = (name: string): string => join(kept, name)
/** Named after its version: the package silently takes whatever an older one left in a temporary folder. */
const unpacked = mine(`chromium-${version}`)

function installed(): string | undefined {
  if (process.env.ZHUKE_BROWSER === 'packaged') return undefined
  const usual = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
    (name) => `/usr/bin/${name}`,
  )
  return [process.env.CHROMIUM, ...usual].find((path) => path && existsSync(path))
}

async function packaged(): Promise<string> {
  const program = join(unpacked, 'chromium')
  if (existsSync(program)) return program
  const { inflate } = await import('@sparticuz/chromium')
  const fresh = `${unpacked}-${process.pid}`
  const before = process.env.TMPDIR
  mkdirSync(fresh, { recursive: true })
  // The package unpacks to the temporary folder and takes no other; nothing else runs in this process meanwhile.
  process.env.TMPDIR = fresh
  try {
    for (const part of ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br']) await inflate(join(parcel, 'bin', part))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(fresh, unpacked)
  } catch {
    // Another test file finished the same work first.
    rmSync(fresh, { recursive: true, force: true })
  }
  return program
}

/** One family for every name a page may ask for. */
function fonts(): string {
  const file = mine('fonts.conf')
  const folder = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const temporary = `${file}.${process.pid}`
  mkdirSync(kept, { recursive: true })
  writeFileSync(
    temporary,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/400Regular</dir>
  <dir>${folder}/500Medium</dir>
  <dir>${folder}/700Bold</dir>
  <cachedir>${mine('fontcache')}</cachedir>
  <match target="pattern"><edit name="family" mode="append_last"><string>Noto Sans SC</string></edit></match>
</fontconfig>
`,
  )
  renameSync(temporary, file)
  return file
}
