import { listPaymentOrders } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { Empty, Heading, Inset, instantText, LinkButton, moneyText, Pager, Table } from '../parts/index.ts'
import { legalBooks } from './words.tsx'

/** Payment orders, newest first, and how far the bank has come with each. */
export const paymentOrdersPage = page('/payment-orders', {
  async view(visit) {
    const { t, lang, query, actor } = visit
    const { orders, next } = await visit.ask(listPaymentOrders, query.after ? { after: query.after } : {})
    const title = t('拨款单', 'Payment orders')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <Inset>{legalBooks(visit)}</Inset>
          {actor.is('finance') ? (
            <LinkButton visit={visit} href="/payment-orders/new">
              {t('编制拨款单', 'Make a payment order')}
            </LinkButton>
          ) : null}
          <Table
            caption={title}
            captionHidden
            columns={[
              { key: 'number', head: t('单号', 'Number') },
              { key: 'document', head: t('指标文号', 'Allotment document') },
              { key: 'count', head: t('笔数', 'Payments'), numeric: true },
              { key: 'fen', head: t('金额', 'Amount'), numeric: true },
              { key: 'paid', head: t('已支付', 'Paid'), numeric: true },
              { key: 'returned', head: t('退票', 'Returned'), numeric: true },
              { key: 'made', head: t('下达', 'Made') },
            ]}
            rows={orders.map((order) => ({
              id: order.id,
              href: visit.href(`/payment-orders/${order.id}`),
              cells: {
                number: order.number,
                document: order.document,
                count: order.count,
                fen: moneyText(order.total_fen, lang),
                paid: order.paid,
                returned: order.returned,
                made: `${order.made_by_name} ${instantText(order.made_at, lang)}`,
              },
            }))}
            empty={
              <Empty title={t('还没有拨款单', 'No payment orders yet')}>
                {t('审核通过的拨款由财务编入拨款单。', 'Finance puts what was checked into an order.')}
              </Empty>
            }
          />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})
