import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { Fen } from '#platform/money'
import { refuse } from '#platform/refusal'
import { TextPair } from '../inputs.ts'
import { lockRound, removeGuideItem, saveGuideItem } from '../store/round.ts'

/** Writes one item of the guide (指南方向), or takes it out, while the round is being prepared. */
export const editGuide = act('procedure.edit-guide', {
  title: { zh: '编辑指南方向', en: 'Edit a guide item' },
  input: Type.Object({
    round: Id(),
    item: Id(),
    code: Type.String({ minLength: 1, maxLength: 40 }),
    title: TextPair,
    text: TextPair,
    budgetFen: Type.Optional(Fen()),
    maxFen: Type.Optional(Fen('most for one project')),
    position: Type.Optional(Type.Integer({ minimum: 0, maximum: 9999 })),
    remove: Type.Optional(Type.Boolean()),
  }),
  may: (actor) => actor.is('officer', 'system'),
  async run(input, { tx, record }) {
    const round = await lockRound(tx, input.round)
    if (round.published_at) refuse('procedure.round_published', { code: round.code })
    if (input.remove) await removeGuideItem(tx, input.item)
    else
      await saveGuideItem(tx, {
        id: input.item,
        round: round.id,
        code: input.code,
        title: input.title,
        text: input.text,
        budget_fen: input.budgetFen ?? 0,
        max_fen: input.maxFen ?? null,
        position: input.position ?? 0,
      })
    record({ kind: 'round', id: round.id, after: { guideItem: input.code, removed: input.remove ?? false } })
    return { item: input.item }
  },
})
