import { relative } from 'node:path'
import { run } from 'node:test'
import { indent, print, type Report, seconds } from './report.ts'

/** How long one file may take before it counts as hung; the longest journey takes a small part of it. */
const patience = 600_000

/**
 * Runs test files, two at a time, each in a process of its own, and counts every test in them. A file prints one line;
 * a failure prints where, why, and what the file wrote.
 */
export async function tests(
  project: string,
  files: readonly string[],
  report: Report,
  signal: AbortSignal,
): Promise<void> {
  const seen = new Map<string, Seen>()
  const of = (path: string) =>
    seen.get(path) ?? seen.set(path, { passed: 0, failed: [], skipped: 0, output: '' }).get(path)!
  const events = run({
    files: files.map((path) => `${project}/${path}`),
    cwd: project,
    concurrency: 2,
    isolation: 'process',
    execArgv: ['--import', 'tsx'],
    timeout: patience,
    signal,
  })
  for await (const { type, data } of events as AsyncIterable<Event>) {
    if (!data.file) continue
    const path = relative(project, data.entryFile ?? data.file)
    if (type === 'test:stdout' || type === 'test:stderr') of(path).output += data.message
    // Passes and failures are reported in the order of the files, completions as they happen: only those keep step with
    // the completion of the file itself.
    else if (type !== 'test:complete') continue
    else if (!data.entryFile) tell(path, of(path), data, report)
    else if (data.details?.passed) count(of(path), data)
    else fail(of(path), path, data)
  }
}

type Seen = { passed: number; readonly failed: { name: string; why: string }[]; skipped: number; output: string }
type Event = { readonly type: string; readonly data: Data }
type Data = {
  readonly name: string
  /** The file that node was asked to run; absent when the event is about that file itself. */
  readonly entryFile?: string
  readonly file?: string
  readonly line?: number
  readonly message?: string
  readonly skip?: string | boolean
  readonly todo?: string | boolean
  readonly details?: {
    readonly type?: string
    readonly passed?: boolean
    readonly duration_ms?: number
    readonly error?: Failure
  }
}
type Failure = Error & { readonly failureType?: string; readonly cause?: unknown }

function count(file: Seen, data: Data): void {
  if (data.details?.type === 'suite') return
  if (data.skip !== undefined || data.todo !== undefined) file.skipped += 1
  else file.passed += 1
}

/** A suite or a file that fails only because something in it failed has been counted already. */
function fail(file: Seen, path: string, data: Data): void {
  const error = data.details?.error
  const own = data.entryFile !== undefined
  if (error?.failureType === 'subtestsFailed' || (!own && file.failed.length > 0)) return
  const cause =
    error?.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : String(error?.cause ?? error?.message)
  file.failed.push({ name: own ? `${path}:${data.line} ${data.name}` : `${path} as a whole`, why: cause })
}

function tell(path: string, file: Seen, data: Data, report: Report): void {
  // `complete` comes before `fail`: whether the file itself failed is known only from here.
  if (data.details?.error) fail(file, path, data)
  if (file.passed + file.failed.length + file.skipped === 0) file.failed.push({ name: path, why: 'holds no test' })
  const sum = [
    `${file.passed} passed`,
    ...(file.failed.length ? [`${file.failed.length} failed`] : []),
    ...(file.skipped ? [`${file.skipped} skipped`] : []),
  ]
  print(`${file.failed.length ? '✖' : '✔'} ${path}: ${sum.join(', ')} (${seconds(data.details?.duration_ms ?? 0)})`)
  for (const { name, why } of file.failed) print(indent(`✖ ${name}`), indent(indent(why)))
  if (file.failed.length && file.output.trim()) print(indent('It wrote:'), indent(indent(file.output.trim())))
  report.passed += file.passed
  report.skipped += file.skipped
  report.failures.push(...file.failed.map(({ name }) => name))
}
