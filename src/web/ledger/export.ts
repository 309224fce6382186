import { writeXlsx } from 'hucre/xlsx'
import { dayOf, saidInstant } from '#platform/clock'
import type { Outcome, Visit } from '../page.ts'

/** A list as a workbook with Chinese heads; amounts are in yuan. The last sheet says who exported it, when, and what it is. */
export async function workbook(
  visit: Visit,
  name: string,
  file: string,
  rows: readonly (readonly (string | number)[])[],
  about: readonly (readonly [string, string])[] = [],
): Promise<Outcome> {
  const said = [
    ['内容', name],
    ...about,
    ['说明', '项目资金台账供备查，法定会计账以国库集中支付系统为准；金额单位：元'],
    ['导出', `${visit.actor.name} ${saidInstant(visit.now, 'zh')}`],
  ]
  const sheets = [
    { name, rows: rows.map((row) => [...row]) },
    { name: '说明', rows: said.map((row) => [...row]) },
  ]
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    send: Buffer.from(await writeXlsx({ sheets })),
    headers: { 'content-disposition': `attachment; filename="${file}-${dayOf(visit.now)}.xlsx"` },
  }
}

/** Every page of a list, one after another; a workbook holds at most this many rows. */
export async function everyRow<Row>(
  ask: (after: string | undefined) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>,
): Promise<Row[]> {
  const found: Row[] = []
  let after: string | undefined
  do {
    const { rows, next } = await ask(after)
    found.push(...rows)
    after = next ?? undefined
  } while (after && found.length < 100_000)
  return found
}
