import { listCouponOrders } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { Heading, Link } from '../parts/index.ts'
import { OrderTable } from './order-table.tsx'

/** The orders a service body has, or those the bureau looks after; newest first. */
export const ordersPage = page('/coupon-orders', {
  async view(visit) {
    const { t, query } = visit
    const { orders, next } = await visit.ask(listCouponOrders, { ...(query.before ? { before: query.before } : {}) })
    const title = t('用券订单', 'Coupon orders')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <OrderTable visit={visit} orders={orders} caption={title} />
          {next ? (
            <p class="govuk-body">
              <Link visit={visit} href={`/coupon-orders?before=${next}`}>
                {t('更早的', 'Earlier ones')}
              </Link>
            </p>
          ) : null}
        </>
      ),
    }
  },
})
