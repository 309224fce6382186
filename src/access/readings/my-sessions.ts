import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { minutesAfter } from '../rule.ts'
import { ruleOn } from '../store/rule.ts'
import { sessionsOf } from '../store/session.ts'

/** Where one has signed in, newest first; `open` says which sessions could still act now. */
export const mySessions = reading('access.my-sessions', {
  title: { zh: '我的登录记录', en: 'Where I am signed in' },
  input: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
  may: signedIn,
  async run({ limit }, { actor, tx, now }) {
    const { idle_minutes } = await ruleOn(tx, dayOf(now))
    const sessions = await sessionsOf(tx, actor.person as string, limit ?? 20)
    return sessions.map((session) => ({
      ...session,
      current: session.id === actor.session,
      open: session.ended_at === null && session.ends_at > now && session.seen_at > minutesAfter(now, -idle_minutes),
    }))
  },
})
