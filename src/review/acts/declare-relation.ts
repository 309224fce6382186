import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { relationKinds } from '../conflict/relation.ts'
import { watch } from '../conflict/watching.ts'
import { openPanelsOf } from '../store/found-conflict.ts'
import { endRelationRow, insertRelation, soleNamed } from '../store/relation.ts'

const Day = Type.Optional(Type.String({ format: 'date' }))

/** An expert declares what no other record knows. Where it touches a panel they sit on, its organiser is told at once. */
export const declareRelation = act('review.declare-relation', {
  title: { zh: '申报回避关系', en: 'Declare a conflict' },
  confidential: true,
  input: Type.Object({
    relation: Id('id of the new declaration'),
    kind: Type.Enum([...relationKinds]),
    name: Type.Optional(Type.String({ maxLength: 100, description: 'name of the other person' })),
    organisation: Type.Optional(Id('where the other person works, or the organisation itself')),
    about: Type.String({ minLength: 2, maxLength: 500, description: 'what the relation is' }),
    since: Day,
    until: Day,
  }),
  may: (actor) => actor.is('reviewer'),
  async run(input, deed) {
    const { tx, actor, now } = deed
    const name = input.name?.trim() || null
    if (!name && !input.organisation) refuse('review.relation_names_nobody')
    if (input.since && input.until && input.since > input.until) refuse('review.relation_days')
    await insertRelation(tx, {
      id: input.relation,
      person: actor.person!,
      kind: input.kind,
      other_name: name,
      other_person: name && input.organisation ? await soleNamed(tx, name, input.organisation) : null,
      organisation: input.organisation ?? null,
      about: input.about.trim(),
      since: input.since ?? null,
      until: input.until ?? null,
      declared_at: now,
    })
    deed.record({ kind: 'relation', id: input.relation, after: { kind: input.kind } })
    let touched = 0
    for (const panel of await openPanelsOf(tx, actor.person!)) touched += await watch(deed, panel, actor.person!)
    return { relation: input.relation, touched }
  },
})

/** A declaration is ended with a reason and stays readable; what it had barred before stays so. */
export const endRelation = act('review.end-relation', {
  title: { zh: '终止回避关系申报', en: 'End a declaration' },
  input: Type.Object({ relation: Id(), reason: Type.String({ minLength: 2, maxLength: 300 }) }),
  may: (actor) => actor.is('reviewer'),
  async run({ relation, reason }, { tx, actor, now, record }) {
    const ended = await endRelationRow(tx, relation, actor.person!, reason.trim(), now)
    if (ended === 0) refuse('review.relation_ended')
    record({ kind: 'relation', id: relation, stage: 'ended' })
    return { relation }
  },
})
