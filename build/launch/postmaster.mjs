// @ts-check
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { exists } from './lock.mjs'
import { unable } from './say.mjs'

/**
 * One PostgreSQL server on a folder of ours: made, started, found again, stopped.
 * @typedef {object} Server
 * @property {string} folder  holds `data` and `postgres.log`
 * @property {string} bin
 * @property {{ uid: number, gid: number } | null} user
 * @property {Readonly<Record<string, string>>} settings
 * @property {boolean} lasting  whether what is committed must survive a power cut
 */

export const owner = 'zhuke'
const dataOf = (/** @type {Server} */ server) => join(server.folder, 'data')
const logOf = (/** @type {Server} */ server) => join(server.folder, 'postgres.log')
// Nothing of the caller's environment (PGDATA, PGOPTIONS, TZ, a locale) may change how the server runs.
const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' }

/**
 * Makes the data folder where there is none. It gets its name last, so that a first start that was broken off begins anew.
 * The locale is C.UTF-8: under plain C, similarity of Chinese words silently finds nothing.
 * @param {Server} server
 * @param {string} password of the owner
 */
export async function initialise(server, password) {
  if (existsSync(dataOf(server))) return
  const fresh = `${dataOf(server)}.new`
  const passwordFile = join(server.folder, 'password')
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (server.user) for (const path of [fresh, passwordFile]) chownSync(path, server.user.uid, server.user.gid)
  try {
    const args = ['-D', fresh, '-U', owner, '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'scram-sha-256']
    const output = await finish(server, 'initdb', [
      ...args,
      `--pwfile=${passwordFile}`,
      ...(server.lasting ? [] : ['--no-sync']),
    ])
    if (output !== null) throw cannot('初始化', 'be made', output)
    renameSync(fresh, dataOf(server))
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/**
 * The server that runs on this folder now, or null. The number in postmaster.pid is not believed alone: after a reboot
 * it may belong to any program, so its command line must name this very folder.
 * @param {Server} server
 * @returns {{ pid: number, port: number, ready: boolean } | null}
 */
export function running(server) {
  const lines = read(join(dataOf(server), 'postmaster.pid')).split('\n')
  const pid = Number(lines[0])
  if (!exists(pid) || !commandOf(pid).includes(`-D ${dataOf(server)} `)) return null
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * Starts the server and answers its port: the wanted one where it is free. `fixed` insists on it, for a restart below an
 * application that knows only that port.
 * @param {Server} server
 * @param {{ wanted?: number | undefined, fixed?: boolean }} port
 */
export async function startServer(server, { wanted, fixed = false }) {
  // Left by a server that was killed. PostgreSQL would refuse to start while some other program has that number.
  rmSync(join(dataOf(server), 'postmaster.pid'), { force: true })
  if (existsSync(logOf(server)) && statSync(logOf(server)).size > 10_000_000)
    renameSync(logOf(server), `${logOf(server)}.old`)
  let port = wanted
  for (const deadline = Date.now() + 30_000; ; await pause(200)) {
    port = fixed ? port : await freePort(port)
    const trouble = await attempt(server, /** @type {number} */ (port))
    if (trouble === null) return /** @type {number} */ (port)
    // Another program took the port; or children of a killed server still hold its memory, and will soon notice.
    const passing = /Address already in use|shared memory block|already running/.test(trouble)
    if (!passing || Date.now() > deadline) throw cannot('启动', 'start', trouble)
  }
}

/** Ends the server: open transactions are rolled back, what is committed is written. */
export async function stopServer(/** @type {Server} */ server) {
  for (let signal = /** @type {NodeJS.Signals} */ ('SIGINT'), turns = 0; ; turns += 1) {
    const now = running(server)
    if (!now) return
    if (turns === 600) signal = 'SIGQUIT'
    if (turns % 600 === 0 && exists(now.pid)) process.kill(now.pid, signal)
    await pause(50)
  }
}

/** @returns {Promise<string | null>} null when it serves, else what it wrote before it ended */
async function attempt(/** @type {Server} */ server, /** @type {number} */ port) {
  const settings = {
    ...server.settings,
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  }
  const args = [
    '-D',
    dataOf(server),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const before = existsSync(logOf(server)) ? statSync(logOf(server)).size : 0
  const log = openSync(logOf(server), 'a', 0o600)
  // A session of its own: Ctrl-C in the terminal must reach the application first, and a killed launcher leaves it running.
  const how = { ...server.user, env, cwd: '/', detached: true, stdio: /** @type {any} */ (['ignore', log, log]) }
  const child = spawn(join(server.bin, 'postgres'), args, how)
  closeSync(log)
  let ended = false
  child.once('error', () => (ended = true))
  child.once('exit', () => (ended = true))
  while (!ended && !running(server)?.ready) await pause(15)
  if (ended) return readFileSync(logOf(server)).subarray(before).toString('utf8')
  child.unref()
  return null
}

/** @returns {Promise<string | null>} null when it succeeded, else its output */
async function finish(/** @type {Server} */ server, /** @type {string} */ program, /** @type {string[]} */ args) {
  const child = spawn(join(server.bin, program), args, {
    ...server.user,
    env,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const code = await once(child, 'close').then(
    ([code]) => code,
    (error) => String(error),
  )
  return code === 0 ? null : `${output}\n${program}: ${code}`
}

/** A port for a server to keep: below the range from which systems lend ports to outgoing connections. */
async function freePort(/** @type {number | undefined} */ wanted) {
  for (let port = wanted ?? 0; ; port = 20_000 + Math.floor(Math.random() * 12_000)) {
    if (port > 0 && (await isFree(port))) return port
  }
}

function isFree(/** @type {number} */ port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

function commandOf(/** @type {number} */ pid) {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

function read(/** @type {string} */ path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function cannot(/** @type {string} */ zh, /** @type {string} */ en, /** @type {string} */ output) {
  const last = output.trim().split('\n').slice(-8).join('\n    ')
  return unable(`数据库没能${zh}：\n    ${last}`, `The database could not ${en}; its last words stand above.`)
}
