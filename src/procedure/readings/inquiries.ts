import { Type } from 'typebox'
import { anyone, reading, signedIn } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { inquiriesFor, inquiriesOf, publicInquiries } from '../store/inquiry.ts'
import { readRound } from '../store/round.ts'
import { subscriptionsOf } from '../store/subscription.ts'
import { keyFrom } from './paging.ts'

/** What was asked and answered: the bureau reads all, somebody their own, and anybody what was answered publicly on a round. */
export const listInquiries = reading('procedure.list-inquiries', {
  title: { zh: '咨询与意见', en: 'List inquiries' },
  input: Type.Object({
    round: Type.Optional(Id()),
    dossier: Type.Optional(Id()),
    kind: Type.Optional(Type.Union([Type.Literal('opinion'), Type.Literal('question'), Type.Literal('complaint')])),
    open: Type.Optional(Type.Boolean({ description: 'true: not answered yet; false: answered' })),
    mine: Type.Optional(Type.Boolean()),
    after: Type.Optional(Type.String({ maxLength: 120 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: signedIn,
  async run({ round = null, dossier = null, kind = null, open = null, mine, after, limit = 50 }, { tx, actor }) {
    const page = { after: keyFrom(after), limit: limit + 1 }
    const all = bureauRoles.includes(actor.standing.role) && !mine
    const rows = all
      ? await inquiriesFor(tx, { ...page, round, dossier, kind, open })
      : await inquiriesOf(tx, actor.person!, page)
    const inquiries = rows.slice(0, limit)
    const last = inquiries.at(-1)
    return { inquiries, next: rows.length > limit && last ? `${last.at.toISOString()}|${last.id}` : null }
  },
})

/** Questions and opinions on a round that were answered publicly, without the name of whoever asked. */
export const publicQuestions = reading('procedure.public-questions', {
  title: { zh: '批次问答', en: 'Questions and answers on a round' },
  input: Type.Object({ round: Id() }),
  may: anyone,
  async run({ round: id }, { tx }) {
    const round = await readRound(tx, id)
    if (!round.published_at) refuse('platform.not_found', { what: { zh: '批次', en: 'round' } })
    return publicInquiries(tx, id)
  },
})

export const mySubscriptions = reading('procedure.my-subscriptions', {
  title: { zh: '我的订阅', en: 'My subscriptions' },
  input: Type.Object({}),
  may: signedIn,
  run: (_input, { tx, actor }) => subscriptionsOf(tx, actor.person!),
})
