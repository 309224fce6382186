import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { lookAtPayees } from '../ordering.ts'
import { mayFollow, type PaymentDeed } from '../payment.ts'
import { factsOf } from '../store/fact.ts'
import { legsOf } from '../store/leg.ts'
import { verifiedAccounts } from '../store/payee.ts'
import { paymentsOfDossier, readPayment as read, stepsOf } from '../store/payment.ts'

/** One payment from its plan to its arrival: steps, ways of the money, what it rests on and, for finance, how its payee stands. */
export const readPayment = reading('procedure.read-payment', {
  title: { zh: '查看拨款', en: 'Read a payment' },
  input: Type.Object({ payment: Id() }),
  may: signedIn,
  async run({ payment: id }, { tx, actor, now }) {
    const payment = await read(tx, id)
    const looks = actor.is('finance') && ['checked', 'held'].includes(payment.state)
    const [looked] = looks ? await lookAtPayees({ tx, now }, [payment]) : []
    const home = actor.is('host-admin') && actor.for(payment.payee)
    const district = actor.is('recommender') && actor.for(payment.via)
    const open = (deed: PaymentDeed, may: boolean): boolean => may && mayFollow(payment, deed)
    return {
      payment,
      steps: await stepsOf(tx, id),
      legs: await legsOf(tx, id),
      facts: await factsOf(tx, id),
      findings: looked?.findings ?? [],
      waved: looked?.waved ?? false,
      districtReady: payment.via ? (await verifiedAccounts(tx, [payment.via])).length > 0 : true,
      open: {
        request: open('request', home),
        check: open('check', actor.is('officer')),
        cancel: open('cancel', actor.is('officer')),
        order: open('order', actor.is('finance')),
        release: open('release', actor.is('finance')),
        arrive: open('arrive', home),
        reissue: open('reissue', home || actor.is('finance')),
        receive: open('receive', district),
        passOn: open('pass-on', district),
      },
    }
  },
})

/** What one dossier is paid: for everybody who sees the dossier. */
export const dossierPayments = reading('procedure.dossier-payments', {
  title: { zh: '办件的拨款', en: 'Payments of a dossier' },
  input: Type.Object({ dossier: Id() }),
  may: signedIn,
  run: async ({ dossier }, { tx }) => ({ payments: await paymentsOfDossier(tx, dossier) }),
})
