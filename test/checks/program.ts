import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** A program that runs beside the test. What it writes is kept; `until` waits for words of it. */
export type Program = {
  readonly child: ChildProcess
  out(): string
  err(): string
  /** The first match in what it writes; fails when it ends without saying so. */
  until(pattern: RegExp): Promise<RegExpExecArray>
  /** Its exit code. */
  readonly ended: Promise<number | null>
  end(signal?: NodeJS.Signals): Promise<number | null>
}

export function begin(name: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Program {
  const child = spawn(name, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => {
    out += text
  })
  child.stderr.on('data', (text) => {
    err += text
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    child,
    out: () => out,
    err: () => err,
    ended,
    async until(pattern) {
      for (;;) {
        const found = pattern.exec(out + err)
        if (found) return found
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`ended without ${pattern}:\n${out}${err}`)
        await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), ended])
      }
    },
    end(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
}
