import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { median, report, said } from './report.ts'

const project = fileURLToPath(new URL('../', import.meta.url))
const runs = 5

/**
 * From `npm start` of an installed platform to its first page, and the memory of everything it started once it rests
 * (proportional set size, so that shared pages count once). Baseline: `npm start` of nothing, the launcher's own share.
 */
export async function start(): Promise<void> {
  const state = mkdtempSync(join(tmpdir(), 'zhuke-bench-'))
  const times: number[] = []
  let resting = 0
  try {
    const first = await once(state, false)
    for (let run = 0; run < runs; run += 1) times.push((await once(state, run === runs - 1, (mb) => (resting = mb))).ms)
    const npm = await bare()
    report('start', [
      { what: 'npm start of an empty database to the first page', ours: said(first.ms / 1000, 's') },
      {
        what: 'npm start to the first page, median of 5',
        ours: said(median(times) / 1000, 's'),
        baseline: said(npm / 1000, 's'),
        ratio: (median(times) / npm).toFixed(1),
        aim: '≤ 3 s',
      },
      { what: 'memory at rest, application + database', ours: said(resting, 'MB'), aim: '≤ 300 MB' },
    ])
  } finally {
    rmSync(state, { recursive: true, force: true })
  }
}

async function once(state: string, weigh: boolean, heard: (mb: number) => void = () => {}): Promise<{ ms: number }> {
  const begun = performance.now()
  const env: NodeJS.ProcessEnv = { ...process.env, ZHUKE_STATE: state, PORT: '0' }
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_JOBS_URL', 'NODE_COMPILE_CACHE']) delete env[name]
  const child = spawn('npm', ['start'], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  const found = Promise.withResolvers<string>()
  child.stdout.on('data', (chunk) => {
    text += chunk
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0]
    if (address) found.resolve(address)
  })
  child.once('exit', () => found.reject(new Error(`npm start ended:\n${text}`)))
  const answer = await fetch(`${await found.promise}/`)
  await answer.text()
  const ms = performance.now() - begun
  if (weigh) {
    await pause(20_000)
    heard(weightOf(child.pid!))
  }
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  await ended
  return { ms }
}

async function bare(): Promise<number> {
  const begun = performance.now()
  const child = spawn('npm', ['exec', '-c', 'true'], { cwd: project, stdio: 'ignore' })
  await new Promise((resolve) => child.once('close', resolve))
  return performance.now() - begun
}

/** Megabytes of a process and everything below it; the database's server has another parent and is found by its folder. */
function weightOf(root: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const parent = new Map(processes.map((pid) => [pid, Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0)]))
  const below = (pid: number): boolean => pid === root || ((parent.get(pid) ?? 0) > 1 && below(parent.get(pid)!))
  const postmaster = processes.filter((pid) => read(`/proc/${pid}/cmdline`).includes('zhuke-bench-') && !below(pid))
  const counted = processes.filter(
    (pid) => below(pid) || postmaster.includes(pid) || postmaster.includes(parent.get(pid) ?? 0),
  )
  const kilobytes = counted.map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
  return kilobytes.reduce((sum, part) => sum + part, 0) / 1024
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
