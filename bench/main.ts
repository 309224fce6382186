import { addresses } from './addresses.ts'
import { overlap } from './overlap.ts'
import { pages } from './pages.ts'
import { start } from './start.ts'
import { submissions } from './submissions.ts'

/**
 * `npm run bench` prints every figure beside a baseline that was measured in the same run, on this machine; with a name,
 * only that one. Nothing is asserted: a figure is read by a person.
 */
const benches: Readonly<Record<string, () => Promise<void>>> = { start, addresses, pages, submissions, overlap }
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}; there is ${Object.keys(benches).join(', ')}.\n`)
  process.exitCode = 2
} else for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) await benches[name]!()
