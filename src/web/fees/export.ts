import { writeXlsx } from 'hucre/xlsx'
import { dayOf, saidInstant } from '#platform/clock'
import { standingText } from '../../review/index.ts'
import type { Outcome, Visit } from '../page.ts'
import { attendedSaid, type Fees, whyNothing } from './sheet-table.tsx'

type Payee = { readonly person: string; readonly bank: string; readonly number: string }

/** The sheet as accounts offices take it; whoever exports stands on it with the time. Sums are in yuanText. */
export async function xlsxOf(visit: Visit, fees: Fees, payees: readonly Payee[]): Promise<Outcome> {
  const { panel, sheet, rows, totals } = fees
  const head = [
    '序号',
    '姓名',
    '单位',
    '标准',
    '参加',
    '税后（元）',
    '代扣个税（元）',
    '税前（元）',
    '开户行',
    '账号',
    '说明',
  ]
  const lines = rows.map((row, index) => {
    const payee = payees.find(({ person }) => person === row.person)
    return [
      index + 1,
      row.person_name,
      row.organisation_name,
      standingText[row.standing].zh,
      row.excluded ? '' : attendedSaid(row, { ...visit, lang: 'zh', t: (zh) => zh }, panel.mode === 'network'),
      row.net_fen / 100,
      row.tax_fen / 100,
      row.gross_fen / 100,
      payee?.bank ?? row.payee?.bank ?? '',
      payee?.number ?? row.payee?.mask ?? '',
      row.excluded ? whyNothing[row.excluded as keyof typeof whyNothing].zh : '',
    ]
  })
  const sum = ['', '合计', '', '', '', totals.net_fen / 100, totals.tax_fen / 100, totals.gross_fen / 100, '', '', '']
  const about = [
    ['评审组', panel.title],
    ['发放单位', sheet?.payer_name ?? ''],
    ['发放月份', sheet?.month.slice(0, 7) ?? ''],
    ['编制', sheet ? `${sheet.made_by_name} ${saidInstant(sheet.made_at, 'zh')}` : ''],
    ['确认', sheet?.confirmed_at ? `${sheet.confirmed_by_name} ${saidInstant(sheet.confirmed_at, 'zh')}` : '未确认'],
    ['标准', '财科教〔2017〕128号；个人所得税按国家税务总局公告2018年第61号预扣，同一单位同月合并计税'],
    ['导出', `${visit.actor.name} ${saidInstant(visit.now, 'zh')}`],
  ]
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    send: Buffer.from(
      await writeXlsx({
        sheets: [
          { name: '发放表', rows: [head, ...lines, sum] },
          { name: '说明', rows: about },
        ],
      }),
    ),
    headers: { 'content-disposition': `attachment; filename="fees-${dayOf(visit.now)}.xlsx"` },
  }
}
