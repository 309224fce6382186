import type { VNode } from 'preact'
import { dimensions, type Figure, type Measure, measures, readFigure, tableOf } from '../../insight/index.ts'
import { listProgrammes } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { page, type Visit } from '../page.ts'
import { Breadcrumbs, Heading, instantText, LinkButton, Summary, Table, Tabs } from '../parts/index.ts'
import { amountSaid, cutOffSaid, measureIn, type Names, titleOf, valueSaid } from './words.ts'

/** One cross-table, measure by measure, with its definition, filter and cut-off under it. */
export const figurePage = page('/figures/:figure', {
  async view(visit) {
    const { t, lang } = visit
    const figure = await visit.ask(readFigure, { figure: idIn(visit, 'figure', '这张统计表', 'table') })
    const names: Names = new Map(
      (await visit.ask(listProgrammes, {})).map(({ programme, definition }) => [programme, definition.name]),
    )
    const measure = measureIn(visit.query.measure)
    const here = `/figures/${figure.id}`
    return {
      title: titleOf(figure, lang),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/figures', label: t('统计', 'Figures') }]} />
          <Heading>{titleOf(figure, lang)}</Heading>
          <Tabs
            visit={visit}
            current={measure}
            tabs={Object.entries(measures).map(([key, { name }]) => ({
              key,
              label: name[lang],
              href: `${here}?measure=${key}`,
            }))}
          />
          <Cross visit={visit} figure={figure} measure={measure} names={names} />
          <About visit={visit} figure={figure} measure={measure} names={names} />
          <LinkButton visit={visit} href={`${here}/export`} tone="secondary">
            {t('导出 Excel（含口径）', 'Export as Excel, with the definitions')}
          </LinkButton>
        </>
      ),
    }
  },
})

type Props = {
  readonly visit: Visit
  readonly figure: Figure
  readonly measure: Measure
  readonly names: Names
}

function Cross({ visit: { t, lang }, figure, measure, names }: Props): VNode {
  const { rows, columns, at } = tableOf(figure.cells, measure)
  const { question } = figure
  const line = (row: string | null) => ({
    ...Object.fromEntries(columns.map((column) => [`c-${column}`, amountSaid(measure, at(row, column), lang)])),
    sum: amountSaid(measure, at(row, null), lang),
  })
  return (
    <Table
      caption={measures[measure].name[lang]}
      columns={[
        { key: 'row', head: dimensions[question.rows][lang] },
        ...columns.map((column) => ({
          key: `c-${column}`,
          head: valueSaid(question.columns, column, names, lang),
          numeric: true,
        })),
        { key: 'sum', head: t('合计', 'All'), numeric: true },
      ]}
      rows={[
        ...rows.map((row) => ({ id: row, cells: { row: valueSaid(question.rows, row, names, lang), ...line(row) } })),
        ...(rows.length > 0 ? [{ id: 'all', cells: { row: t('合计', 'All'), ...line(null) } }] : []),
      ]}
      empty={t('截止时间前没有符合条件的申报。', 'No application was handed in before the cut-off.')}
    />
  )
}

function About({ visit: { t, lang }, figure, measure, names }: Props): VNode {
  const { programme, year } = figure.question
  const filter = [
    programme ? (names.get(programme)?.[lang] ?? programme) : null,
    year ? t(`${year} 年度批次`, `rounds of ${year}`) : null,
  ].filter(Boolean)
  return (
    <Summary
      rows={[
        { key: t('口径', 'Definition'), value: measures[measure].says[lang] },
        { key: t('截止', 'Cut-off'), value: cutOffSaid(figure.cut_off, lang) },
        { key: t('筛选', 'Filter'), value: filter.join('；') || t('无', 'none') },
        {
          key: t('统计', 'Asked for'),
          value: `${figure.asked_by_name} · ${instantText(figure.asked_at, lang)}`,
        },
        {
          key: t('说明', 'Note'),
          value: t(
            '单位所在地和类型按统计时的单位档案；本表已固定，不随以后的变化而变。',
            'Region and kind of the host as on file when it was asked for; the table is fixed and does not change with what happens later.',
          ),
        },
      ]}
    />
  )
}
