import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { ownSession } from '../entering.ts'
import { setStanding } from '../store/session.ts'

/** From now on this session acts in another role that its owner holds; null is the applicant that everybody is. */
export const chooseStanding = act('access.choose-standing', {
  title: { zh: '切换身份', en: 'Choose the role to act in' },
  input: Type.Object({ grant: Type.Union([Id('grant to act under'), Type.Null()]) }),
  may: signedIn,
  async run({ grant }, deed) {
    const session = ownSession(deed)
    const chosen = deed.actor.standings.find((standing) => standing.grant === grant)
    if (!chosen) return refuse('access.standing_unknown')
    if ((await setStanding(deed.tx, session, grant)) === 0) refuse('access.session_ended')
    deed.record({
      kind: 'session',
      id: session,
      before: { role: deed.actor.standing.role, organisation: deed.actor.standing.organisation },
      after: { role: chosen.role, organisation: chosen.organisation },
    })
    return { standing: chosen }
  },
})
