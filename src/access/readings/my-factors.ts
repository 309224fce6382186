import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { ownAccount } from '../own-account.ts'
import { factorsOf, hasSecondFactor } from '../store/factor.ts'
import { passkeysOf } from '../store/passkey.ts'

/** What one signs in with beside the password. */
export const myFactors = reading('access.my-factors', {
  title: { zh: '我的登录方式', en: 'My ways of signing in' },
  input: Type.Object({}),
  may: signedIn,
  async run(_input, { actor, tx }) {
    const { account } = await ownAccount({ actor, tx })
    const factors = await factorsOf(tx, account)
    const passkeys = await passkeysOf(tx, account)
    return {
      authenticatorSince: factors.authenticator_since,
      codesLeft: factors.codes_left,
      second: hasSecondFactor(factors),
      passkeys: passkeys.map(({ id, title, made_at, used_at }) => ({ id, title, made_at, used_at })),
    }
  },
})
