import { Type } from 'typebox'
import { reading } from '#platform/act'
import { proof } from '../proof.ts'

/** Proves every promise of the ledger from its rows and names the first that is broken. */
export const checkLedger = reading('ledger.check', {
  title: { zh: '台账核验', en: 'Check the ledger' },
  input: Type.Object({}),
  may: (actor) => actor.is('finance', 'supervisor', 'auditor', 'system'),
  run: (_input, { tx }) => proof(tx),
})
