import { Type } from 'typebox'
import { reading } from '#platform/act'
import { groupsOf, latestSweep, nearEqual, referencesOf } from '../../overlap/index.ts'
import { shownOf } from '../store/checking.ts'

/** Pairs that are looked at, and groups that are shown; beyond them the list says so. */
const pairsMost = 20_000
const groupsMost = 100

/** How far the last comparison of everything has come, and the groups of near-equal projects it has found. */
export const nearEqualGroups = reading('procedure.near-equal-groups', {
  title: { zh: '全库查重结果', en: 'Groups of near-equal projects' },
  input: Type.Object({}),
  may: (actor) => actor.is('officer', 'leader', 'supervisor', 'auditor'),
  async run(_input, { tx }) {
    const all = groupsOf(await nearEqual(tx, pairsMost))
    const groups = all.slice(0, groupsMost)
    const ids = groups.flat()
    const dossiers = new Map((await shownOf(tx, ids)).map((one) => [one.id, one]))
    const references = new Map((await referencesOf(tx, ids)).map((one) => [one.id, one]))
    return {
      sweep: await latestSweep(tx),
      found: all.length,
      groups: groups.map((members) =>
        members.map((id) => {
          const [dossier, reference] = [dossiers.get(id), references.get(id)]
          return {
            id,
            kind: dossier ? ('dossier' as const) : ('reference' as const),
            title: dossier?.title ?? reference?.title ?? null,
            number: dossier?.number ?? reference?.external_id ?? null,
            who: dossier?.host_name ?? reference?.organisation_name ?? null,
            source: reference?.source ?? null,
          }
        }),
      ),
    }
  },
})
