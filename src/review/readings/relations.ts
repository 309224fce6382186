import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { relationsOf } from '../store/relation.ts'

/** What an expert has declared, newest first; ended declarations stay readable. */
export const myRelations = reading('review.my-relations', {
  title: { zh: '我申报的回避关系', en: 'My declared conflicts' },
  input: Type.Object({ after: Type.Optional(Id('the `next` of the page before')) }),
  may: (actor) => actor.is('reviewer'),
  async run({ after }, { tx, actor }) {
    const rows = await relationsOf(tx, actor.person!, after ?? null, 51)
    const relations = rows.slice(0, 50)
    return { relations, next: rows.length > 50 ? relations.at(-1)!.id : null }
  },
})
