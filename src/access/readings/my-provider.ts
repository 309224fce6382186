import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { ownAccount } from '../own-account.ts'
import { providerIssuer, providerName } from '../provider.ts'
import { providerLinkOf } from '../store/provider.ts'

/** Whether one's account is linked at the provider, where the bureau has one. */
export const myProvider = reading('access.my-provider', {
  title: { zh: '我的统一身份认证', en: 'My account at the provider' },
  input: Type.Object({}),
  may: signedIn,
  async run(_input, { actor, tx }) {
    const name = providerName()
    if (name === null) return { name, linkedAt: null, usedAt: null }
    const { account } = await ownAccount({ actor, tx })
    const link = await providerLinkOf(tx, account, providerIssuer())
    return { name, linkedAt: link?.linked_at ?? null, usedAt: link?.used_at ?? null }
  },
})
