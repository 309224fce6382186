import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { placeOf } from '../../build/launch/place.mjs'
import { stopServer } from '../../build/launch/postmaster.mjs'
import { begin, type Program } from './program.ts'
import { command, service } from './stand-in.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** A clone of the launcher and the gate below a folder that only its owner may enter, with its state apart from all others. */
export type Clone = {
  readonly folder: string
  /** Where its database lies. */
  readonly place: string
  write(path: string, text: string): void
  /** `npm …` as a newcomer types it; `env` is added to the environment. */
  npm(args: readonly string[], env?: NodeJS.ProcessEnv): Program
  discard(): Promise<void>
}

export function clone(): Clone {
  // Not below TMPDIR, which may be closed to the database's user; the folder of the clone is closed on purpose.
  const closed = mkdtempSync('/tmp/zhuke-clone-')
  const state = mkdtempSync('/tmp/zhuke-state-')
  chmodSync(state, 0o755)
  const folder = join(closed, 'zhuke')
  for (const name of parts) cpSync(join(project, name), join(folder, name), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write('src/main.ts', service)
  write('src/cli/main.ts', command)
  const { folder: place } = placeOf(folder, 'service', state)
  const programs: Program[] = []
  return {
    folder,
    place,
    write,
    npm(args, env = {}) {
      const program = begin('npm', args, folder, { ...outside(), ZHUKE_STATE: state, ...env })
      programs.push(program)
      return program
    },
    async discard() {
      await Promise.all(programs.map((program) => program.end()))
      // What a test has left on purpose, a database without its launcher, ends here too.
      await stopServer({ folder: place, bin: '', user: null, settings: {}, lasting: false })
      for (const path of [closed, state]) rmSync(path, { recursive: true, force: true })
    },
  }
}

const parts = ['start.mjs', 'build', 'test/cluster', 'package.json', 'package-lock.json', '.npmrc', '.gitignore']
parts.push('tsconfig.json', 'biome.json', '.dependency-cruiser.cjs')

/** The caller's environment without what this run of the tests has put into it. */
function outside(): NodeJS.ProcessEnv {
  const ours = /^(ZHUKE_|DATABASE_|NODE_TEST_CONTEXT$|NODE_ENV$|NODE_COMPILE_CACHE$|npm_)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
}
