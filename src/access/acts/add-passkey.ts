import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { type Challenge, readChallenge } from '../challenge.ts'
import { ownAccount } from '../own-account.ts'
import { AnswerInput, answerFrom, registeredPasskey } from '../passkey.ts'
import { insertPasskey, spendChallenge } from '../store/passkey.ts'
import { proveSession } from '../store/session.ts'

/** One more passkey, under a name its owner knows it by: the laptop, the key on the ring. */
export const addPasskey = act('access.add-passkey', {
  title: { zh: '添加通行密钥', en: 'Add a passkey' },
  confidential: true,
  grave: true,
  input: Type.Object({
    id: Id('id of the new passkey'),
    title: Type.String({ minLength: 1, maxLength: 60, description: 'what its owner calls it' }),
    answer: AnswerInput,
  }),
  may: signedIn,
  async run({ id, title, answer }, deed) {
    const { tx, now, record } = deed
    const { account, session } = await ownAccount(deed)
    let challenge: Challenge | null = null
    const made = await registeredPasskey(answerFrom(answer), (answered) => {
      challenge = readChallenge(answered, { kind: 'add', session }, now)
      return challenge !== null
    })
    if (!made || !challenge || (await spendChallenge(tx, challenge, now)) === 0) return refuse('access.passkey_refused')
    await insertPasskey(tx, { ...made, id, account, title }, now)
    await proveSession(tx, session, 'two-factor', now)
    record({ kind: 'account', id: account, after: { passkey: title } })
    return { id }
  },
})
