import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { ownSession } from '../entering.ts'
import { minutesAfter } from '../rule.ts'
import { freshSecret } from '../secret.ts'
import { ruleOn } from '../store/rule.ts'
import { insertToken } from '../store/token.ts'
import { checkScopes, tokenPrefix } from '../token.ts'

/** The token is answered once; it acts in the role that its maker acts in now, and no further than its scopes. */
export const makeToken = act('access.make-token', {
  title: { zh: '建立接口令牌', en: 'Make an API token' },
  confidential: true,
  input: Type.Object({
    id: Id('id of the new token'),
    title: Type.String({ minLength: 1, maxLength: 100, description: 'what it is for' }),
    scopes: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), {
      minItems: 1,
      maxItems: 60,
      uniqueItems: true,
      description: 'names of acts and readings, prefixes such as procedure.*, or * for all',
    }),
    days: Type.Integer({ minimum: 1, description: 'days until it ends' }),
  }),
  grave: true,
  may: signedIn,
  async run({ id, title, scopes, days }, deed) {
    const { actor, tx, now, record } = deed
    ownSession(deed)
    checkScopes(scopes)
    const rule = await ruleOn(tx, dayOf(now))
    if (days > rule.token_days_max) refuse('access.token_days', { max: rule.token_days_max })
    const { token, digest } = freshSecret(tokenPrefix)
    await insertToken(tx, {
      id,
      digest,
      person: actor.person as string,
      standing: actor.standing.grant,
      title,
      scopes,
      made_at: now,
      ends_at: minutesAfter(now, days * 24 * 60),
    })
    record({ kind: 'api-token', id, stage: 'made', after: { title, scopes, days, role: actor.standing.role } })
    return { id, token }
  },
})
