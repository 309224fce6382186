// @ts-check
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { say, unable } from './say.mjs'

/**
 * Installs the packages when package-lock.json has changed since the last time, and only then: `npm ci` at every start
 * costs 17 seconds and empties node_modules below a service that may be running.
 * @param {string} project
 * @param {{ development: boolean }} wanted `development` asks for the tools of the tests too
 */
export async function install(project, wanted) {
  if (isInstalled(project, wanted)) return
  await withLock(join(project, '.zhuke', 'install.lock'), async () => {
    if (isInstalled(project, wanted)) return
    if (!matches(project, wanted)) await npmCi(project, wanted)
    writeFileSync(stampOf(project), JSON.stringify({ lock: digestOf(project), ...wanted }))
  })
}

const stampOf = (/** @type {string} */ project) => join(project, 'node_modules', '.zhuke-lock')
const digestOf = (/** @type {string} */ project) =>
  createHash('sha256')
    .update(readFileSync(join(project, 'package-lock.json')))
    .digest('hex')

/**
 * @param {string} project
 * @param {{ development: boolean }} wanted
 */
function isInstalled(project, wanted) {
  const stamp = readJson(stampOf(project))
  return stamp?.lock === digestOf(project) && (stamp.development || !wanted.development)
}

/**
 * Says whether npm itself has already installed exactly what the lock names (a developer ran `npm install`): npm writes
 * the hidden lock file last, so an install that was broken off does not have it.
 * @param {string} project
 * @param {{ development: boolean }} wanted
 */
function matches(project, wanted) {
  const lock = readJson(join(project, 'package-lock.json'))
  const there = readJson(join(project, 'node_modules', '.package-lock.json'))?.packages
  if (!there) return false
  return Object.entries(lock.packages).every(([path, entry]) => {
    if (path === '' || (entry.dev && !wanted.development)) return true
    if (!there[path]) return entry.optional === true && !existsSync(join(project, path))
    return there[path].version === entry.version && there[path].integrity === entry.integrity
  })
}

/**
 * @param {string} project
 * @param {{ development: boolean }} wanted
 */
async function npmCi(project, wanted) {
  say(
    '正在安装依赖（只在首次启动或依赖变化时进行）……',
    'Installing packages (only at the first start, or when they changed)…',
  )
  const npm = process.env.npm_execpath
  // Packages run under Node 24 whatever Node npm itself runs under, so its engine warnings would mislead: errors only.
  const args = ['ci', '--loglevel=error', '--no-progress', wanted.development ? '--include=dev' : '--omit=dev']
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  const child = spawn(command, [...first, ...args], {
    cwd: project,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, npm_config_loglevel: 'error' },
  })
  const [code] = await once(child, 'exit')
  if (code === 0) return
  throw unable(
    '依赖没有装上，原因见上。请检查网络或 npm 源后再试一次。',
    'The packages could not be installed; the reason stands above. Check the network or the npm registry and try again.',
  )
}

function readJson(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
