import { myRecommendations } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'

export type Quota = { readonly used: number; readonly quota: number | null }

/** What this recommender has used of its quota in a round; somebody in another role sees none. */
export async function quotaOf(
  visit: Visit,
  round: { readonly id: string; readonly recommender_quota: number | null },
): Promise<Quota> {
  if (!visit.actor.is('recommender')) return { used: 0, quota: round.recommender_quota }
  const { rounds } = await visit.ask(myRecommendations, { round: round.id })
  return { used: rounds.find((one) => one.id === round.id)?.used ?? 0, quota: round.recommender_quota }
}

export const quotaText = ({ t }: Pick<Visit, 't'>, { used, quota }: Quota): string =>
  quota === null
    ? t(`本批次不限推荐名额；已推荐 ${used} 项。`, `This round sets no quota; ${used} recommended so far.`)
    : t(
        `推荐名额 ${quota} 项，已用 ${used} 项，还剩 ${Math.max(0, quota - used)} 项。`,
        `Quota ${quota}; ${used} used, ${Math.max(0, quota - used)} left.`,
      )
