import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { asSystem } from '../store/as-system.ts'
import { holdersOf } from '../store/grant.ts'

/** The organisations that recommend: whoever applies has to choose one, so their names are open, who acts for them is not. */
export const listRecommenders = reading('registry.list-recommenders', {
  title: { zh: '推荐单位', en: 'Recommending organisations' },
  input: Type.Object({}),
  may: signedIn,
  async run(_input, { tx, now }) {
    const grants = await asSystem(tx, () => holdersOf(tx, 'recommender', null, dayOf(now)))
    const names = new Map(
      grants.flatMap((grant) => (grant.organisation ? [[grant.organisation, grant.organisation_name ?? '']] : [])),
    )
    return [...names].map(([id, name]) => ({ id, name }))
  },
})
