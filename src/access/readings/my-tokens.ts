import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { ruleOn } from '../store/rule.ts'
import { tokensOf } from '../store/token.ts'

export const myTokens = reading('access.my-tokens', {
  title: { zh: '我的接口令牌', en: 'My API tokens' },
  input: Type.Object({}),
  may: signedIn,
  async run(_input, { actor, tx, now }) {
    const tokens = await tokensOf(tx, actor.person as string)
    return {
      daysMax: (await ruleOn(tx, dayOf(now))).token_days_max,
      tokens: tokens.map((token) => ({ ...token, open: token.ended_at === null && token.ends_at > now })),
    }
  },
})
