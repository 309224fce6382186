import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import type { seeOrganisation } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { dayText, Link, LinkButton, moneyText, Table } from '../parts/index.ts'

type Sheet = Awaited<ReturnType<(typeof seeOrganisation)['run']>>['sheets'][number]

/** One sheet a year: typed and proved once, read by every form. */
export function Sheets({ visit, sheets }: { visit: Visit; sheets: readonly Sheet[] }): VNode {
  const { t, lang } = visit
  const last = Number(dayOf(visit.now).slice(0, 4)) - 1
  const money = (fen: number | undefined) => (fen === undefined ? '—' : moneyText(fen, lang))
  return (
    <>
      <Table
        caption={t('年度数据', 'Yearly figures')}
        columns={[
          { key: 'year', head: t('年度', 'Year') },
          { key: 'revenue', head: t('营业收入', 'Revenue'), numeric: true },
          { key: 'rd', head: t('研发费用', 'R&D spending'), numeric: true },
          { key: 'staff', head: t('从业人员', 'Staff'), numeric: true },
          { key: 'source', head: t('数据来源', 'Source') },
          { key: 'as_of', head: t('截至', 'As of') },
        ]}
        rows={sheets.map((sheet) => ({
          id: String(sheet.year),
          cells: {
            year: (
              <Link visit={visit} href={`/host/years/${sheet.year}`}>
                {String(sheet.year)}
              </Link>
            ),
            revenue: money(sheet.figures.revenue_fen),
            rd: money(sheet.figures.rd_spend_fen),
            staff: sheet.figures.staff === undefined ? '—' : String(sheet.figures.staff),
            source: sheet.source,
            as_of: dayText(sheet.as_of, lang),
          },
        }))}
        empty={t(
          '还没有年度数据。填一次，各类申报表都会读取。',
          'No figures yet. They are typed once and every form reads them.',
        )}
      />
      <LinkButton visit={visit} href={`/host/years/${last}`} tone="secondary">
        {t(`填报 ${last} 年度数据`, `Figures of ${last}`)}
      </LinkButton>
    </>
  )
}
