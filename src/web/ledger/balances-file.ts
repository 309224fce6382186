import { saidInstant } from '#platform/clock'
import { accountKinds, balances } from '../../ledger/index.ts'
import { page } from '../page.ts'
import { yearIn } from './balances.tsx'
import { everyRow, workbook } from './export.ts'
import { untilIn } from './statement.tsx'

export const balancesFile = page('/ledger/balances/export', {
  async view(visit) {
    const year = yearIn(visit)
    const { totals, until } = await visit.ask(balances, { year, ...untilIn(visit), limit: 1 })
    const rows = await everyRow(async (after) => {
      const { accounts, next } = await visit.ask(balances, {
        year,
        ...untilIn(visit),
        ...(after ? { after } : {}),
        limit: 5000,
      })
      return { rows: accounts, next }
    })
    const line = (one: typeof totals) => [
      one.debits_posted / 100,
      one.credits_posted / 100,
      (one.credits_posted - one.debits_posted) / 100,
      one.debits_pending / 100,
      one.credits_pending / 100,
    ]
    return workbook(
      visit,
      '余额表',
      'balances',
      [
        ['科目', '类别', '年度', '借方发生（元）', '贷方发生（元）', '余额（元）', '预留借方（元）', '预留贷方（元）'],
        ...rows.map((one) => [one.title, accountKinds[one.kind].zh, one.year, ...line(one)]),
        ['合计', '', year, ...line(totals)],
      ],
      [['截至', until ?? saidInstant(visit.now, 'zh')]],
    )
  },
})
