import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newId } from '#platform/ids'
import { type Books, openBooks, spring, wan } from '../../test/money/index.ts'
import {
  accountOf,
  clockExpireReservations,
  commitDecision,
  coordination,
  dossierFunds,
  fundQuota,
  orderPayment,
  pay,
  postReserved,
  registerQuota,
  releaseDossier,
  returned,
  reverseByHand,
  settlePayment,
  shiftQuota,
  voidReserved,
} from './index.ts'
import { firstFault } from './proof.ts'

let books: Books
before(async () => {
  books = await openBooks()
})
after(() => books.end())

const later = (minutes: number) => new Date(spring.getTime() + minutes * 60_000)
const money = async (quota: string) => {
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

describe('a quota', () => {
  test('shows what is planned, committed, paid and left', async () => {
    const quota = await books.quotaOf('shown', 100 * wan)
    const dossier = newId()
    await books.moves((deed) => commitDecision(deed, awarded('shown', 30, [dossier])))
    await books.moves((deed) => pay(deed, { id: newId(), dossier, quota, amountFen: 12 * wan }))
    assert.deepEqual(await money(quota), [100, 30, 12, 70])
  })

  test('of public money is set out of an allotment of its year and level, and of no other', async () => {
    const refusal = await books.refused(
      books.does(registerQuota, {
        quota: newId(),
        title: '无指标的额度',
        programme: 'none',
        year: 2026,
        source: 'city',
        amountFen: wan,
        document: '筑财教〔2026〕1号',
      }),
    )
    assert.equal(refusal.code, 'ledger.allotment_missing')
  })

  test('gives to another by 调剂 with its anchor what nothing was committed out of, and no more', async () => {
    const from = await books.quotaOf('giving', 50 * wan)
    const to = await books.quotaOf('taking', 10 * wan)
    await books.moves((deed) => commitDecision(deed, awarded('giving', 30)))
    const anchor = { document: '筑财教〔2026〕9号', basis: '《预算法》第七十二条', reason: '执行进度差异' }
    await books.does(shiftQuota, { shift: newId(), from, to, amountFen: 20 * wan, ...anchor })
    assert.deepEqual(await money(from), [30, 30, 0, 0])
    assert.deepEqual(await money(to), [30, 0, 0, 30])
    const refusal = await books.refused(books.does(shiftQuota, { shift: newId(), from, to, amountFen: 1, ...anchor }))
    assert.equal(refusal.code, 'ledger.beyond_limit')
  })

  test('takes more money, and gives back what nothing was committed out of', async () => {
    const allotted = await books.quotaOf('more', 10 * wan)
    const [{ allotment }] = (await books.see<{ allotment: string }>(
      sql`select m.id as allotment from ledger.allotment m join ledger.transfer t on t.credit = ${accountOf.quota(allotted)} and t.debit = m.account`,
    )) as [{ allotment: string }]
    const given = { quota: allotted, allotment, document: '筑财教〔2026〕3号', note: '收回未安排部分' }
    await books.does(fundQuota, { ...given, transfer: newId(), way: 'out', amountFen: 4 * wan })
    assert.deepEqual(await money(allotted), [6, 0, 0, 6])
    await books.does(fundQuota, { ...given, transfer: newId(), way: 'in', amountFen: 1 * wan })
    assert.deepEqual(await money(allotted), [7, 0, 0, 7])
  })
})

describe('a decision', () => {
  test('cannot commit more than the quota has', async () => {
    await books.quotaOf('small', 50 * wan)
    const refusal = await books.refused(
      books.moves((deed) => commitDecision(deed, awarded('small', 30, [newId(), newId()]))),
    )
    assert.equal(refusal.code, 'ledger.quota_exceeded')
    assert.equal(refusal.facts.left_fen, 50 * wan)
  })

  test('of two that decide at once only one commits the last money', async () => {
    const quota = await books.quotaOf('once', 50 * wan)
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, () => books.moves((deed) => commitDecision(deed, awarded('once', 30)))),
    )
    assert.equal(attempts.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.deepEqual(await money(quota), [50, 30, 0, 20])
  })

  test('is not checked where no quota was ever registered for the programme', async () => {
    const committed = await books.moves((deed) => commitDecision(deed, awarded('unregistered', 30)))
    assert.deepEqual(committed, { registered: false, committed_fen: 0 })
  })

  test('draws on several quotas in turn, and a dossier that lapses gives back to each', async () => {
    const first = await books.quotaOf('two', 20 * wan)
    const second = await books.quotaOf('two', 20 * wan)
    const dossier = newId()
    await books.moves((deed) => commitDecision(deed, awarded('two', 30, [dossier])))
    const { funds } = await books.asks(dossierFunds, { dossier })
    assert.deepEqual(
      funds.map(({ left_fen }) => left_fen / wan),
      [20, 10],
    )
    assert.equal(await books.moves((deed) => releaseDossier(deed, { dossier, reason: '逾期未签' })), 30 * wan)
    assert.equal(await books.moves((deed) => releaseDossier(deed, { dossier, reason: '逾期未签' })), 0)
    assert.deepEqual(await money(first), [20, 0, 0, 20])
    assert.deepEqual(await money(second), [20, 0, 0, 20])
  })
})

