import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { endSessionRow } from '../store/session.ts'

/** Ends a session of one's own somewhere else: a computer that was left open, a phone that was lost. */
export const endSession = act('access.end-session', {
  title: { zh: '结束其他登录', en: 'End a session elsewhere' },
  input: Type.Object({ session: Id() }),
  may: signedIn,
  async run({ session }, { tx, now, record }) {
    if ((await endSessionRow(tx, session, now)) === 0) refuse('access.session_ended')
    record({ kind: 'session', id: session, stage: 'ended' })
    return { session }
  },
})
