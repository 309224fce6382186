// @ts-check
import { createHash, randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { unable } from './say.mjs'

/**
 * Where a database of this project keeps its things, and as whom it runs. PostgreSQL refuses root, and a project often
 * lies below a folder that only root may enter; so as root the data live outside the project and belong to `nobody`.
 * @typedef {object} Place
 * @property {string} folder  the launcher's own files; `data` inside it belongs to `user`
 * @property {{ uid: number, gid: number } | null} user  null: the one who runs the launcher
 * @property {string | null} shared  folder for a copy of the binaries that `user` can reach; null: they run in place
 */

/**
 * @param {string} project
 * @param {'service' | 'tests' | 'other-tests'} purpose  other tests: of another PostgreSQL than the embedded one
 * @param {string | undefined} state  folder that the operator wants everything in
 * @returns {Place}
 */
export function placeOf(project, purpose, state = process.env.ZHUKE_STATE) {
  const root = process.getuid?.() === 0
  const shared = root ? (state ?? '/var/lib/zhuke') : null
  const folder = purpose === 'service' ? serviceFolder(project, shared ?? state) : testFolder(project, purpose, state)
  mkdirSync(folder, { recursive: true })
  if (shared) openTo(shared)
  if (root) chmodSync(folder, 0o755)
  mustBeOurs(folder)
  return { folder, user: root ? nobody() : null, shared }
}

/** Values that outlive a start: passwords, the port. Readable by the owner of the service alone. */
export function memory(/** @type {Place} */ place) {
  const path = join(place.folder, 'state.json')
  /** @type {{ port?: number, ownerPassword?: string, appPassword?: string, jobsPassword?: string, roles?: string }} */
  let known = {}
  try {
    known = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // Nothing is remembered before the first start.
  }
  return {
    known,
    keep(/** @type {typeof known} */ more) {
      Object.assign(known, more)
      writeFileSync(path, JSON.stringify(known, null, 2), { mode: 0o600 })
    },
  }
}

export const newPassword = () => randomBytes(24).toString('base64url')

function nobody() {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : { uid: 65534, gid: 65534 }
}

function serviceFolder(/** @type {string} */ project, /** @type {string | undefined} */ base) {
  if (base) return join(base, nameOf(project))
  try {
    accessSync(project, constants.W_OK)
    return join(project, '.zhuke')
  } catch {
    return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'zhuke', nameOf(project))
  }
}

/**
 * Test clusters hold nothing worth keeping: they lie where the system cleans up by itself. Root's TMPDIR may be closed
 * to the database's user, /tmp is not.
 */
function testFolder(
  /** @type {string} */ project,
  /** @type {string} */ purpose,
  /** @type {string | undefined} */ state,
) {
  const base = state ?? (process.getuid?.() === 0 ? '/tmp' : tmpdir())
  return join(base, `zhuke-${purpose}-${process.getuid?.() ?? 'here'}-${nameOf(project)}`)
}

const nameOf = (/** @type {string} */ project) =>
  createHash('sha256').update(realpathSync(project)).digest('hex').slice(0, 12)

function openTo(/** @type {string} */ shared) {
  mkdirSync(shared, { recursive: true })
  chmodSync(shared, 0o755)
  // Every folder above must let others pass, or the database cannot reach its own data.
  for (let at = realpathSync(shared); at !== '/'; at = join(at, '..')) {
    if (lstatSync(at).mode & 0o001) continue
    throw unable(
      `以 root 运行时，数据库由 nobody 用户运行，但它进不了 ${at}。请把 ZHUKE_STATE 设为其他用户也能进入的文件夹，如 /var/lib/zhuke。`,
      `Run by root, the database runs as the user nobody, who cannot pass ${at}. Set ZHUKE_STATE to a folder that others can enter, such as /var/lib/zhuke.`,
    )
  }
}

/** A folder in /tmp that somebody else made beforehand could hand our passwords over. */
function mustBeOurs(/** @type {string} */ folder) {
  const there = lstatSync(folder)
  if (there.isDirectory() && there.uid === (process.getuid?.() ?? there.uid) && !(there.mode & 0o022)) return
  throw unable(
    `${folder} 不属于当前用户，或他人可写。请删除它，或换一个用户运行。`,
    `${folder} does not belong to this user, or others may write to it. Remove it, or run as its owner.`,
  )
}
