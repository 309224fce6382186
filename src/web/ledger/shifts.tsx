import { listShifts } from '../../ledger/index.ts'
import { page } from '../page.ts'
import { Empty, Heading, instantText, Link, LinkButton, moneyText, Pager, Table } from '../parts/index.ts'
import { About } from './about.tsx'
import { everyRow, workbook } from './export.ts'

/** Money that was shifted between quotas, with the rule and the document it rests on. */
export const shiftsPage = page('/ledger/shifts', {
  async view(visit) {
    const { t, lang, query } = visit
    const { shifts, next } = await visit.ask(listShifts, query.after ? { after: query.after } : {})
    const link = (id: string, title: string) => (
      <Link visit={visit} href={`/ledger/quotas/${id}`}>
        {title}
      </Link>
    )
    return {
      title: t('调剂记录', 'Shifts between quotas'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('调剂记录', 'Shifts between quotas')}</Heading>
          <About visit={visit} at="/ledger/shifts" />
          <LinkButton visit={visit} href="/ledger/shifts/export" tone="secondary">
            {t('导出 XLSX', 'Export XLSX')}
          </LinkButton>
          <Table
            caption={t('调剂记录', 'Shifts between quotas')}
            captionHidden
            columns={[
              { key: 'at', head: t('时间', 'Time') },
              { key: 'from', head: t('调出', 'From') },
              { key: 'to', head: t('调入', 'To') },
              { key: 'amount', head: t('金额', 'Amount'), numeric: true },
              { key: 'basis', head: t('依据', 'Rests on') },
            ]}
            rows={shifts.map((one) => ({
              id: one.id,
              cells: {
                at: instantText(one.at, lang),
                from: link(one.from_quota, one.from_title),
                to: link(one.to_quota, one.to_title),
                amount: moneyText(one.amount_fen, lang),
                basis: (
                  <>
                    {`${one.basis}（${one.document}）`}
                    <span class="govuk-hint">{`${one.reason} · ${one.by_name}`}</span>
                  </>
                ),
              },
            }))}
            empty={
              <Empty title={t('还没有调剂', 'Nothing was shifted yet')}>
                {t(
                  '在某项额度的页面上可以调剂到同一来源、同一年度的其他额度。',
                  'The page of a quota shifts money to another of the same source and year.',
                )}
              </Empty>
            }
          />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})

export const shiftsFile = page('/ledger/shifts/export', {
  async view(visit) {
    const rows = await everyRow(async (after) => {
      const { shifts, next } = await visit.ask(listShifts, { ...(after ? { after } : {}), limit: 5000 })
      return { rows: shifts, next }
    })
    return workbook(visit, '调剂记录', 'shifts', [
      ['时间', '调出', '调入', '金额（元）', '批准文号', '依据', '理由', '经办'],
      ...rows.map((one) => [
        instantText(one.at, 'zh'),
        one.from_title,
        one.to_title,
        one.amount_fen / 100,
        one.document,
        one.basis,
        one.reason,
        one.by_name,
      ]),
    ])
  },
})
