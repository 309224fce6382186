import { Type } from 'typebox'
import { act, anyone, type Deed } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Refusal } from '#platform/refusal'
import { beginSession } from '../entering.ts'
import { AnswerInput } from '../passkey.ts'
import type { Rule } from '../rule.ts'
import { digestOf } from '../secret.ts'
import { lockEntrance, spendEntrance } from '../store/entrance.ts'
import { ruleOn } from '../store/rule.ts'
import { type Tried, tryCode } from '../trying-factor.ts'
import { tryPasskey } from '../trying-passkey.ts'

/** The second step: a code, a recovery code or a passkey of the account whose password was right. The session begins here. */
export const finishSignIn = act('access.finish-sign-in', {
  title: { zh: '完成两步登录', en: 'Finish signing in' },
  confidential: true,
  input: Type.Object({
    entrance: Type.String({ minLength: 20, maxLength: 100, description: 'what the first step answered' }),
    code: Type.Optional(Type.String({ maxLength: 40, description: 'six digits, or a recovery code' })),
    answer: Type.Optional(AnswerInput),
    device: Type.Optional(Type.String({ maxLength: 300 })),
  }),
  may: anyone,
  async run({ entrance, code, answer, device }, deed) {
    const { tx, now, record } = deed
    const digest = digestOf(entrance)
    // Thrown, so nothing is on record: it says only that somebody was late or made something up.
    const open = await lockEntrance(tx, digest, now)
    if (!open) throw new Refusal('access.entrance_over')
    const rule = await ruleOn(tx, dayOf(now))
    const shown = answer ? await byPasskey(deed, answer, open.account) : await byCode(deed, open.account, code, rule)
    if ('refused' in shown) {
      record({ kind: 'account', id: open.account, after: { refused: shown.refused.code } })
      return shown.refused
    }
    await spendEntrance(tx, digest, now)
    const { session, token } = await beginSession(deed, { ...open, device, method: 'two-factor' }, rule)
    record({ kind: 'account', id: open.account, after: { session, by: shown.by } })
    return { token, mustChange: open.must_change, by: shown.by }
  },
})

const byCode = (deed: Deed, account: string, code: string | undefined, rule: Rule) =>
  tryCode(deed, account, code ?? '', rule)

async function byPasskey(deed: Deed, answer: string, account: string): Promise<Tried> {
  const passkey = await tryPasskey(deed, answer, { kind: 'enter' })
  if (passkey?.account !== account) return { refused: new Refusal('access.passkey_wrong') }
  return { by: 'passkey' }
}
