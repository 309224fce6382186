import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { listAchievementRows } from '../store/achievement.ts'

export const listAchievements = reading('registry.list-achievements', {
  title: { zh: '成果', en: 'Results' },
  input: Type.Object({
    person: Type.Optional(Id()),
    organisation: Type.Optional(Id()),
    after: Type.Optional(Id('id of the last row of the page before')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: signedIn,
  run: ({ limit, ...filter }, { tx }) => listAchievementRows(tx, filter, limit ?? 50),
})
