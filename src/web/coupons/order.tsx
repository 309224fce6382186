import type { VNode } from 'preact'
import {
  answerOrder,
  claimOrder,
  confirmOrder,
  judgeClaim,
  orderStates,
  readCouponOrder,
} from '../../procedure/index.ts'
import { seeOrganisation } from '../../registry/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  dayText,
  fenIn,
  Heading,
  instantText,
  Link,
  moneyText,
  Summary,
  Tag,
  Timeline,
} from '../parts/index.ts'
import { keyOf, manyOf, type Typed, textOf } from '../typed.ts'
import { type Account, Deeds } from './order-deeds.tsx'
import type { Read } from './read.ts'
import { stepText } from './words.ts'

/** One order for its two parties and for the officer: what it is, every step, and what this person can do now. */
export const orderPage = page('/coupon-orders/:order', {
  async view(visit) {
    const read = await visit.ask(readCouponOrder, { order: idIn(visit, 'order', '订单', 'order') })
    const own = visit.actor.is('host-admin') ? visit.actor.standing.organisation : null
    const { accounts = [] } = own ? await visit.ask(seeOrganisation, { organisation: own }) : {}
    return {
      title: read.order.subject,
      frame: 'workspace',
      practice: read.coupon?.practice ?? false,
      body: <OneOrder visit={visit} read={read} accounts={accounts.filter((one) => !one.ended_at)} />,
    }
  },
  async submit(visit, typed) {
    const order = visit.params.order!
    await done(visit, order, typed)
    return go(`/coupon-orders/${order}`, visit.t('已办理', 'Done'))
  },
})

/** The act that the pressed button stands for, with what was typed beside it. */
async function done(visit: Visit, order: string, typed: Typed): Promise<unknown> {
  const pressed = textOf(typed, '_do')
  const reason = textOf(typed, 'reason') || undefined
  if (pressed === 'confirm') {
    const remark = textOf(typed, 'remark') || undefined
    return visit.perform(confirmOrder, { order, evidence: manyOf(typed, 'evidence'), remark }, keyOf(typed))
  }
  if (pressed === 'claim') {
    const invoice = {
      number: textOf(typed, 'number'),
      issuer: textOf(typed, 'issuer'),
      amountFen: fenIn(typed, 'amountFen') ?? undefined,
      issuedOn: textOf(typed, 'issuedOn'),
    }
    return visit.perform(claimOrder, { order, account: textOf(typed, 'account') || undefined, invoice }, keyOf(typed))
  }
  if (pressed === 'redeem' || pressed === 'refuse')
    return visit.perform(judgeClaim, { order, verdict: pressed, reason }, keyOf(typed))
  return visit.perform(answerOrder, { order, answer: pressed, reason }, keyOf(typed))
}

type Props = { readonly visit: Visit; readonly read: Read; readonly accounts: readonly Account[] }

function OneOrder({ visit, read, accounts }: Props): VNode {
  const { order, coupon, steps } = read
  const { t, lang } = visit
  const said = (at: Date | null) => (at ? instantText(at, lang) : t('还没有', 'not yet'))
  return (
    <>
      <Breadcrumbs visit={visit} trail={[{ href: '/coupon-orders', label: t('用券订单', 'Coupon orders') }]} />
      <Heading caption={order.coupon_number}>
        {order.subject} <Tag tone={order.state === 'redeemed' ? 'good' : 'wait'}>{orderStates[order.state][lang]}</Tag>
      </Heading>
      <Summary
        rows={[
          { key: t('持券单位', 'Holder'), value: order.holder_name },
          { key: t('服务机构', 'Service body'), value: order.body_name },
          { key: t('合同价', 'Price'), value: moneyText(order.price_fen, lang) },
          { key: t('券支付', 'The coupon pays'), value: moneyText(order.share_fen, lang) },
          { key: t('券有效期至', 'Valid until'), value: coupon ? dayText(coupon.valid_until, lang) : '—' },
          { key: t('持券单位确认', 'The holder confirmed'), value: said(order.holder_confirmed_at) },
          { key: t('服务机构确认', 'The body confirmed'), value: said(order.body_confirmed_at) },
          ...(order.invoice
            ? [
                {
                  key: t('发票', 'Invoice'),
                  value: `${order.invoice.number} · ${moneyText(order.invoice.amount_fen, lang)}`,
                },
              ]
            : []),
        ]}
      />
      {visit.actor.is('host-admin') && !visit.actor.for(order.holder) ? null : (
        <p class="govuk-body">
          <Link visit={visit} href={`/dossiers/${order.coupon}?tab=attachments`}>
            {t('查看双方的凭据', 'See the evidence of both parties')}
          </Link>
        </p>
      )}
      <Deeds visit={visit} read={read} accounts={accounts} />
      <h2 class="govuk-heading-m">{t('办理记录', 'Timeline')}</h2>
      <Timeline
        visit={visit}
        entries={steps.map((step) => ({
          at: step.at,
          title: stepText(step.kind)[lang],
          who: step.person_name,
          text: step.reason ?? '',
        }))}
      />
    </>
  )
}
