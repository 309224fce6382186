// @ts-check
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { unable } from './say.mjs'

/** The Node that the platform runs on: this one from 24 on, else the one that the lock file brings for Linux. */
export function node24(/** @type {string} */ project) {
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath
  const brought = join(project, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node')
  if (process.platform === 'linux' && existsSync(brought)) return brought
  throw unable(
    `本系统（${process.platform} ${process.arch}）没有自带的 Node 24，现在的 Node 是 ${process.versions.node}。请安装 Node 24 或更新的版本后再试。`,
    `No Node 24 is brought along for ${process.platform} ${process.arch}, and this is Node ${process.versions.node}. Install Node 24 or newer and try again.`,
  )
}

/**
 * Runs a program of the platform in the foreground until it ends, and answers its exit code. Signals to the launcher
 * reach it once: it stands in a session of its own, else Ctrl-C would come twice (from the terminal and from here).
 * When the launcher itself is killed, the leash ends the program, so that no service is left without its keeper.
 * @param {string} project
 * @param {readonly string[]} args arguments for Node 24
 * @param {{ env?: NodeJS.ProcessEnv, signals: Signals }} how
 * @returns {Promise<number>}
 */
export function run(project, args, { env = process.env, signals }) {
  const leash = new URL('./leash.mjs', import.meta.url).href
  const child = spawn(node24(project), ['--import', leash, ...args], {
    cwd: project,
    env,
    detached: true,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const release = signals.each((signal, nth) => {
    if (nth === 1) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
    if (nth > 2) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  }).finally(release)
}

/**
 * The wish that it end, kept from the first moment: a signal during the start of the database must not leave half a
 * start behind, so it is remembered and every later step can ask for it. One Ctrl-C arrives twice, from the terminal and
 * from npm: what comes within half a second counts once.
 * @typedef {ReturnType<typeof listenForSignals>} Signals
 */
export function listenForSignals() {
  /** @type {NodeJS.Signals[]} */
  const seen = []
  /** @type {Set<(signal: NodeJS.Signals, nth: number) => void>} */
  const listeners = new Set()
  let last = 0
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (Date.now() - last < 500) return
      last = Date.now()
      seen.push(signal)
      for (const listener of listeners) listener(signal, seen.length)
    })
  }
  return {
    wanted: () => seen.length > 0,
    /** @param {(signal: NodeJS.Signals, nth: number) => void} listener */
    each(listener) {
      listeners.add(listener)
      const [first] = seen
      if (first) listener(first, 1)
      return () => void listeners.delete(listener)
    },
  }
}
