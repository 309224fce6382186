import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { dayOf } from '#platform/clock'
import { everyRule, ruleOn } from '../store/rule.ts'

/** What a password must be and how long a session lasts; whoever registers has to know it first. */
export const signInRules = reading('access.sign-in-rules', {
  title: { zh: '登录规则', en: 'Rules of signing in' },
  input: Type.Object({}),
  may: anyone,
  run: async (_input, { tx, now }) => ({ now: await ruleOn(tx, dayOf(now)), all: await everyRule(tx) }),
})
