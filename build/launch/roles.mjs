// @ts-check
import { scryptSync } from 'node:crypto'
import { unable } from './say.mjs'

/**
 * The service connects as `zhuke_app`, which owns nothing and passes no row-level security; the queue of jobs belongs to
 * `zhuke_jobs`, because its tables have row-level security without a policy and nobody else could work them.
 */
export const roles = /** @type {const} */ (['zhuke_app', 'zhuke_jobs'])
/** @typedef {Record<(typeof roles)[number], string>} Passwords */

/** The same server as somebody else, or another database of it. */
export function urlAs(
  /** @type {string} */ url,
  /** @type {{ user?: string, password?: string, database?: string }} */ as,
) {
  const made = new URL(url)
  if (as.user !== undefined) made.username = as.user
  if (as.password !== undefined) made.password = as.password
  if (as.database !== undefined) made.pathname = `/${as.database}`
  // An address without a host (a socket) silently keeps its user: the service would run as the owner.
  if (as.user !== undefined && made.username !== as.user) {
    throw unable(
      'DATABASE_URL 里没有主机名，无法换成服务账号。请写成 postgres://用户:密码@主机:端口/库名，或同时设置 DATABASE_OWNER_URL 和 DATABASE_URL。',
      'DATABASE_URL names no host, so no other account can be put into it. Write postgres://user:password@host:port/database, or set both DATABASE_OWNER_URL and DATABASE_URL.',
    )
  }
  return made.href
}

/**
 * Passwords that follow from the owner's, so that every node and every clone that knows the owner of one server agrees
 * about them and none is kept on disk. Slow to compute on purpose: they must not help in guessing the owner's.
 * @returns {Passwords | null} null when the address holds no password
 */
export function derivedPasswords(/** @type {string} */ ownerUrl) {
  const secret = decodeURIComponent(new URL(ownerUrl).password)
  if (!secret) return null
  const bytes = scryptSync(secret, 'zhuke roles', 48)
  return {
    zhuke_app: bytes.subarray(0, 24).toString('base64url'),
    zhuke_jobs: bytes.subarray(24).toString('base64url'),
  }
}

/** Creates a database of the owner's where there is none; `anew` drops the one that is there. */
export async function makeDatabase(/** @type {string} */ ownerUrl, /** @type {string} */ name, { anew = false } = {}) {
  await asOwner(urlAs(ownerUrl, { database: 'postgres' }), async (client) => {
    if (anew) await client.query(`drop database if exists ${name} with (force)`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${name}`)
  })
}

/**
 * Makes the two roles, or brings them to their passwords and limits. Roles that are right already are left alone, so
 * that nodes which start together do not disturb each other.
 * @param {string} ownerUrl
 * @param {Passwords} passwords
 * @param {readonly (typeof roles)[number][]} wanted
 */
export async function makeRoles(ownerUrl, passwords, wanted = roles) {
  await asOwner(ownerUrl, async (client) => {
    await mustServe(client)
    for (const role of wanted) await makeRole(client, role, passwords[role], ownerUrl)
  })
}

/**
 * @param {import('pg').Client} client
 * @param {(typeof roles)[number]} role
 * @param {string} password
 * @param {string} ownerUrl
 */
async function makeRole(client, role, password, ownerUrl) {
  const { rows } = await client.query(
    'select rolcanlogin, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty from pg_roles where rolname = $1',
    [role],
  )
  const secret = client.escapeLiteral(password)
  try {
    if (!rows[0]) await client.query(`create role ${role} login password ${secret}`)
    else if (!rows[0].rolcanlogin || !(await opens(urlAs(ownerUrl, { user: role, password }))))
      await client.query(`alter role ${role} login password ${secret}`)
    if (rows[0]?.mighty) await client.query(`alter role ${role} nosuperuser nobypassrls nocreaterole nocreatedb`)
    // An owner that is no superuser must belong to the role to make a schema for it.
    if (role === 'zhuke_jobs')
      await client.query(
        `do $$ begin if not pg_has_role('zhuke_jobs', 'member') then grant zhuke_jobs to current_user; end if; end $$`,
      )
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code !== '42501') throw error
    throw unable(
      `DATABASE_URL 的账号不能创建服务账号 ${role}。请让数据库管理员执行 ALTER ROLE "${decodeURIComponent(new URL(ownerUrl).username)}" CREATEROLE，或由其建好账号后同时设置 DATABASE_OWNER_URL、DATABASE_URL 和 DATABASE_JOBS_URL。`,
      `The account of DATABASE_URL may not make the role ${role}. Have a database administrator run ALTER ROLE "${decodeURIComponent(new URL(ownerUrl).username)}" CREATEROLE, or make the roles and set DATABASE_OWNER_URL, DATABASE_URL and DATABASE_JOBS_URL.`,
    )
  }
}

async function mustServe(/** @type {import('pg').Client} */ client) {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  )
  const { version, encoding } = rows[0]
  if (version < 150000) {
    throw unable(
      `数据库是 PostgreSQL ${Math.floor(version / 10000)}，至少需要 15。`,
      `The database is PostgreSQL ${Math.floor(version / 10000)}; at least 15 is needed.`,
    )
  }
  if (encoding !== 'UTF8') {
    throw unable(
      `数据库的编码是 ${encoding}，需要 UTF8。请用 CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0 新建一个库。`,
      `The database is encoded in ${encoding}; UTF8 is needed. Make a new one with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`,
    )
  }
}

async function opens(/** @type {string} */ url) {
  const client = await newClient(url)
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

/**
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<void>} work
 */
async function asOwner(url, work) {
  const client = await newClient(url)
  await client.connect().catch((/** @type {Error} */ error) => {
    const { host, pathname } = new URL(url)
    throw unable(
      `连不上数据库 ${host}${pathname}：${error.message || String(error)}。请核对 DATABASE_URL。`,
      `The database ${host}${pathname} cannot be reached: ${error.message || String(error)}. Check DATABASE_URL.`,
    )
  })
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Loaded late: the launcher itself runs before anything is installed. */
async function newClient(/** @type {string} */ connectionString) {
  const { default: pg } = await import('pg')
  return new pg.Client({ connectionString })
}
