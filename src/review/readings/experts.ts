import { Type } from 'typebox'
import { reading } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { expertKinds } from '../expert.ts'
import { listExpertRows } from '../store/expert.ts'

/** The list of experts with how often each has sat this year. */
export const listExperts = reading('review.list-experts', {
  title: { zh: '专家名单', en: 'List experts' },
  input: Type.Object({
    kind: Type.Optional(Type.Enum([...expertKinds])),
    field: Type.Optional(Type.String({ pattern: '^\\d{1,7}$', description: 'first digits of a field code' })),
    ended: Type.Optional(Type.Boolean()),
    after: Type.Optional(Type.String({ maxLength: 40 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  }),
  may: (actor) => bureauRoles.includes(actor.standing.role) || actor.is('institution'),
  async run({ kind, field, ended, after, limit = 100 }, { tx, now }) {
    const filter = { kind: kind ?? null, field: field ?? null, ended: ended ?? false, after: after ?? null }
    const rows = await listExpertRows(tx, { ...filter, limit: limit + 1 }, now)
    const experts = rows.slice(0, limit)
    return { experts, next: rows.length > limit ? experts.at(-1)!.person : null }
  },
})
