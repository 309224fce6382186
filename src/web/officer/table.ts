import { stringify } from 'csv-stringify/sync'
import { writeXlsx } from 'hucre/xlsx'
import { dayOf } from '#platform/clock'
import { roundTable } from '../../procedure/index.ts'
import { page } from '../page.ts'

/** The table of a round in the order of fields that its definition gives, as a workbook or as CSV. */
export const tablePage = page('/officer/rounds/:round/table', {
  async view(visit) {
    const { stage, format } = visit.query
    const { round, heads, rows } = await visit.ask(roundTable, {
      round: visit.params.round!,
      ...(stage ? { stage } : {}),
    })
    const name = `${round.code.replace(/[^\w-]/g, '') || 'round'}-${dayOf(visit.now)}`
    const first = heads.map((head) => head.zh)
    if (format === 'csv')
      return {
        type: 'text/csv; charset=utf-8',
        send: `\uFEFF${stringify([first, ...rows.map((row) => row.map(plain))], { record_delimiter: 'windows' })}`,
        headers: { 'content-disposition': `attachment; filename="${name}.csv"` },
      }
    const columns = first.map((header, at) => ({ key: String(at), header, width: 24 }))
    const data = rows.map((row) => Object.fromEntries(row.map((cell, at) => [String(at), cell])))
    const book = await writeXlsx({ sheets: [{ name: '汇总表', columns, data }] })
    return {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      send: Buffer.from(book),
      headers: { 'content-disposition': `attachment; filename="${name}.xlsx"` },
    }
  },
})

/** A text that a spreadsheet would take for a formula is made plain. */
const plain = (value: string | number | null): string | number =>
  typeof value === 'string' && /^[\s\0]*[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : (value ?? '')
