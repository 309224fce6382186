import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { GrantedRoleInput } from '../grant.ts'
import { listGrantRows } from '../store/grant.ts'

export const listGrants = reading('registry.list-grants', {
  title: { zh: '角色授权', en: 'Roles that were given' },
  input: Type.Object({
    person: Type.Optional(Id()),
    organisation: Type.Optional(Id()),
    role: Type.Optional(GrantedRoleInput),
    before: Type.Optional(Id('id of the last row of the page before')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: (actor) =>
    actor.is('host-admin', 'officer', 'supervisor', 'auditor', 'system-admin', 'security-admin', 'audit-admin'),
  run: ({ limit, ...filter }, { tx }) => listGrantRows(tx, filter, limit ?? 50),
})
