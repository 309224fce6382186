import { Type } from 'typebox'
import { act } from '#platform/act'
import { expireReserved } from '../moving.ts'
import { overdueHolds } from '../store/transfer.ts'

/** The platform's clock: a reservation that was not posted in time expires and its money is free again. */
export const clockExpireReservations = act('ledger.clock-expire', {
  title: { zh: '预留到期释放', en: 'Expire reservations' },
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, deed) {
    const due = await overdueHolds(deed.tx, deed.now, 500)
    if (due.length === 0) return { expired: 0 }
    const expired = await expireReserved(deed, due)
    for (const id of due) deed.record({ kind: 'transfer', id, after: { expired: true } })
    return { expired }
  },
})
