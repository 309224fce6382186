import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { refuse } from '#platform/refusal'
import { ownAccount } from '../own-account.ts'
import { deleteProviderLink } from '../store/provider.ts'

export const unlinkProvider = act('access.unlink-provider', {
  title: { zh: '解除统一身份认证', en: 'Unlink the account at a provider' },
  grave: true,
  input: Type.Object({}),
  may: signedIn,
  async run(_input, deed) {
    const { account } = await ownAccount(deed)
    if ((await deleteProviderLink(deed.tx, account)) === 0) refuse('access.provider_missing')
    deed.record({ kind: 'account', id: account, after: { provider: 'unlinked' } })
    return { account }
  },
})
