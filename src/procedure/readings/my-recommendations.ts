import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { recommendedBy, recommendingRounds } from '../store/recommendation.ts'

/** The recommender's own sheet: its rounds with the quota used and left, and what it has recommended in one of them. */
export const myRecommendations = reading('procedure.my-recommendations', {
  title: { zh: '本单位推荐情况', en: 'What we have recommended' },
  input: Type.Object({ round: Type.Optional(Id('the round to list; the newest when left out')) }),
  may: (actor) => actor.is('recommender'),
  async run({ round }, { tx, actor }) {
    const mine = actor.standing.organisation!
    const rounds = await recommendingRounds(tx, mine)
    const shown = rounds.find((one) => one.id === round) ?? rounds[0] ?? null
    return { rounds, round: shown, recommended: shown ? await recommendedBy(tx, mine, shown.id) : [] }
  },
})
