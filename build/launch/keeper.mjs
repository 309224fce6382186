// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, self, withLock } from './lock.mjs'
import { memory, newPassword } from './place.mjs'
import { initialise, running, startServer, stopServer } from './postmaster.mjs'
import { say, unable } from './say.mjs'

/**
 * Holds a server for as long as the caller needs it: makes and starts it, or adopts the one that runs already (another
 * program of this project uses it, or its launcher was killed). The last to let go stops it; a guest, which found it
 * running, leaves it as it was.
 * @param {import('./place.mjs').Place} place
 * @param {import('./postmaster.mjs').Server} server
 * @param {{ guest: boolean }} as
 */
export async function hold(place, server, { guest }) {
  const lock = join(place.folder, 'lock')
  const marks = join(place.folder, 'holders')
  const mark = join(marks, String(process.pid))
  const { known, keep } = memory(place)

  const found = await withLock(lock, async () => {
    mkdirSync(marks, { recursive: true })
    writeFileSync(mark, self())
    try {
      const live = await settled(server)
      if (live) return live
      await makeWith(server, known, keep)
      keep({ port: await startServer(server, { wanted: known.port }) })
      return null
    } catch (error) {
      rmSync(mark, { force: true })
      throw error
    }
  })
  const port = /** @type {number} */ (found?.port ?? known.port)
  const leaveIt = guest && found !== null

  /** @type {NodeJS.Timeout | undefined} */
  let watch
  return {
    port,
    adopted: found !== null,
    known,
    keep,
    /** Starts the server again when it dies, on the same port; `lost` hears that it could not be done. */
    guard(/** @type {(error: unknown) => void} */ lost) {
      const look = async () => {
        // Between looking and holding the lock the server may have been let go on purpose.
        if (!running(server))
          await withLock(lock, async () => {
            if (watch) await revive(server, port)
          }).catch(lost)
        if (watch) watch = setTimeout(look, 500)
      }
      watch = setTimeout(look, 500)
    },
    async release() {
      clearTimeout(watch)
      watch = undefined
      await withLock(lock, async () => {
        rmSync(mark, { force: true })
        const others = readdirSync(marks).some((name) => isAlive(readFileSync(join(marks, name), 'utf8')))
        if (!others && !leaveIt) await stopServer(server)
      })
    },
  }
}

/**
 * @param {import('./postmaster.mjs').Server} server
 * @param {ReturnType<typeof memory>['known']} known
 * @param {ReturnType<typeof memory>['keep']} keep
 */
async function makeWith(server, known, keep) {
  if (known.ownerPassword) return initialise(server, known.ownerPassword)
  if (existsSync(join(server.folder, 'data'))) {
    throw unable(
      `${server.folder} 里有数据，但记录密码的 state.json 不见了。请恢复该文件；如不再需要这些数据，请删除 data 文件夹。`,
      `${server.folder} holds data, but state.json with its password is gone. Restore that file; or, if the data are not needed, remove the folder data.`,
    )
  }
  const password = newPassword()
  keep({ ownerPassword: password })
  return initialise(server, password)
}

/** A server that is starting or stopping is neither there nor gone: wait until it is one of them. */
async function settled(/** @type {import('./postmaster.mjs').Server} */ server) {
  for (;;) {
    const now = running(server)
    if (!now || now.ready) return now
    await pause(50)
  }
}

async function revive(/** @type {import('./postmaster.mjs').Server} */ server, /** @type {number} */ port) {
  if (await settled(server)) return
  say('数据库意外停止，正在重新启动……', 'The database stopped unexpectedly; starting it again.')
  await startServer(server, { wanted: port, fixed: true })
}
