import { saidInstant } from '#platform/clock'
import { accountKinds, purposes, statement, type TransferKind, transferKinds } from '../../ledger/index.ts'
import { idIn } from '../dossier/open.ts'
import { page } from '../page.ts'
import { everyRow, workbook } from './export.ts'
import { untilIn } from './statement.tsx'

export const statementFile = page('/ledger/accounts/:account/export', {
  async view(visit) {
    const account = idIn(visit, 'account', '这个科目', 'account')
    const first = await visit.ask(statement, { account, ...untilIn(visit), limit: 1 })
    const rows = await everyRow(async (after) => {
      const { entries, next } = await visit.ask(statement, {
        account,
        ...untilIn(visit),
        ...(after ? { after } : {}),
        limit: 5000,
      })
      return { rows: entries, next }
    })
    const about = [
      ['科目', `${accountKinds[first.account.kind].zh} ${first.account.title}`],
      ['截至', first.until ?? saidInstant(visit.now, 'zh')],
    ] as const
    return workbook(
      visit,
      '科目明细',
      'statement',
      [
        [
          '序号',
          '时间',
          '事由',
          '方式',
          '对方科目',
          '借方（元）',
          '贷方（元）',
          '预留变动（元）',
          '余额（元）',
          '文号',
          '摘要',
          '经办',
          '编号',
        ],
        ...rows.map((one) => [
          one.number,
          saidInstant(one.at, 'zh'),
          purposes[one.purpose as keyof typeof purposes].zh,
          transferKinds[one.kind as TransferKind].zh,
          one.other_title,
          one.side === 'debit' ? one.posted_fen / 100 : '',
          one.side === 'credit' ? one.posted_fen / 100 : '',
          one.pending_fen / 100,
          (one.credits_posted - one.debits_posted) / 100,
          one.document ?? '',
          one.note ?? '',
          one.by_name,
          one.transfer,
        ]),
      ],
      about,
    )
  },
})
