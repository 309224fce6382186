import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { listAccountRows } from '../store/records.ts'

/** The accounts of all organisations, for those who pay: first of all those that wait to be verified. */
export const listBankAccounts = reading('registry.list-bank-accounts', {
  title: { zh: '银行账户', en: 'Bank accounts' },
  input: Type.Object({
    waiting: Type.Optional(Type.Boolean({ description: 'only those that wait to be verified' })),
    after: Type.Optional(Id('id of the last row of the page before')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: (actor) => actor.is('finance', 'officer', 'auditor'),
  run: ({ waiting, after, limit }, { tx }) =>
    listAccountRows(tx, { waiting: waiting ?? false, after: after ?? null }, limit ?? 50),
})
