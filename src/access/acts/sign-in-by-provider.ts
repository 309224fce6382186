import { Type } from 'typebox'
import { act, anyone } from '#platform/act'
import { dayOf } from '#platform/clock'
import { idFrom } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import { ArrivalInput, arrivalFrom } from '../arriving.ts'
import { beginSession } from '../entering.ts'
import { providerName } from '../provider.ts'
import { freshSecret } from '../secret.ts'
import { insertEntrance } from '../store/entrance.ts'
import { factorsOf, hasSecondFactor } from '../store/factor.ts'
import { useProviderLink } from '../store/provider.ts'
import { ruleOn } from '../store/rule.ts'

/** Enters as whoever linked that name at the provider; where the account has a second factor, it is still asked for. */
export const signInByProvider = act('access.sign-in-by-provider', {
  title: { zh: '用统一身份认证登录', en: 'Sign in at a provider' },
  confidential: true,
  input: Type.Object({ arrival: ArrivalInput, device: Type.Optional(Type.String({ maxLength: 300 })) }),
  may: anyone,
  async run({ arrival, device }, deed) {
    const { tx, now, record } = deed
    const { issuer, subject } = await arrivalFrom(deed, arrival)
    const linked = await useProviderLink(tx, issuer, subject, now)
    if (!linked) {
      const refused = new Refusal('access.provider_unlinked', { provider: providerName() })
      record({ kind: 'sign-in-name', id: idFrom(issuer, subject), after: { refused: refused.code } })
      return refused
    }
    const { account, must_change: mustChange } = linked
    if (hasSecondFactor(await factorsOf(tx, account))) {
      const { token: entrance, digest } = freshSecret()
      await insertEntrance(tx, digest, account, now)
      record({ kind: 'account', id: account, after: { provider: 'right' } })
      return { token: '', entrance, mustChange }
    }
    const rule = await ruleOn(tx, dayOf(now))
    const { session, token } = await beginSession(deed, { ...linked, device, method: 'oidc' }, rule)
    record({ kind: 'account', id: account, after: { session, by: 'provider' } })
    return { token, entrance: null, mustChange }
  },
})
