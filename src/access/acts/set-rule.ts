import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { idFrom } from '#platform/ids'
import { DayInput, inOrder } from '../../registry/index.ts'
import { RuleInput } from '../rule.ts'
import { insertRule, ruleOn } from '../store/rule.ts'

/** The rule of signing in from a day on, with its document. Earlier rules stay, so that the past can be judged by its own. */
export const setRule = act('access.set-rule', {
  title: { zh: '设定登录规则', en: 'Set the rule of signing in' },
  input: Type.Object({
    since: DayInput('first day it holds; today or later'),
    ...RuleInput,
    document: Type.String({ minLength: 2, maxLength: 200, description: 'document that says so' }),
  }),
  may: (actor) => actor.is('security-admin'),
  async run(rule, { actor, tx, now, record }) {
    inOrder(dayOf(now), rule.since, 'since')
    const before = await ruleOn(tx, rule.since)
    await insertRule(tx, rule, actor.person, now)
    record({ kind: 'sign-in-rule', id: idFrom('sign-in rule', rule.since), before, after: rule })
    return { since: rule.since }
  },
})
