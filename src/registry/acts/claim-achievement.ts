import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { AchievementKindInput, plainAchievementNumber } from '../achievement.ts'
import { DayInput } from '../day.ts'
import { insertAchievement } from '../store/achievement.ts'

export const claimAchievement = act('registry.claim-achievement', {
  title: { zh: '登记成果', en: 'Claim a result' },
  input: Type.Object({
    achievement: Id('id of the new achievement'),
    kind: AchievementKindInput,
    title: Type.String({ minLength: 1, maxLength: 500 }),
    number: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'DOI, patent number, registration or standard number' }),
    ),
    achieved_on: DayInput('day of publication, grant or registration'),
    level: Type.Optional(Type.String({ maxLength: 100 })),
    source: Type.Optional(Type.String({ maxLength: 300, description: 'project it came from' })),
    contributors: Type.Array(
      Type.Object({
        name: Type.String({ minLength: 1, maxLength: 200 }),
        person: Type.Optional(Id()),
        organisation: Type.Optional(Id()),
      }),
      { minItems: 1, maxItems: 200, description: 'in order' },
    ),
  }),
  may: signedIn,
  async run(
    { achievement, kind, title, number, achieved_on, level, source, contributors },
    { actor, tx, now, record },
  ) {
    await insertAchievement(tx, {
      id: achievement,
      kind,
      title,
      number: number ? plainAchievementNumber(kind, number) : null,
      achieved_on,
      level: level ?? null,
      source: source ?? null,
      claimed_by: actor.person as string,
      claimed_at: now,
      contributors: contributors.map(({ name, person, organisation }) => ({
        name,
        person: person ?? null,
        organisation: organisation ?? null,
      })),
    })
    record({ kind: 'achievement', id: achievement, after: { kind, title } })
    return { achievement }
  },
})
