import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { latestVersion } from '../store/programme.ts'
import { endSubscription, insertSubscription, subscriptionFor, subscriptionsOf } from '../store/subscription.ts'

/** From now on new rounds and notices of a programme are told by message and mail; without a programme, those of all. */
export const subscribe = act('procedure.subscribe', {
  title: { zh: '订阅通知', en: 'Subscribe' },
  input: Type.Object({ subscription: Id(), programme: Type.Optional(Type.String({ maxLength: 60 })) }),
  may: signedIn,
  async run({ subscription, programme }, { tx, actor, now, record }) {
    if (programme) await latestVersion(tx, programme)
    const earlier = await subscriptionFor(tx, actor.person!, programme ?? null)
    const id = earlier?.id ?? subscription
    if (!earlier) await insertSubscription(tx, id, actor.person!, programme ?? null, now)
    record({ kind: 'subscription', id, after: { programme: programme ?? null } })
    return { subscription: id }
  },
})

export const unsubscribe = act('procedure.unsubscribe', {
  title: { zh: '取消订阅', en: 'Unsubscribe' },
  input: Type.Object({ subscription: Id() }),
  may: signedIn,
  async run({ subscription }, { tx, actor, now, record }) {
    const mine = (await subscriptionsOf(tx, actor.person!)).some((one) => one.id === subscription)
    if (!mine) refuse('platform.not_found', { what: { zh: '订阅', en: 'subscription' } })
    await endSubscription(tx, actor.person!, subscription, now)
    record({ kind: 'subscription', id: subscription, after: { ended: true } })
    return { subscription }
  },
})
