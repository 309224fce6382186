import type { Tx } from '#platform/act'
import type { Day } from '#platform/clock'
import { type PanelDossier, placesOf } from '../review/index.ts'
import type { Dossier } from './dossier.ts'
import { membersOf } from './store/member.ts'

/**
 * What a panel is told of each dossier, and who must not judge it: the leader, everyone named in it, its host, its
 * partners, and wherever the people named in it work.
 */
export async function judgedFrom(tx: Tx, dossiers: readonly Dossier[], day: Day): Promise<PanelDossier[]> {
  const judged: PanelDossier[] = []
  for (const { id, number, title, host, host_name, lead } of dossiers) {
    const members = await membersOf(tx, id)
    const people = [lead, ...members.flatMap((member) => (member.person ? [member.person] : []))]
    const named = members.flatMap((member) => (member.organisation ? [member.organisation] : []))
    const places = (await placesOf(tx, people, day)).map((place) => place.organisation)
    judged.push({
      dossier: id,
      number,
      title,
      host_name,
      people: [...new Set(people)],
      organisations: [...new Set([host, ...named, ...places])],
    })
  }
  return judged
}
