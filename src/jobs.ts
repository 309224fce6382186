import { everyAct } from '#platform/act'
import { system } from '#platform/actor'
import type { Clock } from '#platform/arrival'
import type { Config } from '#platform/config'
import { type Db, run, sql, within } from '#platform/db'
import { perform } from '#platform/perform'
import type { Job } from './clocks.ts'
import { clockSequence } from './evidence/index.ts'
import { carriersOf, deliver } from './outbox.ts'
import { filesIn, sweepArriving } from './repository/index.ts'

const platform = system('时钟 Clock')
/** A retry that comes later than this is a new request; keys older than it are forgotten. */
const keptDays = 30

/** Every act whose name begins with `clock-` is done again and again by the platform; then letters leave and old keys go. */
export function clockJobs(db: Db, config: Config, clock: Clock): Job[] {
  const carriers = carriersOf(config)
  return [
    ...everyAct()
      .filter((act) => /\.clock-/.test(act.name))
      .map((act) => ({
        name: act.name,
        run: () => perform(db, act, {}, { actor: platform, received: clock.now(), via: 'job', lang: 'zh' }),
      })),
    { name: 'sweep-arriving', run: () => sweepArriving(filesIn(config.files)) },
    { name: 'outbox', run: () => deliver(db, carriers, clock.now(), config.sms?.quiet) },
    {
      name: 'forget-keys',
      run: () =>
        within(db, platform, 'write', (tx) =>
          run(
            tx,
            sql`delete from platform.deed where kept_at < ${new Date(clock.now().getTime() - keptDays * 86_400_000)}`,
          ),
        ),
    },
  ]
}

/** Takes what was done into the transparency log; it has a clock of its own. */
export const logJob = (db: Db, clock: Clock): Job => ({
  name: clockSequence.name,
  run: () => perform(db, clockSequence, {}, { actor: platform, received: clock.now(), via: 'job', lang: 'zh' }),
})
