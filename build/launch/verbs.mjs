// @ts-check
import { join } from 'node:path'
import { openDatabase } from './database.mjs'
import { install } from './install.mjs'
import { listenForSignals, run } from './runtime.mjs'
import { told } from './say.mjs'

/**
 * What the door can do. Each answers the exit code.
 * @type {Readonly<Record<string, (project: string, args: readonly string[]) => Promise<number>>>}
 */
export const verbs = {
  async start(project, args) {
    await install(project, { development: process.env.NODE_ENV !== 'production' })
    return withDatabase(project, {}, ['src/main.ts', ...args])
  },

  async zhuke(project, args) {
    await install(project, { development: process.env.NODE_ENV !== 'production' })
    const program = ['src/cli/main.ts', ...args]
    return needsNoDatabase(args)
      ? platform(project, program, process.env, listenForSignals())
      : withDatabase(project, { guest: true }, program)
  },

  async bench(project, args) {
    await install(project, { development: true })
    return withDatabase(project, { guest: true, name: 'zhuke_bench' }, ['bench/main.ts', ...args])
  },

  test: (project, args) => gate(project, ['test', ...args]),
  check: (project, args) => gate(project, ['check', ...args]),
  async 'test-faults'(project, args) {
    await install(project, { development: true })
    return run(project, ['--import', 'tsx', 'test/faults/main.ts', ...args], { signals: listenForSignals() })
  },

  'test-postgres15': (project, args) => gate(project, ['test-postgres15', ...args]),
}

/** These read definitions or a folder only, and answer without a database. */
const needsNoDatabase = (/** @type {readonly string[]} */ args) =>
  args.length === 0 || ['schema', 'evaluate', 'overlap', 'help'].includes(args[0] ?? '') || args.includes('--help')

async function gate(/** @type {string} */ project, /** @type {readonly string[]} */ args) {
  await install(project, { development: true })
  return run(project, ['build/check/main.ts', ...args], { signals: listenForSignals() })
}

/**
 * @param {string} project
 * @param {{ guest?: boolean, name?: string }} wanted
 * @param {readonly string[]} program
 */
async function withDatabase(project, wanted, program) {
  const signals = listenForSignals()
  const database = await openDatabase(project, wanted)
  try {
    if (signals.wanted()) return 0
    database.guard((error) => {
      told(error)
      process.kill(process.pid, 'SIGTERM')
    })
    return await platform(project, program, database.env, signals)
  } finally {
    await database.release()
  }
}

/**
 * @param {string} project
 * @param {readonly string[]} program
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./runtime.mjs').Signals} signals
 */
function platform(project, program, env, signals) {
  // Node keeps compiled code there, which makes the next start quicker; `npm ci` clears it away together with its sources.
  const NODE_COMPILE_CACHE = env.NODE_COMPILE_CACHE ?? join(project, 'node_modules', '.cache', 'compiled')
  return run(project, ['--import', 'tsx', ...program], { env: { ...env, NODE_COMPILE_CACHE }, signals })
}
