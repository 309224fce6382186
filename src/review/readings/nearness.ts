import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { affinities } from '../affinity/index.ts'
import { describedDossiers, versedExperts } from '../store/described.ts'

/** How near each expert of the list is to some dossiers: the mean over them, and what it was read off for the nearest one. */
export const nearExperts = reading('review.near-experts', {
  title: { zh: '专家契合度', en: 'Experts by nearness' },
  input: Type.Object({ dossiers: Type.Array(Id(), { minItems: 1, maxItems: 200 }) }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ dossiers }, { tx }) {
    const described = await describedDossiers(tx, dossiers)
    const all = affinities(described, await versedExperts(tx))
    const experts = [...Map.groupBy(all, (one) => one.person)].map(([person, each]) => {
      const nearest = each.reduce((best, one) => (one.micro > best.micro ? one : best))
      const mean = Math.round(each.reduce((sum, one) => sum + one.micro, 0) / each.length)
      return { person, micro: mean, nearest: nearest.dossier, because: nearest.because }
    })
    return { experts: experts.sort((a, b) => b.micro - a.micro || (a.person < b.person ? -1 : 1)) }
  },
})
