import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { authenticatorAddress } from '../authenticator.ts'
import { ownAccount } from '../own-account.ts'
import { readAuthenticator } from '../store/authenticator.ts'

/** The secret that is being added, while no code of it was shown; afterwards nobody sees it again. */
export const offeredAuthenticator = reading('access.offered-authenticator', {
  title: { zh: '正在绑定的动态口令', en: 'The authenticator being added' },
  input: Type.Object({}),
  may: signedIn,
  async run(_input, { actor, tx }) {
    const { account, login } = await ownAccount({ actor, tx })
    const offered = await readAuthenticator(tx, account)
    if (!offered || offered.confirmed) return null
    return { secret: offered.secret, address: authenticatorAddress(offered.secret, login) }
  },
})
