import type { Instant } from '#platform/clock'
import { appointExpert } from '../review/index.ts'
import { actorAs } from './actors.ts'
import type { Doing } from './doing.ts'
import { people } from './people.ts'

/** The seven experts of the town, put on the bureau's list. */
export async function appointExperts(does: Doing, at: Instant): Promise<void> {
  for (const one of people)
    if (one.role === 'reviewer')
      await does(
        appointExpert,
        { person: one.id, kind: 'technical', fields: one.fields ?? [], note: '示范专家' },
        actorAs('officer'),
        at,
      )
}
