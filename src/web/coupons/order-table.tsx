import type { VNode } from 'preact'
import { type Order, orderStates } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { instantText, moneyText, Table } from '../parts/index.ts'

/** Orders with their two parties, the share of the coupon and where each stands. */
export const OrderTable = ({
  visit,
  orders,
  caption,
}: {
  readonly visit: Visit
  readonly orders: readonly Order[]
  readonly caption: string
}): VNode => {
  const { t, lang } = visit
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'subject', head: t('服务内容', 'Service') },
        { key: 'holder', head: t('持券单位', 'Holder') },
        { key: 'body', head: t('服务机构', 'Service body') },
        { key: 'share', head: t('券支付', 'Coupon pays'), numeric: true },
        { key: 'state', head: t('状态', 'State') },
        { key: 'since', head: t('自', 'Since') },
      ]}
      rows={orders.map((one) => ({
        id: one.id,
        href: visit.href(`/coupon-orders/${one.id}`),
        cells: {
          subject: one.subject,
          holder: one.holder_name,
          body: one.body_name,
          share: moneyText(one.share_fen, lang),
          state: orderStates[one.state][lang],
          since: instantText(one.since, lang),
        },
      }))}
      empty={t(
        '还没有订单。下单以后，进展显示在这里。',
        'No orders yet. Once one is placed its progress appears here.',
      )}
    />
  )
}
