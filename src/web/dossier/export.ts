import { stringify } from 'csv-stringify/sync'
import { writeXlsx } from 'hucre/xlsx'
import { dayOf, saidInstant } from '#platform/clock'
import type { Lang } from '#platform/text'
import { listDossiers, listProgrammes } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { filterIn } from './list.tsx'
import { stageTitles } from './stage-titles.ts'

/** The list as it is shown, as a file: same scope, same filter, same order, with Chinese heads. */
export const exportPage = page('/dossiers/export', {
  async view(visit) {
    const rows = await rowsOf(visit)
    const name = `dossiers-${dayOf(visit.now)}`
    if (visit.query.format === 'csv')
      return { type: 'text/csv; charset=utf-8', send: csvOf(rows), headers: saveAs(`${name}.csv`) }
    return {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      send: await xlsxOf(visit, rows),
      headers: saveAs(`${name}.xlsx`),
    }
  },
})

const saveAs = (name: string) => ({ 'content-disposition': `attachment; filename="${name}"` })

export type ExportRow = Readonly<Record<(typeof heads)[number]['key'], string | number | null>>
const heads = [
  { key: 'number', zh: '编号', en: 'Number', width: 18 },
  { key: 'title', zh: '项目名称', en: 'Title', width: 50 },
  { key: 'host', zh: '申报单位', en: 'Organisation', width: 32 },
  { key: 'lead', zh: '项目负责人', en: 'Leader', width: 14 },
  { key: 'recommender', zh: '推荐单位', en: 'Recommender', width: 28 },
  { key: 'stage', zh: '阶段', en: 'Stage', width: 16 },
  { key: 'since', zh: '进入时间', en: 'Since', width: 22 },
  { key: 'due', zh: '期限', en: 'Due', width: 22 },
  { key: 'requested', zh: '申请金额（元）', en: 'Asked for (CNY)', width: 18 },
  { key: 'approved', zh: '批复金额（元）', en: 'Approved (CNY)', width: 18 },
] as const

const headed = (lang: Lang) =>
  heads.map((head) => ({ key: head.key, header: lang === 'zh' ? head.zh : `${head.zh} ${head.en}`, width: head.width }))

/** Page by page until the end of the list; beyond 5,000 rows the file says on its second sheet where it stops. */
const most = 5000
async function rowsOf(visit: Visit): Promise<ExportRow[]> {
  const { of: stageOf } = stageTitles(await visit.ask(listProgrammes, {}), visit.lang)
  const rows: ExportRow[] = []
  let after: string | null | undefined
  do {
    const found = await visit.ask(listDossiers, { ...filterIn(visit), ...(after ? { after } : {}), limit: 200 })
    for (const one of found.dossiers)
      rows.push({
        number: one.number,
        title: one.title,
        host: one.host_name,
        lead: one.lead_name,
        recommender: one.recommender_name,
        stage: stageOf(one),
        since: saidInstant(one.stage_since, visit.lang),
        due: one.due_at ? saidInstant(one.due_at, visit.lang) : null,
        requested: one.requested_fen === null ? null : one.requested_fen / 100,
        approved: one.approved_fen === null ? null : one.approved_fen / 100,
      })
    after = found.next
  } while (after && rows.length < most)
  return rows
}

/** With the mark that tells Excel of UTF-8; a text that a spreadsheet would take for a formula is made plain. */
export function csvOf(rows: readonly ExportRow[]): string {
  const body = rows.map((row) => heads.map((head) => plain(row[head.key])))
  return `\uFEFF${stringify([heads.map((head) => head.zh), ...body], { record_delimiter: 'windows' })}`
}

const plain = (value: string | number | null): string | number =>
  typeof value === 'string' && /^[\s\0]*[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : (value ?? '')

async function xlsxOf(visit: Visit, rows: readonly ExportRow[]): Promise<Buffer> {
  const { t, lang } = visit
  const filter = Object.entries(visit.query).filter(
    ([name, value]) => name !== 'format' && name !== 'after' && value !== '',
  )
  const about = [
    [t('导出时间', 'Exported at'), saidInstant(visit.now, lang)],
    [t('导出人', 'By'), visit.actor.name],
    [t('身份', 'Acting as'), `${visit.actor.standing.role} ${visit.actor.standing.organisationName ?? ''}`.trim()],
    [t('筛选条件', 'Filter'), filter.map(([name, value]) => `${name}=${value}`).join('；') || t('无', 'none')],
    [
      t('行数', 'Rows'),
      rows.length >= most ? t(`${rows.length}（已到上限）`, `${rows.length} (the most a file holds)`) : rows.length,
    ],
  ]
  return Buffer.from(
    await writeXlsx({
      sheets: [
        { name: t('办件', 'Dossiers'), columns: headed(lang), data: rows.map((row) => ({ ...row })) },
        { name: t('口径', 'About'), rows: about },
      ],
    }),
  )
}
