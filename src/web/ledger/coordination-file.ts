import { coordination, sourceText } from '../../ledger/index.ts'
import { page } from '../page.ts'
import { namesOf } from './coordination.tsx'
import { everyRow, workbook } from './export.ts'

export const coordinationFile = page('/ledger/export', {
  async view(visit) {
    const year = /^20\d\d$/.test(visit.query.year ?? '') ? { year: Number(visit.query.year) } : {}
    const names = await namesOf(visit)
    const rows = await everyRow(async (after) => {
      const { quotas, next } = await visit.ask(coordination, { ...year, ...(after ? { after } : {}), limit: 5000 })
      return { rows: quotas, next }
    })
    const total = (key: 'planned_fen' | 'committed_fen' | 'paid_fen' | 'left_fen') =>
      rows.reduce((sum, one) => sum + one[key], 0) / 100
    return workbook(visit, '资金统筹', 'coordination', [
      ['额度', '计划', '年度', '来源', '已安排（元）', '已立项（元）', '已拨付（元）', '可用（元）'],
      ...rows.map((one) => [
        one.title,
        names.get(one.programme) ?? one.programme,
        one.year,
        sourceText[one.source].zh,
        one.planned_fen / 100,
        one.committed_fen / 100,
        one.paid_fen / 100,
        one.left_fen / 100,
      ]),
      ['合计', '', '', '', total('planned_fen'), total('committed_fen'), total('paid_fen'), total('left_fen')],
    ])
  },
})
