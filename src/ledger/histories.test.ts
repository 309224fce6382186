import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { idFrom, newId } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import { type Books, openBooks, wan } from '../../test/money/index.ts'
import {
  accountOf,
  commitDecision,
  firstFault,
  orderPayment,
  pay,
  postReserved,
  postTransfers,
  releaseDossier,
  returned,
  reverseTransfer,
  voidReserved,
} from './index.ts'

/** A small generator of its own, so that a history that fails can be told again by its seed. */
function dice(seed: number) {
  let state = seed
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}
const clients = 10
const steps = 40

describe('over random histories of ten at once', () => {
  let books: Books
  before(async () => {
    books = await openBooks(clients + 2)
  })
  after(() => books.end())

  for (const seed of [1, 2, 3, 4, 5, 6])
    test(`every promise holds at every moment, history ${seed}`, async () => {
      const programme = `history-${seed}`
      const quotas = [await books.quotaOf(programme, 40 * wan), await books.quotaOf(programme, 15 * wan)]
      const dossiers = Array.from({ length: 6 }, () => newId())
      const shared = Array.from({ length: 30 }, (_, index) => idFrom('history', String(seed), String(index)))
      const payments: string[] = []
      const held: string[] = []
      const acknowledged: string[] = []

      const client = async (number: number) => {
        const roll = dice(seed * 1000 + number)
        const any = <T>(list: readonly T[]): T => list[roll(list.length)]!
        for (let step = 0; step < steps; step += 1) {
          const [dossier, quota, amountFen] = [any(dossiers), any(quotas), (1 + roll(400)) * 10_000]
          // Some ids are used by several at once: the same id is one transfer.
          const id = roll(4) === 0 ? any(shared) : newId()
          const given = { id, dossier, quota, amountFen }
          const deeds = [
            () =>
              books.moves((deed) =>
                commitDecision(deed, { decision: id, programme, round: newId(), awards: [{ dossier, amountFen }] }),
              ),
            () => books.moves((deed) => pay(deed, given)).then(() => payments.push(id)),
            () => books.moves((deed) => orderPayment(deed, given)).then(() => held.push(id)),
            () =>
              books.moves((deed) =>
                postReserved(deed, [{ id, reservation: any(held) ?? id, amountFen, keepRest: roll(2) === 0 }]),
              ),
            () => books.moves((deed) => voidReserved(deed, [{ id, reservation: any(held) ?? id }])),
            () =>
              books.moves((deed) =>
                returned(deed, { id, payment: any(payments) ?? id, amountFen, year: 2026 + roll(2), kind: 'return' }),
              ),
            () => books.moves((deed) => releaseDossier(deed, { dossier, reason: null })),
            () =>
              books.moves((deed) =>
                reverseTransfer(deed, { transfer: any(payments) ?? id, reversal: id, document: '1号', note: '误记' }),
              ),
            () =>
              books.moves((deed) =>
                postTransfers(
                  deed,
                  [0, 1].map((at) => ({
                    id: at === 0 ? id : newId(),
                    purpose: 'other' as const,
                    debit: accountOf.quota(quotas[at]!),
                    credit: accountOf.quota(quotas[1 - at]!),
                    amountFen,
                  })),
                ),
              ),
          ]
          try {
            await any(deeds)()
            acknowledged.push(id)
          } catch (error) {
            const taken = (error as { code?: string }).code === '23505'
            if (!(error instanceof Refusal) && !taken) throw error
          }
        }
      }
      const watch = async () => {
        for (let time = 0; time < 8; time += 1)
          assert.equal(await books.moves(({ tx }) => firstFault(tx)), null, `seed ${seed}`)
      }
      await Promise.all([...Array.from({ length: clients }, (_, number) => client(number)), watch()])
      assert.equal(await books.moves(({ tx }) => firstFault(tx)), null, `seed ${seed}`)
      assert.ok(acknowledged.length > 50, `${acknowledged.length} went through`)
    })

  test('a row that somebody wrote past the ledger is named', async () => {
    const pg = (await import('pg')).default
    const owner = new pg.Client({ connectionString: books.database.ownerUrl })
    await owner.connect()
    const account = accountOf.quota(await books.quotaOf('tampered', 10 * wan))
    await owner.query('update ledger.account set credits_posted = credits_posted + 1 where id = $1', [account])
    assert.equal((await books.moves(({ tx }) => firstFault(tx)))?.promise, 'debits-equal-credits')
    await owner.query('update ledger.account set debits_posted = debits_posted + 1 where id = $1', [account])
    const fault = await books.moves(({ tx }) => firstFault(tx))
    assert.deepEqual([fault?.promise, fault?.row], ['balance-is-fold', account])
    await owner.end()
  })
})
