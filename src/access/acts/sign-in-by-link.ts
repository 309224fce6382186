import { Type } from 'typebox'
import { act, anyone } from '#platform/act'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import { beginSession } from '../entering.ts'
import { checkLinksOpen } from '../link.ts'
import { digestOf } from '../secret.ts'
import { liveLink } from '../store/link.ts'
import { ruleOn } from '../store/rule.ts'

/** Enters as a persona of the demonstration; refused everywhere but on the machine that runs it. */
export const signInByLink = act('access.sign-in-by-link', {
  title: { zh: '用演示链接登录', en: 'Sign in by a link of the demonstration' },
  confidential: true,
  input: Type.Object({
    token: Type.String({ minLength: 20, maxLength: 100, description: 'last part of the link' }),
    device: Type.Optional(Type.String({ maxLength: 300 })),
  }),
  may: anyone,
  async run({ token, device }, deed) {
    const { tx, now, from, record } = deed
    checkLinksOpen(from)
    const { account, person, standing } = (await liveLink(tx, digestOf(token))) ?? refuse('access.link_unknown')
    const begun = await beginSession(
      deed,
      { account, person, device, method: 'link' },
      await ruleOn(tx, dayOf(now)),
      standing,
    )
    record({ kind: 'account', id: account, after: { session: begun.session, by: 'link' } })
    return { token: begun.token }
  },
})
