import type { Scene } from '#platform/act'
import { dayOf } from '#platform/clock'
import { parameterOn } from '../../policy/index.ts'
import { conflictFacts } from '../store/conflict-facts.ts'
import { type Conflict, conflictsOf, type Judged } from './find.ts'

/** The conflicts of each of these people with what is to be judged, as the registry stands now. */
export async function conflictsKnown(
  { tx, now }: Pick<Scene, 'tx' | 'now'>,
  people: readonly string[],
  judged: readonly Judged[],
  organiser: string | null,
): Promise<Conflict[]> {
  const day = dayOf(now)
  const years = async (key: string) => Number((await parameterOn(tx, key, day)).value)
  const windows = { work: await years('expert.coop.years'), post: await years('expert.post.years') }
  const facts = await conflictFacts(tx, people, judged, day)
  return people.flatMap((person) => conflictsOf(person, judged, facts, { day, windows, organiser }))
}
