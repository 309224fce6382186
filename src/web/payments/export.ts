import { writeXlsx } from 'hucre/xlsx'
import { dayOf, saidInstant } from '#platform/clock'
import { listPayments, type PaymentListed, paymentKinds, paymentStates } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { filterOf } from './list.tsx'
import { legalBooks } from './words.tsx'

const most = 5000
/** The list as it is shown, as a file: same scope, same filter, same order, amounts in yuan. */
export const paymentsExportPage = page('/payments/export', {
  async view(visit) {
    const { t, lang } = visit
    const rows: PaymentListed[] = []
    let after: string | null | undefined
    do {
      const found = await visit.ask(listPayments, { ...filterOf(visit), limit: 200, ...(after ? { after } : {}) })
      rows.push(...found.payments)
      after = found.next
    } while (after && rows.length < most)
    const head = [
      t('任务书编号', 'Agreement'),
      t('项目', 'Project'),
      t('期次', 'Part'),
      t('收款单位', 'Payee'),
      t('经由', 'Through'),
      t('方式', 'Kind'),
      t('条件', 'Condition'),
      t('金额（元）', 'Amount (CNY)'),
      t('应拨日期', 'Due'),
      t('状态', 'State'),
      t('支付编号', 'Reference'),
      t('退回原因', 'Why returned'),
    ]
    const lines = rows.map((one) => [
      one.agreement_number ?? '',
      one.title,
      one.part,
      one.payee_name,
      one.via_name ?? '',
      paymentKinds[one.kind][lang],
      one.condition,
      one.amount_fen / 100,
      one.due_on,
      paymentStates[one.state][lang],
      one.reference ?? '',
      one.returned ?? '',
    ])
    const about = [
      [t('导出时间', 'Exported at'), saidInstant(visit.now, lang)],
      [t('导出人', 'By'), visit.actor.name],
      [
        t('筛选条件', 'Filter'),
        Object.entries(visit.query)
          .map(([name, value]) => `${name}=${value}`)
          .join('；') || t('无', 'none'),
      ],
      [
        t('行数', 'Rows'),
        after ? t(`${rows.length}（已到上限）`, `${rows.length} (the most a file holds)`) : rows.length,
      ],
      [t('说明', 'Note'), legalBooks(visit)],
    ]
    const sheets = [
      { name: t('拨款', 'Payments'), rows: [head, ...lines] },
      { name: t('口径', 'About'), rows: about },
    ]
    return {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      send: Buffer.from(await writeXlsx({ sheets })),
      headers: { 'content-disposition': `attachment; filename="payments-${dayOf(visit.now)}.xlsx"` },
    }
  },
})
