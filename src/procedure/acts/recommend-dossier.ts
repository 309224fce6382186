import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { conclude } from '../conclude.ts'
import { type Dossier, heldBy } from '../dossier.ts'
import { cutOffFor, type Round, refuseUnlessInTime } from '../round.ts'
import { standsAt } from '../standing.ts'
import { lockDossier } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { recommendedIn } from '../store/recommendation.ts'
import { extensionOrders, lockRound } from '../store/round.ts'

/** The recommender checks, ranks and recommends, within the quota the round gives to each recommender. */
export const recommendDossier = act('procedure.recommend-dossier', {
  title: { zh: '推荐', en: 'Recommend' },
  input: Type.Object({
    dossier: Id(),
    version: Type.Optional(Type.Integer()),
    rank: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 10000, description: 'place in the recommender’s own order' }),
    ),
    opinion: Type.Optional(Type.String({ maxLength: 2000 })),
  }),
  may: (actor) => actor.is('recommender'),
  async run(input, deed) {
    const dossier = await lockDossier(deed.tx, input.dossier, input.version)
    const programme = await programmeAt(deed.tx, dossier.programme, dossier.programme_version)
    standsAt(programme, dossier.stage, 'recommend')
    heldBy(dossier, deed.actor)
    // The round's row is locked so that two recommendations at once cannot both take the last place.
    const round = await lockRound(deed.tx, dossier.round)
    refuseUnlessInTime(
      'recommender',
      cutOffFor(round, 'recommender', await extensionOrders(deed.tx, round.id), dossier.begun_at),
      deed.received,
    )
    await refuseBeyondQuota(deed.tx, round, dossier)
    const [done] = await conclude(deed, programme, [
      { dossier, result: 'recommend', reason: input.opinion ?? null, facts: { rank: input.rank ?? null } },
    ])
    return { stage: done!.stage }
  },
})

async function refuseBeyondQuota(
  tx: Parameters<typeof recommendedIn>[0],
  round: Round,
  dossier: Dossier,
): Promise<void> {
  if (round.recommender_quota === null) return
  const already = await recommendedIn(tx, round.id, dossier.recommender!)
  if (already >= round.recommender_quota)
    refuse('procedure.quota_full', { recommender: dossier.recommender_name, quota: round.recommender_quota })
}
