import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { refuse } from '#platform/refusal'
import { authenticatorAddress, freshAuthenticatorSecret } from '../authenticator.ts'
import { ownAccount } from '../own-account.ts'
import { offerAuthenticator as offer } from '../store/authenticator.ts'

/** Hands out a secret for an authenticator app. It counts for nothing before a code of it was shown. */
export const offerAuthenticator = act('access.offer-authenticator', {
  title: { zh: '开始绑定动态口令', en: 'Begin to add an authenticator' },
  confidential: true,
  grave: true,
  input: Type.Object({}),
  may: signedIn,
  async run(_input, deed) {
    const { account, login } = await ownAccount(deed)
    const secret = freshAuthenticatorSecret()
    if ((await offer(deed.tx, account, secret, deed.now)) === 0) refuse('access.authenticator_exists')
    deed.record({ kind: 'account', id: account, after: { authenticator: 'offered' } })
    return { secret, address: authenticatorAddress(secret, login) }
  },
})
