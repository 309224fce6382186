import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '')

/** The platform as an operator runs it: `npm start` on a folder of its own, with everything below it that can be killed. */
export type Service = {
  readonly address: string
  /** What it printed when it was ready, the sign-in links among it. */
  readonly said: () => string
  kill(what: Victim): void
  ended(): boolean
  stop(): Promise<void>
}
export const victims = ['application', 'database', 'both'] as const
export type Victim = (typeof victims)[number]

export async function startService(state: string, port: number, more: NodeJS.ProcessEnv = {}): Promise<Service> {
  const child = spawn(process.execPath, ['start.mjs', 'start'], {
    cwd: project,
    env: environment(state, port, more),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  let over = false
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
  child.once('close', () => (over = true))
  const address = `http://127.0.0.1:${port}`
  for (let tries = 0; !(await healthy(address)); tries += 1) {
    if (over || tries > 1200) throw new Error(`the service did not start:\n${text.slice(-2000)}`)
    await pause(100)
  }
  return {
    address,
    said: () => text,
    ended: () => over,
    kill: (what) => kill(child, state, what),
    async stop() {
      const closed = over ? Promise.resolve() : new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGTERM')
      await closed
    },
  }
}

function environment(state: string, port: number, more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, ZHUKE_STATE: state, PORT: String(port), ...more }
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'DATABASE_JOBS_URL', 'NODE_TEST_CONTEXT']) delete env[name]
  return env
}

/** Runs a command of the platform on the same folder and answers its exit code with what it printed. */
export async function command(state: string, port: number, ...args: string[]): Promise<{ code: number; out: string }> {
  const child = spawn(process.execPath, ['start.mjs', 'zhuke', ...args], {
    cwd: project,
    env: environment(state, port, {}),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let out = ''
  child.stdout.on('data', (chunk) => (out += chunk))
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)))
  return { code, out }
}

export const healthy = (address: string): Promise<boolean> =>
  fetch(`${address}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
    (answer) => answer.status === 200,
    () => false,
  )

/** SIGKILL, as a machine that loses its power gives it: nobody is asked and nothing is put away. */
function kill(launcher: ChildProcess, state: string, what: Victim): void {
  const pids = [
    ...(what === 'database' ? [] : [applicationOf(launcher.pid!)]),
    ...(what === 'both' ? [launcher.pid!] : []),
    ...(what === 'application' ? [] : [postmasterOf(state)]),
  ]
  // The launcher first, so that it puts nothing right before the rest is gone.
  for (const pid of pids.reverse()) if (pid) killed(pid)
}
function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It had ended by itself.
  }
}

const processes = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
const parentOf = (pid: number): number => Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0)

function applicationOf(launcher: number): number | null {
  const below = (pid: number): boolean => pid === launcher || (parentOf(pid) > 1 && below(parentOf(pid)))
  return (
    processes().find((pid) => pid !== launcher && below(pid) && read(`/proc/${pid}/cmdline`).includes('src/main.ts')) ??
    null
  )
}

/** The database's owner and its first process, as the launcher keeps them in the folder. */
export function databaseOf(state: string): { folder: string; url: string } {
  const folder = readdirSync(state)
    .map((name) => join(state, name))
    .find((path) => read(join(path, 'state.json')) !== '')
  if (!folder) throw new Error(`there is no database below ${state}`)
  const known = JSON.parse(read(join(folder, 'state.json'))) as { port: number; ownerPassword: string }
  return { folder, url: `postgres://zhuke:${known.ownerPassword}@127.0.0.1:${known.port}/zhuke` }
}
const postmasterOf = (state: string): number =>
  Number(read(join(databaseOf(state).folder, 'data', 'postmaster.pid')).split('\n')[0])
