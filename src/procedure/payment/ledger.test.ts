import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Type } from 'typebox'
import { act } from '#platform/act'
import { newId } from '#platform/ids'
import { people, wan } from '../../../test/back-half/index.ts'
import { clerk, day, type Paying, paying } from '../../../test/paying/index.ts'
import { commitDecision, fundsOf, registerAllotment, registerQuota } from '../../ledger/index.ts'
import { reissuePayment } from '../index.ts'

const { finance, officer, hostAdmin } = people

/** What a decision of the leaders commits; the decision itself is other tests' matter. */
const commit = act('test.commit', {
  title: { zh: '承诺', en: 'Commit' },
  input: Type.Object({ dossier: Type.String(), round: Type.String(), amountFen: Type.Integer() }),
  may: (actor) => actor.is('officer'),
  async run({ dossier, round, amountFen }, deed) {
    deed.record({ kind: 'dossier', id: dossier })
    return commitDecision(deed, {
      decision: newId(),
      programme: 'reading-circle',
      round,
      awards: [{ dossier, amountFen }],
    })
  },
})
const look = act('test.look', {
  title: { zh: '查看', en: 'Look' },
  input: Type.Object({ dossier: Type.String() }),
  light: true,
  may: (actor) => actor.is('finance'),
  run: async ({ dossier }, { tx }) => fundsOf(tx, dossier),
})

describe('a payment in the ledger', () => {
  let p: Paying
  before(async () => {
    p = await paying()
    const { world } = p
    const allotment = newId()
    await world.does(
      registerAllotment,
      {
        allotment,
        title: '2026 年科技项目经费',
        document: clerk.document,
        year: 2026,
        level: 'city',
        functionClass: '20604',
        economicClass: '50799',
        receivedOn: '2026-01-10',
        amountFen: 100 * wan,
      },
      finance,
      day,
    )
    await world.does(
      registerQuota,
      {
        quota: newId(),
        title: '读书小组',
        programme: 'reading-circle',
        year: 2026,
        source: 'city',
        allotment,
        amountFen: 20 * wan,
        document: clerk.document,
      } as never,
      finance,
      day,
    )
  })
  after(() => p.end())

  async function committed(): Promise<{ dossier: string; first: string }> {
    const dossier = await p.approved(10)
    await p.world.does(commit, { dossier, round: p.world.round, amountFen: 10 * wan }, officer, day)
    const { payments } = await p.sealed(10, dossier)
    await p.checked(payments[0]!)
    return { dossier, first: payments[0]! }
  }
  const figures = async (dossier: string) => {
    const [fund] = await p.world.does(look, { dossier }, finance, day)
    return [fund!.committed_fen, fund!.pending_fen, fund!.paid_fen, fund!.left_fen].map((fen) => fen / wan)
  }

  test('is reserved by its order, posted by the bank’s word, and given back when it returns', async () => {
    const { dossier, first } = await committed()
    assert.deepEqual(await figures(dossier), [10, 0, 0, 10])
    await p.ordered(first)
    assert.deepEqual(await figures(dossier), [10, 6, 0, 4])
    await p.told(await p.word(first, 'returned', { reason: '户名不符' }))
    assert.deepEqual(await figures(dossier), [10, 0, 0, 10])
    await p.world.does(reissuePayment, { payment: first, account: p.account }, hostAdmin, day)
    await p.ordered(first)
    await p.told(await p.word(first, 'paid'))
    assert.deepEqual(await figures(dossier), [10, 0, 6, 4])
    await p.told(await p.word(first, 'returned', { reason: '账户已销户' }))
    assert.deepEqual(await figures(dossier), [10, 0, 0, 10])
  })

  test('stands in one transaction with its ledger: an order that the money does not cover leaves nothing behind', async () => {
    const { dossier, first } = await committed()
    const { payments } = await p.sealed(10)
    await p.checked(payments[0]!)
    await p.ordered(first)
    assert.deepEqual(await figures(dossier), [10, 6, 0, 4])
    assert.equal((await p.seen(payments[0]!)).legs.length, 0)
    await p.ordered(payments[0]!)
    const { legs, steps } = await p.seen(payments[0]!)
    assert.deepEqual([legs[0]!.funds, steps.at(-1)!.facts.ledger], [[], false])
  })
})
