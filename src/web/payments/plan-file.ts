import { writeXlsx } from 'hucre/xlsx'
import { saidInstant } from '#platform/clock'
import { planOfUse } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { legalBooks } from './words.tsx'

/** The plan of use as finance hands it on, in yuan. */
export const planFilePage = page('/payment-plan/export', {
  async view(visit) {
    const { t, lang, query } = visit
    const asked = /^20\d\d$/.test(query.year ?? '') ? { year: Number(query.year) } : {}
    const { year, months } = await visit.ask(planOfUse, asked)
    const head = [
      t('月份', 'Month'),
      t('笔数', 'Payments'),
      t('应拨（元）', 'Due (CNY)'),
      t('待办理（元）', 'To come (CNY)'),
      t('支付中（元）', 'With the bank (CNY)'),
      t('已拨付（元）', 'Paid (CNY)'),
    ]
    const rows = months.map((month) => [
      month.month,
      month.count,
      month.due_fen / 100,
      month.open_fen / 100,
      month.bank_fen / 100,
      month.paid_fen / 100,
    ])
    const about = [
      [t('年度', 'Year'), year],
      [t('导出', 'Exported'), `${visit.actor.name} ${saidInstant(visit.now, lang)}`],
      [t('说明', 'Note'), legalBooks(visit)],
    ]
    const sheets = [
      { name: t('用款计划', 'Plan of use'), rows: [head, ...rows] },
      { name: t('口径', 'About'), rows: about },
    ]
    return {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      send: Buffer.from(await writeXlsx({ sheets })),
      headers: { 'content-disposition': `attachment; filename="plan-of-use-${year}.xlsx"` },
    }
  },
})
