import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { system } from '#platform/actor'
import { run, sql, within } from '#platform/db'
import { newId } from '#platform/ids'
import { people, wan } from '../../../test/back-half/index.ts'
import { day, type Paying, paying } from '../../../test/paying/index.ts'
import { cancelPayment, planPayments, readPayment } from '../index.ts'

const { officer } = people
const paid = 5000
const invoice = (n: number) => ({
  kind: 'invoice' as const,
  number: `FP-2025${String(n).padStart(6, '0')}`,
  issuer: `贵州仪器${n}有限公司`,
  amount_fen: 1_000_000 + n,
  issued_on: '2025-11-03',
})

/** How the same invoice turns up again: as it was, in other widths, with blanks, points or small letters. */
const disguises: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.toLowerCase(),
  (number) => number.replace('-', ' '),
  (number) => [...number].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(''),
  (number) => `No. ${number}`.slice(4),
]

describe('an invoice among five thousand that were paid on', () => {
  let p: Paying
  before(async () => {
    p = await paying()
    const dossier = await p.approved(10)
    await within(p.world.db, system(), 'write', async (tx) => {
      await run(
        tx,
        sql`insert into procedure.payment (id, dossier, part, kind, round, title, payee, payee_name, condition, planned_fen, amount_fen, due_on, state, since, made_at)
        select gen_random_uuid(), ${dossier}, n, 'voucher', ${p.world.round}, '已兑付 ' || n, ${p.world.host}, '花溪读书社', '兑付', 1000000 + n, 1000000 + n, '2025-12-01', 'arrived', now(), now()
        from generate_series(1, ${paid}) n`,
      )
      await run(
        tx,
        sql`insert into procedure.paid_fact (payment, kind, number, number_key, issuer, amount_fen, issued_on, named_at)
        select id, 'invoice', 'FP-2025' || lpad(part::text, 6, '0'), 'FP2025' || lpad(part::text, 6, '0'), '贵州仪器' || part || '有限公司', 1000000 + part, '2025-11-03', now()
        from procedure.payment where dossier = ${dossier}`,
      )
    })
  })
  after(() => p.end())

  async function redemptions(count: number): Promise<string[]> {
    const { dossier, payments } = await p.sealed(50)
    for (const payment of payments)
      await p.world.does(cancelPayment, { payment, reason: '改为创新券兑付' }, officer, day)
    const part = { kind: 'voucher' as const, fen: wan, condition: '服务完成', dueOn: '2026-06-30' }
    const made = await p.world.does(
      planPayments,
      { dossier, parts: Array.from({ length: count }, () => part) },
      officer,
      day,
    )
    return made.payments
  }

  test('is refused or found every time: twenty were planted, twenty are met', async () => {
    const payments = await redemptions(20)
    let refused = 0
    let found = 0
    for (const [index, payment] of payments.entries()) {
      const fact = invoice(1 + index * 249)
      // Every fifth has a number that was typed wrong; it is still the same issuer, day and amount.
      const wrong = index % 5 === 4
      const number = wrong ? fact.number.replace(/\d$/, 'X') : disguises[index % 4]!(fact.number)
      const attempt = p.asked(payment, p.account, { facts: [{ ...fact, number }] })
      if (wrong) {
        await attempt
        const { facts } = await p.world.asks(readPayment, { payment }, officer, day)
        if (facts[0]!.alike !== null) found += 1
      } else {
        const refusal = await p.world.refused(attempt)
        assert.equal(refusal.code, 'procedure.payment_fact_paid')
        assert.equal(refusal.problems[0]!.field, 'facts.0.number')
        refused += 1
      }
    }
    assert.deepEqual([refused, found], [16, 4])
  })

  test('is taken by one of two who name it at the same moment', async () => {
    const [one, other] = (await redemptions(2)) as [string, string]
    const fact = { ...invoice(9_001), number: 'FP-NEW-1' }
    const both = await Promise.allSettled([
      p.asked(one, p.account, { facts: [fact] }),
      p.asked(other, p.account, { facts: [{ ...fact, number: 'fp new 1' }] }),
    ])
    assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
  })

  test('is free again when its payment is cancelled', async () => {
    const [one, other] = (await redemptions(2)) as [string, string]
    const fact = { ...invoice(9_002), number: 'FP-NEW-2' }
    await p.asked(one, p.account, { facts: [fact] })
    await p.world.does(cancelPayment, { payment: one, reason: '服务取消' }, officer, day)
    await p.asked(other, p.account, { facts: [fact] })
  })

  test('is not taken for another’s: four hundred new ones pass in one request', async () => {
    const [one] = (await redemptions(1)) as [string]
    const facts = Array.from({ length: 400 }, (_, n) => ({ ...invoice(20_000 + n), number: `OK-${newId()}` }))
    const started = performance.now()
    await p.asked(one, p.account, { facts })
    assert.ok(performance.now() - started < 20_000)
  })
})
