import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Refusal } from './refusal.ts'

/**
 * Heavy or hostile work (typesetting, reading a stranger's file) is done in a process of its own: it starts with the
 * first job, does one job at a time, is killed when a job overruns its time or memory, and ends when idle. The
 * service itself never loads the heavy library and never shares its memory with a file from outside.
 */
export type Workshop<Jobs extends JobTable> = {
  run<Name extends keyof Jobs & string>(
    job: Name,
    input: Parameters<Jobs[Name]>[0],
  ): Promise<Awaited<ReturnType<Jobs[Name]>>>
  close(): Promise<void>
  /** Process id while a worker is alive: for the operator's page, and for the tests that it ends. */
  pid(): number | null
}
// biome-ignore lint/suspicious/noExplicitAny: each workshop is typed by its own job table.
export type JobTable = Readonly<Record<string, (input: any) => unknown>>

export type WorkshopLimits = {
  readonly seconds: number
  /** Resident memory of the whole process, native parts included; the JavaScript heap gets half of it. */
  readonly memoryMb: number
  readonly idleSeconds?: number
  /** With this set the worker may read these folders and nothing else: no writing, no processes, no native code. */
  readonly readsOnly?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** The worker did not answer. `time` and `memory` say which limit the job broke; `crash` is everything else. */
export class WorkshopFailure extends Error {
  readonly reason: 'time' | 'memory' | 'crash'
  constructor(reason: 'time' | 'memory' | 'crash', job: string) {
    super(`the worker failed (${reason}) at ${job}`)
    this.name = 'WorkshopFailure'
    this.reason = reason
  }
}

export function workshop<Jobs extends JobTable>(module: URL, limits: WorkshopLimits): Workshop<Jobs> {
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined
  let queue: Promise<unknown> = Promise.resolve()
  const worker = () => {
    if (child?.connected) return child
    const started = start(module, limits)
    started.once('exit', () => {
      if (child === started) child = null
    })
    child = started
    return started
  }
  const stop = () => {
    child?.kill('SIGKILL')
    child = null
  }
  process.once('exit', stop)

  return {
    run(job, input) {
      const turn = queue.then(async () => {
        clearTimeout(idle)
        try {
          return await ask(worker(), job, input, limits)
        } catch (fault) {
          if (fault instanceof WorkshopFailure) stop()
          throw fault
        } finally {
          idle = setTimeout(stop, (limits.idleSeconds ?? 30) * 1000).unref()
        }
      })
      queue = turn.catch(() => undefined)
      return turn as never
    },
    async close() {
      clearTimeout(idle)
      await queue
      process.off('exit', stop)
      stop()
    },
    pid: () => child?.pid ?? null,
  }
}

/** The other side: a worker's module ends with `serve(jobs)`. */
export function serve(jobs: JobTable): void {
  process.on('disconnect', () => process.exit())
  process.on('message', async ({ job, input }: { job: string; input: unknown }) => {
    try {
      process.send?.({ output: await jobs[job]!(input) })
    } catch (fault) {
      const { message, code, facts, problems, stack } = fault as Refusal
      process.send?.(fault instanceof Refusal ? { refusal: { code, facts, problems } } : { fault: stack ?? message })
    }
  })
}

type Answer = { output?: unknown; fault?: string; refusal?: Pick<Refusal, 'code' | 'facts' | 'problems'> }

function ask(child: ChildProcess, job: string, input: unknown, limits: WorkshopLimits): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // A working child keeps the service alive, an idle one must not.
    child.ref()
    child.channel?.ref()
    const watch = setInterval(
      () => residentMb(child) > limits.memoryMb && settle(() => reject(new WorkshopFailure('memory', job))),
      50,
    )
    const late = setTimeout(() => settle(() => reject(new WorkshopFailure('time', job))), limits.seconds * 1000)
    const gone = () => settle(() => reject(new WorkshopFailure('crash', job)))
    const answered = ({ output, fault, refusal }: Answer) =>
      settle(() => {
        if (refusal) reject(new Refusal(refusal.code, refusal.facts, refusal.problems))
        else if (fault) reject(new Error(fault))
        else resolve(output)
      })
    const settle = (finish: () => void) => {
      clearInterval(watch)
      clearTimeout(late)
      child.off('message', answered).off('exit', gone).off('error', gone)
      child.unref()
      child.channel?.unref()
      finish()
    }
    child.on('message', answered).on('exit', gone).on('error', gone)
    child.send({ job, input }, (fault) => fault && gone())
  })
}

/** Node strips types by itself, so a worker needs no loader; it gets no settings of the service, least of all its secrets. */
function start(module: URL, { memoryMb, readsOnly, env }: WorkshopLimits): ChildProcess {
  const folders = readsOnly && [fileURLToPath(new URL('../..', import.meta.url)), ...readsOnly]
  const walls = folders ? ['--permission', ...folders.map((folder) => `--allow-fs-read=${folder}`)] : []
  return fork(module, {
    execArgv: [`--max-old-space-size=${Math.floor(memoryMb / 2)}`, '--disable-warning=SecurityWarning', ...walls],
    env: { PATH: process.env.PATH, TZ: 'Asia/Shanghai', ...env },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

/** Off Linux there is no /proc: time and heap limits still hold there. Kilobytes, since pages differ between processors. */
function residentMb(child: ChildProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'latin1'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
