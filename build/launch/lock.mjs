// @ts-check
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from './say.mjs'

/**
 * A process, told apart from a later one that got the same number: after a reboot, or in a container, small numbers
 * come back quickly, and a lock must not be kept by a stranger.
 */
export const self = () => `${process.pid} ${bornAt(process.pid)}`

export function isAlive(/** @type {string} */ mark) {
  const [pid = '', born = ''] = mark.trim().split(' ')
  return exists(Number(pid)) && bornAt(Number(pid)) === born
}

export function exists(/** @type {number} */ pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM is said of a process that is there and belongs to somebody else.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false
  }
  // In a container nobody may collect an orphan that has ended: it keeps its number as a zombie.
  return statOf(pid)[0] !== 'Z'
}

/** The kernel's start time of a process; empty where there is no /proc. */
const bornAt = (/** @type {number} */ pid) => statOf(pid)[19] ?? ''

/** The fields of a process's stat from the third on, its state; none where there is no /proc. */
function statOf(/** @type {number} */ pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/**
 * Runs `work` while no other process holds the lock file. The file names its holder, so a lock left behind by a kill is
 * taken over at once.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true })
  for (let turns = 0; !take(path); turns += 1) {
    if (turns === 40) say('另一个启动过程正在进行，稍候……', 'Another start is under way here; waiting for it.')
    await pause(50)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(/** @type {string} */ path) {
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, self())
  try {
    // A link appears with its content or not at all, so that nobody ever reads half a name.
    linkSync(mine, path)
    return true
  } catch {
    removeIfAbandoned(path)
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

function removeIfAbandoned(/** @type {string} */ path) {
  const seen = read(path)
  if (seen === null || isAlive(seen)) return
  const aside = `${path}.${process.pid}.abandoned`
  try {
    renameSync(path, aside)
    // Between reading and renaming somebody may have taken the lock anew: then it is theirs, and goes back.
    if (read(aside) !== seen) linkSync(aside, path)
  } catch {
    // Somebody else was quicker in removing it; the next turn sees how things stand.
  }
  rmSync(aside, { force: true })
}

function read(/** @type {string} */ path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
