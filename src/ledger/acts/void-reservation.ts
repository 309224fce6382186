import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { mayKeep, Note } from '../inputs.ts'
import { voidReserved } from '../moving.ts'

/** Lets a reservation go that nothing will come of, so that its money is free and the year can be frozen. */
export const voidReservation = act('ledger.void-reservation', {
  title: { zh: '取消预留', en: 'Void a reservation' },
  input: Type.Object({ transfer: Id(), reservation: Id(), note: Note() }),
  may: mayKeep,
  async run({ transfer: id, reservation, note }, deed) {
    await voidReserved(deed, [{ id, reservation, note }])
    deed.record({ kind: 'transfer', id: reservation, after: { voided_by: id, note } })
    return { transfer: id }
  },
})
