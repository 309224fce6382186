import { Type } from 'typebox'
import { reading } from '#platform/act'
import { endOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { placeIn } from '#platform/place'
import { mayRead } from '../inputs.ts'
import { entriesOf, readAccount, standAt } from '../store/account.ts'
import { Paged, pageOf } from './paging.ts'

const Day = () => Type.Optional(Type.String({ format: 'date', description: 'as it stood at the end of this day' }))

/** 明细账: the entries of one account up to a moment, newest first, each with the balance it left. */
export const statement = reading('ledger.statement', {
  title: { zh: '科目明细', en: 'Statement of an account' },
  input: Type.Object({ account: Id(), until: Day(), ...Paged }),
  may: mayRead,
  async run({ account: id, until, after, limit = 50 }, { tx, now }) {
    const account = await readAccount(tx, id)
    const moment = until ? endOf(until) : new Date(Math.max(now.getTime(), Date.now()) + 86_400_000)
    const rows = await entriesOf(tx, id, moment, markFrom(after), limit + 1)
    const { page, next } = pageOf(rows, limit, (row) => `${row.at.toISOString()}|${row.number}`)
    return {
      account,
      stood: until ? await standAt(tx, id, moment) : account,
      until: until ?? null,
      entries: page,
      next,
    }
  },
})

function markFrom(after: string | undefined) {
  const [at, number] = placeIn(after, 'moment', 'number') ?? []
  return at && number ? { at: new Date(at), number: Number(number) } : null
}
