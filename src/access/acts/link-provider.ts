import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { ArrivalInput, arrivalFrom } from '../arriving.ts'
import { ownAccount } from '../own-account.ts'
import { insertProviderLink } from '../store/provider.ts'

/** Whoever is signed in here and has just signed in there says that both are theirs. */
export const linkProvider = act('access.link-provider', {
  title: { zh: '绑定统一身份认证', en: 'Link an account at a provider' },
  confidential: true,
  grave: true,
  input: Type.Object({ arrival: ArrivalInput }),
  may: signedIn,
  async run({ arrival }, deed) {
    const { account } = await ownAccount(deed)
    const { issuer, subject } = await arrivalFrom(deed, arrival)
    await insertProviderLink(deed.tx, { issuer, subject, account }, deed.now)
    deed.record({ kind: 'account', id: account, after: { provider: issuer } })
    return { account }
  },
})
