// @ts-check
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hold } from './keeper.mjs'
import { binaries } from './native.mjs'
import { memory, newPassword, placeOf } from './place.mjs'
import { owner } from './postmaster.mjs'
import { derivedPasswords, makeDatabase, makeRoles, urlAs } from './roles.mjs'
import { say, unable } from './say.mjs'

/**
 * A database for one run of the platform. `env` holds its three addresses: the owner's, which migrates, the service's
 * and the job queue's; `guard` keeps it running, `release` gives it back.
 * @typedef {object} Database
 * @property {NodeJS.ProcessEnv} env
 * @property {(lost: (error: unknown) => void) => void} guard
 * @property {() => Promise<void>} release
 */

/**
 * Opens the operator's PostgreSQL where DATABASE_URL names one, else the embedded one.
 * @param {string} project
 * @param {{ guest?: boolean, name?: string }} wanted `guest` leaves a server running that it found running; `name` asks
 *   for a database of that name, made anew
 * @returns {Promise<Database>}
 */
export async function openDatabase(project, wanted = {}) {
  if (process.env.DATABASE_URL || process.env.DATABASE_OWNER_URL) return operators(project)
  return embedded(project, wanted)
}

// 48 MB of buffers and no idle I/O workers: the whole platform is meant to rest below 300 MB.
const modest = {
  shared_buffers: '48MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_connections: '60',
  max_worker_processes: '4',
  max_parallel_workers_per_gather: '1',
  autovacuum_worker_slots: '3',
  autovacuum_max_workers: '2',
  io_method: 'sync',
  jit: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  max_wal_size: '512MB',
}

/**
 * @param {string} project
 * @param {{ guest?: boolean, name?: string }} wanted
 * @returns {Promise<Database>}
 */
async function embedded(project, { guest = false, name }) {
  const place = placeOf(project, 'service')
  const server = {
    folder: place.folder,
    bin: binaries(project, place),
    user: place.user,
    settings: modest,
    lasting: true,
  }
  const held = await hold(place, server, { guest })
  try {
    const url = `postgres://${owner}:${held.known.ownerPassword}@127.0.0.1:${held.port}/${owner}`
    const passwords = await prepared(held, url)
    if (name) await makeDatabase(url, name, { anew: true })
    const verb = held.adopted ? ['已接管正在运行的', 'adopted'] : ['已启动', 'started']
    if (!guest)
      say(
        `数据库${verb[0]}：${place.folder}，端口 ${held.port}`,
        `Database ${verb[1]}: ${place.folder}, port ${held.port}`,
      )
    const env = { ...withoutPg(process.env), ...addresses(urlAs(url, name ? { database: name } : {}), passwords) }
    return { env, guard: held.guard, release: held.release }
  } catch (error) {
    await held.release()
    throw error
  }
}

/**
 * The database and the roles of an embedded server, made once and again whenever the way they are made has changed.
 * @param {Awaited<ReturnType<typeof hold>>} held
 * @param {string} url
 */
async function prepared({ known, keep }, url) {
  const way = createHash('sha256')
    .update(readFileSync(new URL('./roles.mjs', import.meta.url)))
    .digest('hex')
    .slice(0, 16)
  const passwords = { zhuke_app: known.appPassword ?? newPassword(), zhuke_jobs: known.jobsPassword ?? newPassword() }
  if (known.roles === way) return passwords
  keep({ appPassword: passwords.zhuke_app, jobsPassword: passwords.zhuke_jobs })
  await makeDatabase(url, owner)
  await makeRoles(url, passwords)
  keep({ roles: way })
  return passwords
}

/**
 * The operator's own server. With only one address that is the owner's, and the roles are made there; with both
 * addresses everything is as the operator wants it, and only a missing queue role is added.
 * @param {string} project
 * @returns {Promise<Database>}
 */
async function operators(project) {
  const { DATABASE_URL: service, DATABASE_OWNER_URL: ownerUrl = service, DATABASE_JOBS_URL: jobs } = process.env
  const url = mustBeAddress(/** @type {string} */ (ownerUrl))
  const both = Boolean(service && process.env.DATABASE_OWNER_URL)
  const nothing = { guard: () => {}, release: async () => {} }
  if (both && jobs) return { env: process.env, ...nothing }
  const passwords = derivedPasswords(url) ?? rememberedPasswords(project)
  await makeRoles(url, passwords, both ? ['zhuke_jobs'] : undefined)
  const made = addresses(url, passwords)
  return {
    env: {
      ...process.env,
      ...made,
      ...(both ? { DATABASE_URL: service } : {}),
      ...(jobs ? { DATABASE_JOBS_URL: jobs } : {}),
    },
    ...nothing,
  }
}

function rememberedPasswords(/** @type {string} */ project) {
  const { known, keep } = memory(placeOf(project, 'service'))
  const passwords = { zhuke_app: known.appPassword ?? newPassword(), zhuke_jobs: known.jobsPassword ?? newPassword() }
  keep({ appPassword: passwords.zhuke_app, jobsPassword: passwords.zhuke_jobs })
  return passwords
}

const addresses = (/** @type {string} */ url, /** @type {import('./roles.mjs').Passwords} */ passwords) => ({
  DATABASE_OWNER_URL: url,
  DATABASE_URL: urlAs(url, { user: 'zhuke_app', password: passwords.zhuke_app }),
  DATABASE_JOBS_URL: urlAs(url, { user: 'zhuke_jobs', password: passwords.zhuke_jobs }),
})

/** The driver reads PG… variables of the caller too; none of them is about this server. */
const withoutPg = (/** @type {NodeJS.ProcessEnv} */ env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^PG[A-Z]/.test(name)))

function mustBeAddress(/** @type {string} */ url) {
  try {
    if (/^postgres(ql)?:$/.test(new URL(url).protocol)) return url
  } catch {
    // Told below, like every other address that is none.
  }
  throw unable(
    'DATABASE_URL 不是 postgres://用户:密码@主机:端口/库名 这样的地址，请改正。',
    'DATABASE_URL is no address such as postgres://user:password@host:port/database; correct it.',
  )
}