describe('a reservation', () => {
  const ordered = async (programme: string, due?: Date) => {
    const quota = await books.quotaOf(programme, 10 * wan)
    const dossier = newId()
    const reservation = newId()
    await books.moves((deed) => commitDecision(deed, awarded(programme, 10, [dossier])))
    const order = { id: reservation, dossier, quota, amountFen: 8 * wan, ...(due ? { dueAt: due } : {}) }
    await books.moves((deed) => orderPayment(deed, order))
    return { quota, dossier, reservation }
  }

  test('counts against the limit before anything is paid', async () => {
    const { quota, dossier } = await ordered('limit')
    const refusal = await books.refused(
      books.moves((deed) => pay(deed, { id: newId(), dossier, quota, amountFen: 3 * wan })),
    )
    assert.equal(refusal.code, 'ledger.beyond_limit')
  })

  test('is posted in parts while the rest is kept, and never beyond what was reserved', async () => {
    const { quota, reservation } = await ordered('parts')
    const part = { reservation, amountFen: 3 * wan, keepRest: true }
    await books.moves((deed) => postReserved(deed, [{ id: newId(), ...part }]))
    await books.moves((deed) => postReserved(deed, [{ id: newId(), ...part }]))
    const refusal = await books.refused(books.moves((deed) => postReserved(deed, [{ id: newId(), ...part }])))
    assert.equal(refusal.code, 'ledger.reservation_over')
    await books.moves((deed) => voidReserved(deed, [{ id: newId(), reservation }]))
    assert.deepEqual(await money(quota), [10, 10, 6, 0])
  })

  test('lets the rest go when part of it is posted, and cannot be settled twice', async () => {
    const { dossier, reservation } = await ordered('rest')
    const settled = newId()
    await books.moves((deed) => settlePayment(deed, { id: settled, reservation, amountFen: 5 * wan }))
    await books.moves((deed) => settlePayment(deed, { id: settled, reservation, amountFen: 5 * wan }))
    const { funds } = await books.asks(dossierFunds, { dossier })
    assert.deepEqual([funds[0]!.paid_fen / wan, funds[0]!.pending_fen, funds[0]!.left_fen / wan], [5, 0, 5])
    const refusal = await books.refused(books.moves((deed) => voidReserved(deed, [{ id: newId(), reservation }])))
    assert.equal(refusal.code, 'ledger.reservation_over')
  })

  test('expires by the clock, and cannot be posted from its last minute on', async () => {
    const { dossier, reservation } = await ordered('expiring', later(60))
    const tooLate = await books.refused(
      books.moves((deed) => postReserved(deed, [{ id: newId(), reservation }]), { at: later(60) }),
    )
    assert.equal(tooLate.code, 'ledger.reservation_expired')
    const { system } = await import('#platform/actor')
    assert.equal((await books.does(clockExpireReservations, {}, system(), later(59))).expired, 0)
    assert.equal((await books.does(clockExpireReservations, {}, system(), later(61))).expired, 1)
    assert.equal((await books.does(clockExpireReservations, {}, system(), later(62))).expired, 0)
    assert.equal((await books.asks(dossierFunds, { dossier })).funds[0]!.left_fen, 10 * wan)
  })
})

