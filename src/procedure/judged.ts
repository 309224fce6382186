import type { Tx } from '#platform/act'
import type { Day } from '#platform/clock'
import { type PanelDossier, placesOf } from '../review/index.ts'
import type { Dossier } from './dossier.ts'
import { membersOfAll } from './store/member.ts'

/**
 * What a panel is told of each dossier, and who must not judge it: the leader, everyone named in it, its host, its
 * partners, and wherever the people named in it work.
 */
export async function judgedFrom(tx: Tx, dossiers: readonly Dossier[], day: Day): Promise<PanelDossier[]> {
  const members = Map.groupBy(
    await membersOfAll(
      tx,
      dossiers.map(({ id }) => id),
    ),
    (member) => member.dossier,
  )
  const peopleOf = ({ id, lead }: Dossier) => [
    ...new Set([lead, ...(members.get(id) ?? []).flatMap((member) => (member.person ? [member.person] : []))]),
  ]
  const everybody = [...new Set(dossiers.flatMap(peopleOf))]
  const places = Map.groupBy(await placesOf(tx, everybody, day), (place) => place.person)
  return dossiers.map((dossier) => {
    const { id, number, title, host, host_name } = dossier
    const people = peopleOf(dossier)
    const named = (members.get(id) ?? []).flatMap((member) => (member.organisation ? [member.organisation] : []))
    const works = people.flatMap((person) => (places.get(person) ?? []).map((place) => place.organisation))
    return { dossier: id, number, title, host_name, people, organisations: [...new Set([host, ...named, ...works])] }
  })
}
