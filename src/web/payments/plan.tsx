import { planOfUse } from '../../procedure/index.ts'
import { page } from '../page.ts'
import { Empty, Heading, Inset, LinkButton, moneyText, Table } from '../parts/index.ts'
import { legalBooks } from './words.tsx'

/** 用款计划: what falls due month by month, as finance reports it, and how far each month has come. */
export const planPage = page('/payment-plan', {
  async view(visit) {
    const { t, lang, query } = visit
    const asked = /^20\d\d$/.test(query.year ?? '') ? { year: Number(query.year) } : {}
    const { year, months } = await visit.ask(planOfUse, asked)
    const sum = (of: (month: (typeof months)[number]) => number) =>
      moneyText(
        months.reduce((fen, month) => fen + of(month), 0),
        lang,
      )
    const title = t(`${year} 年用款计划`, `Plan of use ${year}`)
    const cells = (month: (typeof months)[number]) => ({
      month: t(`${Number(month.month.slice(5))} 月`, month.month),
      count: month.count,
      due: moneyText(month.due_fen, lang),
      open: moneyText(month.open_fen, lang),
      bank: moneyText(month.bank_fen, lang),
      paid: moneyText(month.paid_fen, lang),
    })
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <Inset>{legalBooks(visit)}</Inset>
          <LinkButton visit={visit} href={`/payment-plan?year=${year - 1}`} tone="secondary">
            {String(year - 1)}
          </LinkButton>{' '}
          <LinkButton visit={visit} href={`/payment-plan?year=${year + 1}`} tone="secondary">
            {String(year + 1)}
          </LinkButton>
          <Table
            caption={title}
            captionHidden
            columns={[
              { key: 'month', head: t('月份', 'Month') },
              { key: 'count', head: t('笔数', 'Payments'), numeric: true },
              { key: 'due', head: t('应拨', 'Due'), numeric: true },
              { key: 'open', head: t('待办理', 'To come'), numeric: true },
              { key: 'bank', head: t('支付中', 'With the bank'), numeric: true },
              { key: 'paid', head: t('已拨付', 'Paid'), numeric: true },
            ]}
            rows={
              months.length === 0
                ? []
                : [
                    ...months.map((month) => ({
                      id: month.month,
                      href: visit.href(`/payments?pile=all&until=${month.month}-28`),
                      cells: cells(month),
                    })),
                    {
                      id: 'sum',
                      cells: {
                        month: t('合计', 'Total'),
                        count: months.reduce((count, month) => count + month.count, 0),
                        due: sum((month) => month.due_fen),
                        open: sum((month) => month.open_fen),
                        bank: sum((month) => month.bank_fen),
                        paid: sum((month) => month.paid_fen),
                      },
                    },
                  ]
            }
            empty={<Empty title={t('这一年没有应拨的款项', 'Nothing falls due in this year')} />}
          />
          {months.length > 0 ? (
            <LinkButton visit={visit} href={`/payment-plan/export?year=${year}`} tone="secondary">
              {t('导出 Excel', 'Export to Excel')}
            </LinkButton>
          ) : null}
        </>
      ),
    }
  },
})
