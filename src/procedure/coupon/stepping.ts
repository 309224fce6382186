import type { Deed } from '#platform/act'
import { openTask } from '../../desk/index.ts'
import type { Order } from './coupon.ts'
import { insertOrderStep, moveOrder, type OrderMove } from './store/coupon.ts'

type Said = { readonly reason?: string | null; readonly facts?: Readonly<Record<string, unknown>> }

/** The one way an order moves: where it stands, the step that led there and the record of the act, together. */
export async function stepOrder(
  deed: Deed,
  order: Order,
  kind: string,
  move: OrderMove,
  said: Said = {},
): Promise<void> {
  const { tx, actor, now } = deed
  await moveOrder(tx, order.id, move, now)
  const { reason = null, facts = {} } = said
  await insertOrderStep(tx, order.id, { kind, reason, facts, person: actor.person, person_name: actor.name, at: now })
  deed.record({
    kind: 'coupon-order',
    id: order.id,
    stage: move.state,
    after: { step: kind, ...(reason ? { reason } : {}) },
  })
  deed.record({ kind: 'dossier', id: order.coupon, after: { order: order.subject, step: kind } })
}

/** The next hand finds the order on its desk. */
export const putOnDesk = (
  { tx, now }: Pick<Deed, 'tx' | 'now'>,
  order: Pick<Order, 'id' | 'subject' | 'coupon_number' | 'programme'>,
  what: string,
  title: { readonly zh: string; readonly en: string },
  to: Parameters<typeof openTask>[1]['to'],
) =>
  openTask(tx, {
    what: `procedure.${what}`,
    title,
    subject: { kind: 'coupon-order', id: order.id, title: order.subject, number: order.coupon_number },
    to,
    programme: order.programme,
    round: null,
    stage: null,
    opened_at: now,
    due_at: null,
  })
