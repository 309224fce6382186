import { system } from '#platform/actor'
import type { Clock } from '#platform/arrival'
import type { Db } from '#platform/db'
import { withoutValues } from '#platform/fault-text'
import { perform } from '#platform/perform'
import type { Job } from './clocks.ts'
import { noteClocks } from './operation/index.ts'

type Ran = { name: string; every_ms: number; ran_at: string; took_ms: number; error: string | null }
const watcher = system('时钟 Clock')
/** What runs every few seconds is noted twice a minute, and at once when it fails or is well again. */
const noteEveryMs = 30_000

/** The same jobs, with one behind them that notes when each ran, how long it took and what failed. */
export function watched(db: Db, clock: Clock, jobs: readonly Job[], everyMs: number): Job[] {
  const ran = new Map<string, Ran>()
  let noted = 0
  let wrong = ''
  const watch = (job: Job): Job => ({
    name: job.name,
    async run() {
      const begun = performance.now()
      const note = (error: string | null) =>
        ran.set(job.name, {
          name: job.name,
          every_ms: everyMs,
          ran_at: new Date().toISOString(),
          took_ms: Math.round(performance.now() - begun),
          error,
        })
      try {
        await job.run()
        note(null)
      } catch (error) {
        note(withoutValues(error instanceof Error ? error.message : String(error)))
        throw error
      }
    },
  })
  const flush: Job = {
    name: 'note-clocks',
    async run() {
      const failing = [...ran.values()].map(({ name, error }) => `${name} ${error}`).join('\n')
      if (performance.now() - noted < noteEveryMs && noted > 0 && failing === wrong) return
      const by = { actor: watcher, received: clock.now(), via: 'job', lang: 'zh' } as const
      await perform(db, noteClocks, { clocks: [...ran.values()] }, by)
      noted = performance.now()
      wrong = failing
    },
  }
  return [...jobs.map(watch), flush]
}
