import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { refuse } from '#platform/refusal'
import { weaken } from '../entering.ts'
import { ownAccount } from '../own-account.ts'
import { deleteAuthenticator } from '../store/authenticator.ts'

/** For a new phone: the old authenticator goes, then another is added. */
export const removeAuthenticator = act('access.remove-authenticator', {
  title: { zh: '解除动态口令', en: 'Remove the authenticator' },
  grave: true,
  input: Type.Object({}),
  may: signedIn,
  async run(_input, deed) {
    const own = await ownAccount(deed)
    if ((await deleteAuthenticator(deed.tx, own.account)) === 0) refuse('access.authenticator_missing')
    await weaken(deed, own)
    deed.record({ kind: 'account', id: own.account, after: { authenticator: 'removed' } })
    return { account: own.account }
  },
})
