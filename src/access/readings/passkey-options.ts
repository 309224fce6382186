import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { refuse } from '#platform/refusal'
import { freshChallenge } from '../challenge.ts'
import { ownAccount } from '../own-account.ts'
import { entryOptions, registrationOptions } from '../passkey.ts'
import { passkeysOf } from '../store/passkey.ts'

/** What the browser is asked to sign: to enter, to add a passkey, or to show again who one is. */
export const passkeyOptions = reading('access.passkey-options', {
  title: { zh: '通行密钥参数', en: 'Options for a passkey' },
  input: Type.Object({
    purpose: Type.Union([Type.Literal('enter'), Type.Literal('add'), Type.Literal('prove')]),
  }),
  may: anyone,
  async run({ purpose }, { actor, tx, now }) {
    if (purpose === 'enter') return { options: await entryOptions(freshChallenge({ kind: 'enter' }, now)) }
    if (!actor.session) return refuse('access.no_session')
    const own = await ownAccount({ actor, tx })
    const known = await passkeysOf(tx, own.account)
    const challenge = freshChallenge({ kind: purpose, session: own.session }, now)
    return {
      options: await (purpose === 'add' ? registrationOptions(own, known, challenge) : entryOptions(challenge, known)),
    }
  },
})
