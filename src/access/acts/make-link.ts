import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { thePersonsAccount } from '../account.ts'
import { checkLinksOpen } from '../link.ts'
import { freshSecret } from '../secret.ts'
import { accountsOfPerson } from '../store/account.ts'
import { insertLink } from '../store/link.ts'

/** The demonstration makes a link for each persona when it starts. It works again and again until the next start. */
export const makeLink = act('access.make-link', {
  title: { zh: '生成演示登录链接', en: 'Make a sign-in link for the demonstration' },
  confidential: true,
  input: Type.Object({
    person: Id('whom the link lets in'),
    standing: Type.Optional(Id('grant whose role they act in; as applicant when left out')),
  }),
  may: (actor) => actor.is('system'),
  async run({ person, standing }, { tx, now, record }) {
    checkLinksOpen(null)
    const account = (await accountsOfPerson(tx, person)).find(({ closed_at }) => closed_at === null)
    if (!account) return refuse('platform.not_found', { what: thePersonsAccount })
    const { token, digest } = freshSecret()
    await insertLink(tx, digest, account.id, standing ?? null, now)
    record({ kind: 'account', id: account.id, after: { link: 'made' } })
    return { token }
  },
})
