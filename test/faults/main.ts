import { kills } from './kill.ts'

/**
 * `npm run test:faults` breaks the platform on purpose, for longer than a test run may last: with a name only that part, with
 * a number so many runs. It ends with an error when anything acknowledged was lost or done twice.
 */
const parts: Readonly<Record<string, (runs: number) => Promise<boolean>>> = { kill: kills }
const usual: Readonly<Record<string, number>> = { kill: 200 }
const names = process.argv.slice(2).filter((word) => !/^\d+$/.test(word))
const runs = process.argv.slice(2).find((word) => /^\d+$/.test(word))
const unknown = names.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  process.stderr.write(`There is no ${unknown.join(', ')}; there is ${Object.keys(parts).join(', ')}.\n`)
  process.exitCode = 2
} else
  for (const name of names.length > 0 ? names : Object.keys(parts))
    if (!(await parts[name]!(Number(runs ?? usual[name])))) process.exitCode = 1
