import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { Moment, momentOf, TextPair } from '../inputs.ts'
import { makeRoundFound } from '../published.ts'
import type { Round } from '../round.ts'
import { insertAddendum, insertExtension, lockRound, updateRound } from '../store/round.ts'

const published = (round: Round): Round =>
  round.published_at && !round.cancelled_at ? round : refuse('procedure.round_not_published', { code: round.code })

/** A published round is corrected only by a published addendum (补充通知), which says what changes. */
export const publishAddendum = act('procedure.publish-addendum', {
  title: { zh: '发布补充通知', en: 'Publish an addendum' },
  input: Type.Object({
    addendum: Id(),
    round: Id(),
    text: TextPair,
    contact: Type.Optional(Type.String({ maxLength: 400 })),
    writerUntil: Type.Optional(Moment),
    hostUntil: Type.Optional(Moment),
    recommenderUntil: Type.Optional(Moment),
  }),
  may: (actor) => actor.is('officer', 'system'),
  async run(input, { tx, actor, now, record }) {
    const round = published(await lockRound(tx, input.round))
    const changes = {
      ...(input.contact ? { contact: input.contact } : {}),
      ...(input.writerUntil ? { writerUntil: input.writerUntil } : {}),
      ...(input.hostUntil ? { hostUntil: input.hostUntil } : {}),
      ...(input.recommenderUntil ? { recommenderUntil: input.recommenderUntil } : {}),
    }
    const later = (wanted: Date | null, own: Date | null) =>
      wanted && own && wanted < own ? refuse('procedure.cut_off_earlier') : (wanted ?? own)
    await updateRound(tx, {
      ...round,
      contact: input.contact ?? round.contact,
      writer_until: later(momentOf(input.writerUntil), round.writer_until),
      host_until: later(momentOf(input.hostUntil), round.host_until),
      recommender_until: later(momentOf(input.recommenderUntil), round.recommender_until),
    })
    await insertAddendum(tx, { id: input.addendum, round: round.id, text: input.text, changes }, actor.person!, now)
    await makeRoundFound(tx, round, now)
    record({ kind: 'round', id: round.id, after: { addendum: input.text.zh.slice(0, 200), ...changes } })
    return { addendum: input.addendum }
  },
})

/** An extension order (延期通知): scope, reason, signer; it may reach only those who had begun before a moment. */
export const orderExtension = act('procedure.order-extension', {
  title: { zh: '发布延期通知', en: 'Order an extension' },
  input: Type.Object({
    order: Id(),
    round: Id(),
    cutOff: Type.Union([Type.Literal('writer'), Type.Literal('host'), Type.Literal('recommender')]),
    until: Moment,
    begunBefore: Type.Optional(Moment),
    reason: Type.String({ minLength: 2, maxLength: 1000 }),
    signer: Type.String({ minLength: 1, maxLength: 100 }),
    document: Type.String({ minLength: 1, maxLength: 200 }),
  }),
  may: (actor) => actor.is('officer', 'leader'),
  async run(input, { tx, actor, now, record }) {
    const round = published(await lockRound(tx, input.round))
    await insertExtension(
      tx,
      {
        id: input.order,
        round: round.id,
        cut_off: input.cutOff,
        until: new Date(input.until),
        begun_before: momentOf(input.begunBefore),
        reason: input.reason,
        signer: input.signer,
        document: input.document,
      },
      actor.person!,
      now,
    )
    record({
      kind: 'round',
      id: round.id,
      after: {
        extended: input.cutOff,
        until: input.until,
        begunBefore: input.begunBefore ?? null,
        document: input.document,
      },
    })
    return { order: input.order }
  },
})
