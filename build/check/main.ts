import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dropAbandoned } from '../../test/cluster/index.ts'
import { holdCluster } from '../../test/cluster/server.ts'
import { changed, files, isTest } from './files.ts'
import { print, Report } from './report.ts'
import { steps } from './steps.ts'
import { tests } from './tests.ts'

const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '')
const report = new Report()
/** Asked to end, the run stops its tests and still gives the cluster back. */
const broken = new AbortController()
const [verb = 'test', part = ''] = process.argv.slice(2)

/** `npm test` is the whole gate; with a part of a path it is only the test files that have it in their name. */
async function everything(): Promise<void> {
  const all = files(project).filter(isTest)
  if (part) return withCluster(all.filter((path) => path.includes(part)))
  await check()
  // The long ones first, so that the two workers end together.
  await withCluster([...all].sort((one, other) => weight(other) - weight(one)))
}

/** `npm run check` is what a developer waits for: the checks, and the tests of the slices that differ from the last commit. */
async function quickly(): Promise<void> {
  await check()
  const paths = changed(project)
  const slices = new Set(paths.flatMap((path) => /^src\/[^/]+\//.exec(path) ?? []))
  const chosen = files(project).filter(
    (path) =>
      isTest(path) &&
      ([...slices].some((slice) => path.startsWith(slice)) ||
        (path.startsWith('test/checks/') && paths.includes(path))),
  )
  print(
    '',
    `Changed since the last commit: ${paths.length} files, in ${[...slices].join(', ') || 'no slice'}. Journeys are left to npm test.`,
  )
  await withCluster(chosen)
}

/** The migrations and every test beside the source, on a PostgreSQL 15 of this system. */
async function onPostgres15(): Promise<void> {
  const bin = [process.env.PG15_BIN, '/usr/lib/postgresql/15/bin', '/usr/pgsql-15/bin'].find(
    (path) => path && existsSync(`${path}/initdb`),
  )
  if (!bin)
    return report.skip('PostgreSQL 15', 'none is installed here (set PG15_BIN to its bin folder), so nothing was run.')
  print(`PostgreSQL 15 from ${bin}`)
  await withCluster(
    files(project).filter((path) => isTest(path) && path.startsWith('src/') && path.includes(part)),
    bin,
  )
}

async function check(): Promise<void> {
  await Promise.all(
    steps.map(async (step) => {
      const begun = performance.now()
      const outcome = await step
        .run(project)
        .catch((error) => ({ findings: [{ at: 'the check itself', says: String(error?.stack ?? error) }], notes: [] }))
      if (outcome.findings.length > 0) report.fail(step.name, outcome.findings)
      else report.pass(step.name, performance.now() - begun, outcome.notes)
    }),
  )
}

async function withCluster(chosen: readonly string[], bin?: string): Promise<void> {
  if (chosen.length === 0) return print(`No test file was chosen${part ? ` by “${part}”` : ''}.`)
  const cluster = await holdCluster(project, { guest: false, ...(bin ? { bin } : {}) })
  try {
    await dropAbandoned(cluster.url)
    process.env.ZHUKE_TEST_CLUSTER = cluster.url
    await tests(project, chosen, report, broken.signal)
  } finally {
    await cluster.release()
  }
}

const weight = (path: string): number => (path.startsWith('test/journeys/') ? 2 : path.startsWith('test/') ? 1 : 0)

const verbs: Readonly<Record<string, () => Promise<void>>> = {
  test: everything,
  check: quickly,
  'test-postgres15': onPostgres15,
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => broken.abort())
await verbs[verb]?.()
process.exitCode = report.close()
