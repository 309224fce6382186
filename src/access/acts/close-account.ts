import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { closeAccountRow, lockAccount, replaceContactNames } from '../store/account.ts'
import { dropEntrancesOf } from '../store/entrance.ts'
import { endSessionsOf } from '../store/session.ts'
import { endTokensOf } from '../store/token.ts'

/** Nobody enters by it any more, at once: its sessions and tokens end too. What its owner did stays on record. */
export const closeAccount = act('access.close-account', {
  title: { zh: '停用账号', en: 'Close an account' },
  input: Type.Object({ account: Id(), reason: Type.String({ minLength: 2, maxLength: 500 }) }),
  grave: true,
  may: (actor) => actor.is('system-admin', 'system'),
  async run({ account, reason }, { actor, tx, now, record }) {
    const { person, login, closed_at } = await lockAccount(tx, account)
    if (closed_at) refuse('access.account_closed', { login })
    if (person === actor.person) refuse('access.own_account')
    await closeAccountRow(tx, account, actor.person, now, reason)
    await replaceContactNames(tx, account, [])
    await dropEntrancesOf(tx, [account])
    await endSessionsOf(tx, [account], now)
    await endTokensOf(tx, person, now)
    record({ kind: 'account', id: account, stage: 'closed', after: { reason } })
    record({ kind: 'person', id: person })
    return { account }
  },
})
