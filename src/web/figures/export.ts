import { writeXlsx } from 'hucre/xlsx'
import { dayOf, saidInstant } from '#platform/clock'
import { dimensions, type Figure, type Measure, measures, readFigure, tableOf } from '../../insight/index.ts'
import { listProgrammes } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { page } from '../page.ts'
import { cutOffSaid, type Names, titleOf, valueSaid } from './words.ts'

/** A sheet a measure with Chinese heads, and a last one with definitions, filter and times. Money is in yuan. */
export const exportPage = page('/figures/:figure/export', {
  async view(visit) {
    const figure = await visit.ask(readFigure, { figure: idIn(visit, 'figure', '这张统计表', 'table') })
    const names: Names = new Map(
      (await visit.ask(listProgrammes, {})).map(({ programme, definition }) => [programme, definition.name]),
    )
    const sheets = (Object.keys(measures) as Measure[]).map((measure) => ({
      name: measures[measure].name.zh,
      rows: linesOf(figure, measure, names),
    }))
    const { programme, year } = figure.question
    const about = [
      ['统计表', titleOf(figure, 'zh')],
      ['截止', cutOffSaid(figure.cut_off, 'zh')],
      ['筛选', [programme, year].filter(Boolean).join('；') || '无'],
      ['统计人', figure.asked_by_name],
      ['统计时间', saidInstant(figure.asked_at, 'zh')],
      ['导出', `${visit.actor.name} ${saidInstant(visit.now, 'zh')}`],
      ...(Object.keys(measures) as Measure[]).map((measure) => [measures[measure].name.zh, measures[measure].says.zh]),
    ]
    return {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      send: Buffer.from(await writeXlsx({ sheets: [...sheets, { name: '口径', rows: about }] })),
      headers: { 'content-disposition': `attachment; filename="figure-${dayOf(visit.now)}.xlsx"` },
    }
  },
})

function linesOf(figure: Figure, measure: Measure, names: Names): (string | number)[][] {
  const { rows, columns, at } = tableOf(figure.cells, measure)
  const { question } = figure
  const amount = (value: number) => (measures[measure].money ? value / 100 : value)
  return [
    [dimensions[question.rows].zh, ...columns.map((one) => valueSaid(question.columns, one, names, 'zh')), '合计'],
    ...[...rows, null].map((row) => [
      row === null ? '合计' : valueSaid(question.rows, row, names, 'zh'),
      ...columns.map((column) => amount(at(row, column))),
      amount(at(row, null)),
    ]),
  ]
}
