// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Names in package-lock.json the packages of other systems that npm left out. A registry that does not carry, say, the
 * builds for Android makes `npm install` write a lock without them, and then `npm ci` refuses that very lock on every
 * machine. Their versions are exact in the packages that ask for them; for which system each is, its name says. They get
 * no checksum, which the next `npm install` on a complete registry adds. Run it after adding a dependency:
 * `node build/lock/complete.mjs`; `npm test` says when it is needed.
 */
export function complete(/** @type {Lock} */ lock) {
  const added = missing(lock)
  for (const { path, version, dev } of added) {
    lock.packages[path] = { version, ...systemOf(path), ...(dev ? { dev } : {}), optional: true }
  }
  const packages = Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1))
  return { added, lock: { ...lock, packages: Object.fromEntries(packages) } }
}

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/** Optional packages that some package asks for and the lock does not have. */
export function missing(/** @type {Lock} */ { packages }) {
  return Object.entries(packages).flatMap(([from, { optionalDependencies, dev }]) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([name]) => !(`${from}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages))
      .map(([name, version]) => ({ path: `node_modules/${name}`, version, dev: dev === true })),
  )
}

/** `…-linux-arm64-musl` → { os: ['linux'], cpu: ['arm64'], libc: ['musl'] } */
function systemOf(/** @type {string} */ path) {
  const words = path.split(/[/-]/)
  const os = words.find((word) => systems.includes(word))
  const cpu = words.find((word) => processors.includes(word))
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined
  return {
    ...(os ? { os: [os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc && os === 'linux' ? { libc: [libc] } : {}),
  }
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const file = new URL('../../package-lock.json', import.meta.url)
  const { added, lock } = complete(JSON.parse(readFileSync(file, 'utf8')))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`${added.map(({ path }) => path).join('\n')}\n${added.length} packages of other systems added\n`)
}
