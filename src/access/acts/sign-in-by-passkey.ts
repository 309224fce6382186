import { Type } from 'typebox'
import { act, anyone } from '#platform/act'
import { dayOf } from '#platform/clock'
import { idFrom } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import { beginSession } from '../entering.ts'
import { AnswerInput, answerFrom } from '../passkey.ts'
import { ruleOn } from '../store/rule.ts'
import { tryPasskey } from '../trying-passkey.ts'

/** A passkey is two factors at once, so it opens a session by itself. A refused one is on record under what it named. */
export const signInByPasskey = act('access.sign-in-by-passkey', {
  title: { zh: '用通行密钥登录', en: 'Sign in by a passkey' },
  confidential: true,
  input: Type.Object({ answer: AnswerInput, device: Type.Optional(Type.String({ maxLength: 300 })) }),
  may: anyone,
  async run({ answer, device }, deed) {
    const passkey = await tryPasskey(deed, answer, { kind: 'enter' })
    if (!passkey) {
      const named = answerFrom(answer)?.id ?? ''
      deed.record({
        kind: 'sign-in-name',
        id: idFrom('passkey named', named),
        after: { refused: 'access.passkey_wrong' },
      })
      return new Refusal('access.passkey_wrong')
    }
    const { account, person, must_change } = passkey
    const rule = await ruleOn(deed.tx, dayOf(deed.now))
    const { session, token } = await beginSession(deed, { account, person, device, method: 'passkey' }, rule)
    deed.record({ kind: 'account', id: account, after: { session, by: 'passkey', passkey: passkey.id } })
    return { token, mustChange: must_change }
  },
})
