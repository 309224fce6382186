import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '#platform/ids'
import { type Books, openBooks, wan } from '../../test/money/index.ts'
import { accountOf, postTransfersByHand } from './index.ts'

let books: Books
let debit: string
let credit: string
before(async () => {
  books = await openBooks(4)
  debit = accountOf.quota(await books.quotaOf('bad', 10 * wan))
  credit = accountOf.quota(await books.quotaOf('bad', 10 * wan))
})
after(() => books.end())

const post = (given: object) =>
  books.does(postTransfersByHand, {
    document: '筑财教〔2026〕2号',
    transfers: [{ transfer: newId(), debit, credit, amountFen: 100, ...given }],
  })
const code = async (given: object) => (await books.refused(post(given))).code

describe('a transfer is refused with a code of its own', () => {
  test('when its amount is negative, nought or a part of a fen', async () => {
    for (const amountFen of [-1, 0, 0.5, 100.01, -0.0001])
      assert.equal(await code({ amountFen }), 'ledger.amount_wrong')
  })
  test('when its amount is above 10^15 fen', async () => {
    assert.equal(await code({ amountFen: 1e15 + 1 }), 'ledger.amount_too_large')
  })
  test('when it is in another currency', async () => {
    for (const currency of ['USD', 'cny', '人民币']) assert.equal(await code({ currency }), 'ledger.currency_wrong')
    await post({ currency: 'CNY' })
  })
  test('when an account is not there, or is both sides', async () => {
    assert.equal(await code({ credit: newId() }), 'ledger.account_unknown')
    assert.equal(await code({ credit: debit }), 'ledger.same_account')
    assert.equal(await code({ credit: debit.toUpperCase() }), 'ledger.same_account')
  })
  test('when it goes beyond the limit of the account', async () => {
    assert.equal(await code({ amountFen: 1e15 }), 'ledger.beyond_limit')
  })
  test('when its id stands for another transfer; the same one again does nothing', async () => {
    const transfer = newId()
    assert.deepEqual(await post({ transfer }), { posted: 1, known: 0 })
    assert.deepEqual(await post({ transfer }), { posted: 0, known: 1 })
    assert.equal(await code({ transfer, amountFen: 101 }), 'ledger.id_taken')
    assert.equal(await code({ transfer, debit: credit, credit: debit }), 'ledger.id_taken')
  })
  test('when a linked one is refused: then none of them is there', async () => {
    const transfers = [100, 1e15, 100].map((amountFen) => ({ transfer: newId(), debit, credit, amountFen }))
    const chain = { linked: true, document: '筑财教〔2026〕2号' }
    const refusal = await books.refused(books.does(postTransfersByHand, { ...chain, transfers }))
    assert.equal(refusal.code, 'ledger.beyond_limit')
    const [one, , other] = transfers
    assert.deepEqual(await books.does(postTransfersByHand, { ...chain, transfers: [one!] }), { posted: 1, known: 0 })
    const part = await books.refused(books.does(postTransfersByHand, { ...chain, transfers: [one!, other!] }))
    assert.equal(part.code, 'ledger.id_taken')
  })
})
