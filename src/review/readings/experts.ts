import { Type } from 'typebox'
import { reading } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { expertKinds } from '../expert.ts'
import { candidatesNamed, listExpertRows } from '../store/expert.ts'

/** The list of experts with how often each has sat this year. */
export const listExperts = reading('review.list-experts', {
  title: { zh: '专家名单', en: 'List experts' },
  input: Type.Object({
    kind: Type.Optional(Type.Enum([...expertKinds])),
    field: Type.Optional(Type.String({ pattern: '^\\d{1,7}$', description: 'first digits of a field code' })),
    ended: Type.Optional(Type.Boolean()),
    after: Type.Optional(Id('the `next` of the page before')),
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

/** People who may be put on the list, found by name. */
export const expertCandidates = reading('review.expert-candidates', {
  title: { zh: '查找拟入库专家', en: 'Find people to appoint' },
  input: Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }) }),
  may: (actor) => actor.is('officer', 'institution'),
  run: ({ name }, { tx, now }) => candidatesNamed(tx, name.trim(), dayOf(now)),
})