describe('money that comes back', () => {
  const paid = async (programme: string) => {
    const quota = await books.quotaOf(programme, 10 * wan)
    const [dossier, payment] = [newId(), newId()]
    await books.moves((deed) => commitDecision(deed, awarded(programme, 10, [dossier])))
    await books.moves((deed) => pay(deed, { id: payment, dossier, quota, amountFen: 10 * wan }))
    return { quota, dossier, payment }
  }

  test('in the same year writes the expenditure down, and never more than was paid', async () => {
    const { quota, dossier, payment } = await paid('same-year')
    const back = (amountFen: number, kind: 'return' | 'recover') =>
      books.moves((deed) => returned(deed, { id: newId(), payment, amountFen, year: 2026, kind }))
    assert.deepEqual(await back(4 * wan, 'return'), { crossYear: false })
    assert.equal((await books.asks(dossierFunds, { dossier })).funds[0]!.left_fen, 4 * wan)
    await back(3 * wan, 'recover')
    assert.deepEqual(await money(quota), [10, 7, 3, 3])
    assert.equal((await books.refused(back(4 * wan, 'return'))).code, 'ledger.return_too_much')
  })

  test('in a later year goes to the treasury and leaves the closed year alone', async () => {
    const { quota, payment } = await paid('cross-year')
    const coming = { id: newId(), payment, amountFen: 2 * wan, year: 2027, kind: 'surplus' as const }
    const at = new Date('2027-02-01T12:00:00+08:00')
    assert.deepEqual(await books.moves((deed) => returned(deed, coming), { at }), { crossYear: true })
    assert.deepEqual(await books.moves((deed) => returned(deed, coming), { at }), { crossYear: true })
    assert.deepEqual(await money(quota), [10, 10, 10, 0])
    const [treasury] = await books.see<{ credits_posted: number }>(
      sql`select credits_posted from ledger.account where id = ${accountOf.treasury(2027)}`,
    )
    assert.equal(treasury!.credits_posted, 2 * wan)
  })

  test('of which two parts come at the same time is never more than was paid', async () => {
    const { payment } = await paid('at-once')
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        books.moves((deed) =>
          returned(deed, { id: newId(), payment, amountFen: 6 * wan, year: 2026 + (index % 2), kind: 'return' }),
        ),
      ),
    )
    assert.equal(attempts.filter(({ status }) => status === 'fulfilled').length, 1)
  })
})

describe('a correction', () => {
  test('is a reversal of all that is linked, once, and never of a reversal', async () => {
    const from = await books.quotaOf('wrong', 10 * wan)
    const to = await books.quotaOf('right', 10 * wan)
    const anchor = { document: '筑财教〔2026〕9号', basis: '《预算法》第七十二条', reason: '错误的调剂' }
    const shift = newId()
    await books.does(shiftQuota, { shift, from, to, amountFen: 5 * wan, ...anchor })
    const [{ id }] = (await books.see<{ id: string }>(
      sql`select id from ledger.transfer where about = ${shift} order by id limit 1`,
    )) as [{ id: string }]
    const given = { transfer: id, document: '筑财教〔2026〕10号', note: '录入错误' }
    const reversal = newId()
    const { reversals } = await books.does(reverseByHand, { ...given, reversal })
    assert.equal(reversals.length, 2)
    assert.deepEqual(await money(from), [10, 0, 0, 10])
    const again = await books.refused(books.does(reverseByHand, { ...given, reversal: newId() }))
    assert.equal(again.code, 'ledger.reversed_already')
    const back = await books.refused(books.does(reverseByHand, { ...given, transfer: reversal, reversal: newId() }))
    assert.equal(back.code, 'ledger.not_reversible')
  })
})

test('every promise holds after all of this', async () => {
  assert.equal(await books.moves(({ tx }) => firstFault(tx)), null)
})
