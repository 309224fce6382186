import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { ownSession } from '../entering.ts'
import { endSessionRow } from '../store/session.ts'

export const signOut = act('access.sign-out', {
  title: { zh: '退出', en: 'Sign out' },
  input: Type.Object({}),
  may: signedIn,
  async run(_input, deed) {
    const session = ownSession(deed)
    await endSessionRow(deed.tx, session, deed.now)
    deed.record({ kind: 'session', id: session, stage: 'ended' })
    return { session }
  },
})
