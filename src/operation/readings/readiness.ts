import { Type } from 'typebox'
import { reading } from '#platform/act'
import { isLate } from '../clock.ts'
import { waitingMigrations } from '../release.ts'
import { everyClock } from '../store/clock.ts'
import { ranMigrations } from '../store/database.ts'

/** What `/readyz` tells a load balancer: which migrations wait and which clocks stand still. */
export const readReadiness = reading('operation.read-readiness', {
  title: { zh: '查看是否可以提供服务', en: 'Read whether the service is ready' },
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_, { tx, now }) {
    const clocks = await everyClock(tx)
    return {
      migrations: await waitingMigrations(await ranMigrations(tx)),
      clocks: clocks.length,
      late: clocks.filter((clock) => isLate(clock, now)).map(({ name }) => name),
    }
  },
})
