import type { VNode } from 'preact'
import { exportOrder, readPaymentOrder } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  dayText,
  Form,
  Heading,
  instantText,
  LinkButton,
  moneyText,
  RadioField,
  Summary,
  Table,
  TextField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { orderFile } from './order-file.ts'

type Read = Awaited<ReturnType<typeof readPaymentOrder.run>>

/** One payment order: its rows, its file for the bank, and what the bank has said so far. */
export const paymentOrderPage = page('/payment-orders/:order', {
  async view(visit) {
    const read = await visit.ask(readPaymentOrder, { order: idIn(visit, 'order', '拨款单', 'payment order') })
    const { t, lang } = visit
    const { order } = read
    return {
      title: order.number,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/payment-orders', label: t('拨款单', 'Payment orders') }]} />
          <Heading caption={t('拨款单', 'Payment order')}>{order.number}</Heading>
          <Summary
            rows={[
              {
                key: t('金额', 'Amount'),
                value: `${moneyText(order.total_fen, lang)}${t(`，${order.count} 笔`, `, ${order.count} payments`)}`,
              },
              { key: t('指标文号', 'Allotment document'), value: order.document },
              {
                key: t('科目', 'Classes'),
                value: t(
                  `功能 ${order.function_class}，经济 ${order.economic_class}`,
                  `function ${order.function_class}, economic ${order.economic_class}`,
                ),
              },
              { key: t('预算年度', 'Budget year'), value: String(order.budget_year) },
              { key: t('下达', 'Made'), value: `${order.made_by_name} ${instantText(order.made_at, lang)}` },
            ]}
          />
          <Rows visit={visit} read={read} />
          {visit.actor.is('finance') ? <Exporting visit={visit} /> : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const input = { order: visit.params.order!, reason: textOf(typed, 'reason') }
    const exported = await visit.perform(exportOrder, input, keyOf(typed))
    return orderFile(
      visit,
      exported as Parameters<typeof orderFile>[1],
      textOf(typed, 'format') === 'csv' ? 'csv' : 'xlsx',
    )
  },
})

function Rows({ visit, read }: { readonly visit: Visit; readonly read: Read }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('明细', 'Rows')}
      columns={[
        { key: 'reference', head: t('支付编号', 'Reference') },
        { key: 'to', head: t('收款人', 'Payee') },
        { key: 'account', head: t('账号', 'Account') },
        { key: 'fen', head: t('金额', 'Amount'), numeric: true },
        { key: 'state', head: t('银行', 'The bank') },
      ]}
      rows={read.legs.map((leg) => ({
        id: leg.reference!,
        href: visit.href(`/payments/${leg.payment}`),
        cells: {
          reference: leg.reference!,
          to: leg.to_name,
          account: leg.account_mask ?? '—',
          fen: moneyText(leg.amount_fen, lang),
          state: leg.returned_on
            ? t(
                `${dayText(leg.returned_on, lang)} 退回：${leg.return_reason}`,
                `Returned ${dayText(leg.returned_on, lang)}: ${leg.return_reason}`,
              )
            : leg.sent_on
              ? t(`${dayText(leg.sent_on, lang)} 已支付`, `Paid ${dayText(leg.sent_on, lang)}`)
              : t('待回单', 'waits for its result'),
        },
      }))}
      empty=""
    />
  )
}

const Exporting = ({ visit }: { readonly visit: Visit }): VNode => (
  <Card title={visit.t('导出给银行', 'For the bank')}>
    <Form visit={visit}>
      <RadioField
        visit={visit}
        name="format"
        label={visit.t('格式', 'Format')}
        inline
        value="xlsx"
        options={[
          { value: 'xlsx', label: 'Excel (XLSX)' },
          { value: 'csv', label: 'CSV' },
        ]}
      />
      <TextField
        visit={visit}
        name="reason"
        label={visit.t('用途（含完整账号，会被记录）', 'What for (accounts in full; this is recorded)')}
        max={500}
      />
      <Button>{visit.t('导出', 'Export')}</Button>
    </Form>
    <LinkButton visit={visit} href="/payment-results" tone="secondary">
      {visit.t('导入支付结果', 'Take the results')}
    </LinkButton>
  </Card>
)
