import { stringify } from 'csv-stringify/sync'
import type { VNode } from 'preact'
import type { Text } from '#platform/text'
import { listRejects, type OpenList, readOpenList } from '../../overlap/index.ts'
import { idIn } from '../dossier/open.ts'
import { page, type Visit } from '../page.ts'
import { Link, Summary, Table } from '../parts/index.ts'

const outcomes: Readonly<Record<keyof OpenList['counts'], Text>> = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '更新', en: 'Changed' },
  same: { zh: '已有且相同', en: 'There already, the same' },
  repeated: { zh: '名单内重复', en: 'Twice in the list' },
  wrong: { zh: '不能入库', en: 'Cannot enter' },
  undone: { zh: '已撤销', en: 'Taken back' },
  stays: { zh: '撤销时保留', en: 'Kept when taken back' },
}

/** What the dry run or the import has found, counted. */
export const Counts = ({ visit: { t, lang }, list }: { readonly visit: Visit; readonly list: OpenList }): VNode => (
  <>
    <h2 class="govuk-heading-m">
      {list.stage === 'tried' ? t('试导入的结果', 'What the dry run found') : t('导入的结果', 'What was imported')}
    </h2>
    <Summary
      rows={(Object.keys(outcomes) as (keyof OpenList['counts'])[])
        .filter((outcome) => list.counts[outcome] !== undefined || outcome === 'new' || outcome === 'wrong')
        .map((outcome) => ({ key: outcomes[outcome][lang], value: String(list.counts[outcome] ?? 0) }))}
    />
  </>
)

type Wrong = Awaited<ReturnType<(typeof listRejects)['run']>>
type Props = { readonly visit: Visit; readonly list: OpenList; readonly wrong: Wrong }

/** The rows that cannot enter, each with its faults; all of them as a file that can be put right and brought again. */
export function Rejects({ visit, list, wrong }: Props): VNode | null {
  const { t, lang } = visit
  if (wrong.rows.length === 0) return null
  return (
    <>
      <Table
        caption={t('不能入库的行', 'Rows that cannot enter')}
        columns={[
          { key: 'line', head: t('行', 'Row'), numeric: true },
          { key: 'cells', head: t('内容', 'Content') },
          { key: 'why', head: t('原因', 'Why') },
        ]}
        rows={wrong.rows.map(({ line, cells, problems }) => ({
          id: String(line),
          cells: {
            line,
            cells: cells.filter(Boolean).join(' · ').slice(0, 120) || '—',
            why: problems.map(({ says }) => says[lang]).join(lang === 'zh' ? '；' : '; '),
          },
        }))}
        empty=""
      />
      <p class="govuk-body">
        <Link visit={visit} href={`/library/lists/${list.id}/rejects`}>
          {t('下载全部（CSV）', 'Download all of them (CSV)')}
        </Link>
      </p>
    </>
  )
}

export const rejectsPage = page('/library/lists/:list/rejects', {
  async view(visit) {
    const list = idIn(visit, 'list', '公开名单', 'open list')
    const { columns } = (await visit.ask(readOpenList, { list })).list
    const rows: string[][] = [[visit.t('行', 'Row'), visit.t('原因', 'Why'), ...columns]]
    for (let after: number | null = 0; after !== null; ) {
      const wrong: Wrong = await visit.ask(listRejects, { list, after, limit: 1000 })
      for (const { line, cells, problems } of wrong.rows)
        rows.push([String(line), problems.map(({ says }) => says[visit.lang]).join('; '), ...cells])
      after = wrong.next
    }
    return {
      type: 'text/csv; charset=utf-8',
      send: `\uFEFF${stringify(rows, { escape_formulas: true })}`,
      headers: { 'content-disposition': `attachment; filename="rejects-${list}.csv"` },
    }
  },
})
