import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { openTask } from '../../../desk/index.ts'
import { waitFor } from '../../../registry/index.ts'
import { takenElsewhere } from '../../store/voucher.ts'
import { factKey, factProblems } from '../facts.ts'
import { FactInput, Note } from '../inputs.ts'
import { refuseUnless, restsOnFacts } from '../payment.ts'
import { moveOn } from '../stepping.ts'
import { keepFacts, paidElsewhere } from '../store/fact.ts'
import { accountsById } from '../store/payee.ts'
import { lockPayment } from '../store/payment.ts'

/**
 * The unit asks for a part that is due, names the account it goes to and, where the part rests on invoices or slips, each of
 * them. One that another payment rests on is refused, also when two are named at the same moment.
 */
export const requestPayment = act('procedure.request-payment', {
  title: { zh: '申请拨款', en: 'Request a payment' },
  input: Type.Object({
    payment: Id(),
    account: Id('bank account of the unit'),
    note: Note,
    evidence: Type.Optional(Type.Array(Id('file'), { maxItems: 20 })),
    facts: Type.Optional(Type.Array(FactInput, { maxItems: 500 })),
  }),
  may: (actor) => actor.is('host-admin'),
  async run({ payment: id, account, note, evidence = [], facts = [] }, deed) {
    const { tx, now } = deed
    const payment = await lockPayment(tx, id)
    refuseUnless(payment, 'request')
    if (restsOnFacts(payment.kind) && facts.length === 0) refuse('procedure.payment_facts_needed')
    const [named] = await accountsById(tx, [account])
    if (!named || named.organisation !== payment.payee) refuse('procedure.payment_account_not_yours')
    for (const one of [...new Set(facts.map((fact) => `paid ${fact.kind} ${factKey(fact)}`))].sort())
      await waitFor(tx, one)
    const paid = await paidElsewhere(tx, facts, id)
    const claims = facts.map((fact) => ({ ...fact, key: factKey(fact), field: '' }))
    const taken = await takenElsewhere(tx, claims, payment.dossier)
    const claimed = claims.flatMap(({ kind, key }, index) => {
      const other = taken.find((one) => one.kind === kind && one.number_key === key)
      return other ? [{ position: index + 1, how: 'same' as const, number: other.number ?? '—' }] : []
    })
    const problems = factProblems(facts, [...paid, ...claimed])
    if (problems.length > 0) refuse('procedure.payment_fact_paid', { count: problems.length }, problems)
    await keepFacts(tx, id, facts, now)
    const alike = paid
      .filter(({ how }) => how === 'alike')
      .map(({ position, number }) => ({ fact: facts[position - 1]!.number, number }))
    await moveOn(
      deed,
      payment,
      'request',
      { state: 'requested', account, basis: { ...payment.basis, evidence } },
      {
        reason: note?.trim() || null,
        facts: { facts: facts.length, ...(alike.length > 0 ? { alike } : {}) },
      },
    )
    await openTask(tx, {
      what: 'procedure.check-payment',
      title: { zh: '审核拨款申请', en: 'Check a payment request' },
      subject: { kind: 'payment', id, title: payment.title, number: payment.agreement_number },
      to: { role: 'officer' },
      round: payment.round,
      opened_at: now,
      due_at: null,
    })
    return { payment: id, state: 'requested' as const, alike: alike.length }
  },
})
