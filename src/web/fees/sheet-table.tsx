import type { VNode } from 'preact'
import { type panelFees, standingText } from '../../review/index.ts'
import type { Visit } from '../page.ts'
import { dayText, Table } from '../parts/index.ts'
import { yuanText } from '../parts/yuan.ts'

export type Fees = Awaited<ReturnType<(typeof panelFees)['run']>>
export type FeeLine = Fees['rows'][number]

export const whyNothing = {
  declined: { zh: '已谢绝', en: 'Declined' },
  organiser: { zh: '组织单位人员，按规定不发放', en: 'Staff of the organiser: not paid, by the rule' },
  'nothing-done': { zh: '没有签到或没有提交评分', en: 'Did not sign in or hand in a sheet' },
} as const

export const attendedSaid = ({ attended }: FeeLine, visit: Visit, network: boolean): string =>
  network
    ? visit.t('通讯评审 1 次', 'One remote review')
    : attended
        .map(({ day, part }) => `${dayText(day, visit.lang)}${part === 'half' ? visit.t('（半天）', ' (half)') : ''}`)
        .join(visit.t('、', ', ')) || '—'

/** The rows of a fee sheet as they are paid: net, gross and what is withheld, with the sum of each. */
export function SheetTable({ visit, fees }: { readonly visit: Visit; readonly fees: Fees }): VNode {
  const { t, lang } = visit
  const { rows, totals, panel } = fees
  return (
    <Table
      caption={t('发放明细', 'What is paid')}
      columns={[
        { key: 'name', head: t('专家', 'Expert') },
        { key: 'standing', head: t('标准', 'Standard') },
        { key: 'attended', head: t('参加', 'Attended') },
        { key: 'net', head: t('税后（元）', 'Net (CNY)'), numeric: true },
        { key: 'tax', head: t('代扣个税（元）', 'Withheld (CNY)'), numeric: true },
        { key: 'gross', head: t('税前（元）', 'Gross (CNY)'), numeric: true },
        { key: 'payee', head: t('收款账户', 'Account') },
      ]}
      rows={[
        ...rows.map((row) => ({
          id: row.seat,
          cells: {
            name: `${row.person_name} · ${row.organisation_name || '—'}`,
            standing: standingText[row.standing][lang],
            attended: row.excluded
              ? whyNothing[row.excluded as keyof typeof whyNothing][lang]
              : attendedSaid(row, visit, panel.mode === 'network'),
            net: yuanText(row.net_fen),
            tax: yuanText(row.tax_fen),
            gross: yuanText(row.gross_fen),
            payee: row.payee
              ? `${row.payee.bank} ${row.payee.mask}`
              : row.excluded
                ? '—'
                : t('未登记或无权查看', 'Not there, or not yours to see'),
          },
        })),
        {
          id: 'total',
          cells: {
            name: <strong>{t(`合计（${totals.paid} 人）`, `Sum (${totals.paid} people)`)}</strong>,
            standing: '',
            attended: '',
            net: <strong>{yuanText(totals.net_fen)}</strong>,
            tax: <strong>{yuanText(totals.tax_fen)}</strong>,
            gross: <strong>{yuanText(totals.gross_fen)}</strong>,
            payee: '',
          },
        },
      ]}
      empty=""
    />
  )
}
