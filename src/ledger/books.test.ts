import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { newId } from '#platform/ids'
import { type Books, openBooks, spring, staff, wan } from '../../test/money/index.ts'
import {
  accountOf,
  balances,
  closeYear,
  commitDecision,
  coordination,
  orderPayment,
  pay,
  statement,
  voidReserved,
} from './index.ts'
import { firstFault } from './proof.ts'

let books: Books
before(async () => {
  books = await openBooks()
})
after(() => books.end())

const later = (minutes: number) => new Date(spring.getTime() + minutes * 60_000)
const _money = async (quota: string) => {
  const { quotas } = await books.asks(coordination, { limit: 200 })
  const { planned_fen, committed_fen, paid_fen, left_fen } = quotas.find(({ id }) => id === quota)!
  return [planned_fen, committed_fen, paid_fen, left_fen].map((fen) => fen / wan)
}
const awarded = (programme: string, wanEach: number, dossiers: string[] = [newId()]) => ({
  decision: newId(),
  programme,
  round: newId(),
  document: '局党组会〔2026〕12号',
  awards: dossiers.map((dossier) => ({ dossier, amountFen: wanEach * wan })),
})

describe('the books', () => {
  test('show an account as it stood at a past moment, page by page', async () => {
    const quota = await books.quotaOf('past', 10 * wan)
    for (const [day, amount] of [
      [1, 2],
      [2, 3],
      [3, 4],
    ] as const)
      await books.moves((deed) => commitDecision(deed, awarded('past', amount)), { at: later(day * 1440) })
    const account = accountOf.quota(quota)
    const whole = await books.asks(statement, { account })
    assert.deepEqual(
      whole.entries.map(({ posted_fen }) => posted_fen / wan),
      [4, 3, 2, 10],
    )
    const then = await books.asks(statement, { account, until: '2026-03-04' })
    assert.equal(then.stood.debits_posted, 5 * wan)
    const page = await books.asks(statement, { account, limit: 2 })
    const next = await books.asks(statement, { account, limit: 2, after: page.next! })
    assert.deepEqual(
      next.entries.map(({ posted_fen }) => posted_fen / wan),
      [2, 10],
    )
  })

  test('have equal debits and credits on every day', async () => {
    for (const until of [undefined, '2026-03-03']) {
      const { totals } = await books.asks(balances, { year: 2026, ...(until ? { until } : {}) })
      assert.equal(totals.debits_posted, totals.credits_posted)
      assert.ok(totals.debits_posted > 0)
    }
  })

  test('of a year that is over are frozen once nothing is reserved, and then refuse everything', async () => {
    const quota = await books.quotaOf('old', 10 * wan, 2025)
    const [dossier, reservation] = [newId(), newId()]
    await books.moves((deed) => commitDecision(deed, awarded('old', 10, [dossier])))
    await books.moves((deed) => orderPayment(deed, { id: reservation, dossier, quota, amountFen: wan }))
    const freeze = { year: 2025, document: '筑财教〔2026〕1号' }
    assert.equal((await books.refused(books.does(closeYear, freeze))).code, 'ledger.year_open')
    const early = await books.refused(books.does(closeYear, { ...freeze, year: 2026 }))
    assert.equal(early.code, 'ledger.year_not_over')
    await books.moves((deed) => voidReserved(deed, [{ id: newId(), reservation }]))
    await books.does(closeYear, freeze)
    const paying = books.moves((deed) => pay(deed, { id: newId(), dossier, quota, amountFen: wan }))
    assert.equal((await books.refused(paying)).code, 'ledger.year_closed')
    assert.equal((await books.refused(books.quotaOf('old', wan, 2025))).code, 'ledger.year_closed')
  })

  test('refuse every change and deletion, to the application and to the owner', async () => {
    for (const [who, url] of [
      ['application', books.database.appUrl],
      ['owner', books.database.ownerUrl],
    ] as const) {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      for (const table of ['transfer', 'entry', 'year', 'allotment', 'quota', 'shift', 'account'])
        await assert.rejects(client.query(`delete from ledger.${table}`), { code: '42501' }, `${who} ${table}`)
      for (const change of [
        'update ledger.transfer set amount_fen = 1',
        'update ledger.entry set posted_fen = 1',
        `update ledger.account set year = 1999`,
        'truncate ledger.transfer',
      ])
        await assert.rejects(client.query(change), { code: '42501' }, `${who}: ${change}`)
      await client.end()
    }
  })

  test('are moved by the staff that keeps them and by nobody else', async () => {
    const quota = await books.quotaOf('closed-door', wan)
    const given = { id: newId(), dossier: newId(), quota, amountFen: 1 }
    for (const actor of [staff.applicant, staff.auditor, staff.supervisor])
      await assert.rejects(
        books.moves((deed) => pay(deed, given), { actor }),
        { code: '42501' },
      )
  })

  test('hold every promise after all of this', async () => {
    assert.deepEqual(await books.moves(({ tx }) => firstFault(tx)), null)
  })
})
