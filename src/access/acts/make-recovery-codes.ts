import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { ownAccount } from '../own-account.ts'
import { freshRecoveryCodes, markOfRecoveryCode } from '../recovery-code.ts'
import { replaceRecoveryCodes } from '../store/recovery-code.ts'

/** Ten new codes; the earlier ones are worth nothing from now on. They are told here and never again. */
export const makeRecoveryCodes = act('access.make-recovery-codes', {
  title: { zh: '生成恢复码', en: 'Make recovery codes' },
  confidential: true,
  grave: true,
  input: Type.Object({}),
  may: signedIn,
  async run(_input, deed) {
    const { account } = await ownAccount(deed)
    const codes = freshRecoveryCodes()
    const marks = codes.map((one) => markOfRecoveryCode(account, one))
    await replaceRecoveryCodes(deed.tx, account, marks, deed.now)
    deed.record({ kind: 'account', id: account, after: { recovery_codes: codes.length } })
    return { codes }
  },
})
