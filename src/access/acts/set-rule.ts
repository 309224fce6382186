import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf } from '#platform/clock'
import { idFrom } from '#platform/ids'
import { DayInput, inOrder } from '../../registry/index.ts'
import { checkAddresses } from '../addresses.ts'
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
  grave: true,
  may: (actor) => actor.is('security-admin'),
  async run(asked, { actor, tx, now, from, record }) {
    inOrder(dayOf(now), asked.since, 'since')
    const before = await ruleOn(tx, asked.since)
    // What is left out stays as it was the day before.
    const { grave_minutes, second_factor_roles, administrator_addresses } = before
    const rule = { grave_minutes, second_factor_roles, administrator_addresses, ...asked }
    checkAddresses(rule.administrator_addresses, from)
    await insertRule(tx, rule, actor.person, now)
    record({ kind: 'sign-in-rule', id: idFrom('sign-in rule', rule.since), before, after: rule })
    return { since: rule.since }
  },
})
