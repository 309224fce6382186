import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { weaken } from '../entering.ts'
import { ownAccount } from '../own-account.ts'
import { removePasskeyRow } from '../store/passkey.ts'

/** A key that was lost or given away opens nothing any more. */
export const removePasskey = act('access.remove-passkey', {
  title: { zh: '移除通行密钥', en: 'Remove a passkey' },
  grave: true,
  input: Type.Object({ id: Id() }),
  may: signedIn,
  async run({ id }, deed) {
    const own = await ownAccount(deed)
    if ((await removePasskeyRow(deed.tx, own.account, id, deed.now)) === 0) refuse('access.passkey_missing')
    await weaken(deed, own)
    deed.record({ kind: 'account', id: own.account, after: { passkey_removed: id } })
    return { id }
  },
})
