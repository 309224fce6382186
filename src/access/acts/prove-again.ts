import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Refusal } from '#platform/refusal'
import { ownAccount } from '../own-account.ts'
import { AnswerInput } from '../passkey.ts'
import { PasswordInput } from '../password.ts'
import { minutesAfter } from '../rule.ts'
import { factorsOf, hasSecondFactor } from '../store/factor.ts'
import { ruleOn } from '../store/rule.ts'
import { proveSession } from '../store/session.ts'
import { tryPassword } from '../trying.ts'
import { tryCode } from '../trying-factor.ts'
import { tryPasskey } from '../trying-passkey.ts'

/** Shows again who one is, in full: the password and, where there is one, the second factor; or a passkey alone. */
export const proveAgain = act('access.prove-again', {
  title: { zh: '再次确认身份', en: 'Show again who you are' },
  confidential: true,
  input: Type.Object({
    password: Type.Optional(PasswordInput('password')),
    code: Type.Optional(Type.String({ maxLength: 40, description: 'six digits, or a recovery code' })),
    answer: Type.Optional(AnswerInput),
  }),
  may: signedIn,
  async run({ password, code, answer }, deed) {
    const { tx, now, record } = deed
    const { account, hash, session } = await ownAccount(deed)
    const rule = await ruleOn(tx, dayOf(now))
    const two = hasSecondFactor(await factorsOf(tx, account))
    const refused = await (answer ? byPasskey() : byPassword())
    record({ kind: 'account', id: account, after: refused ? { refused: refused.code } : { proved: session } })
    if (refused) return refused
    await proveSession(tx, session, two ? 'two-factor' : null, now)
    return { until: minutesAfter(now, rule.grave_minutes) }

    async function byPasskey(): Promise<Refusal | null> {
      const passkey = await tryPasskey(deed, answer!, { kind: 'prove', session })
      return passkey?.account === account ? null : new Refusal('access.passkey_wrong')
    }
    async function byPassword(): Promise<Refusal | null> {
      const asked = { subject: account, password: password ?? '', hash, rule, wrong: 'access.password_wrong' } as const
      const wrong = await tryPassword(deed, asked)
      if (wrong || !two) return wrong
      const tried = await tryCode(deed, account, code ?? '', rule)
      return 'refused' in tried ? tried.refused : null
    }
  },
})
