import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { nameKey } from '../../registry/index.ts'
import { listAccountRows } from '../store/account.ts'

export const listAccounts = reading('access.list-accounts', {
  title: { zh: '账号', en: 'Accounts' },
  input: Type.Object({
    query: Type.Optional(Type.String({ maxLength: 200, description: 'part of a sign-in name or of a person’s name' })),
    person: Type.Optional(Id()),
    before: Type.Optional(Id('id of the last row of the page before')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: (actor) => actor.is('system-admin', 'security-admin', 'audit-admin', 'system'),
  run: ({ query, limit, ...filter }, { tx }) =>
    listAccountRows(tx, { ...filter, login: query?.trim().toLowerCase(), name: nameKey(query ?? '') }, limit ?? 50),
})
