import { Type } from 'typebox'
import { reading } from '#platform/act'
import { Id } from '#platform/ids'
import { mayCount } from './ask-figure.ts'
import { listFigureRows, readFigureRow } from './store/figures.ts'

export const readFigure = reading('insight.read-figure', {
  title: { zh: '查看统计表', en: 'Read a cross-table' },
  input: Type.Object({ figure: Id() }),
  may: mayCount,
  run: ({ figure }, { tx }) => readFigureRow(tx, figure),
})

/** What was asked for before, newest first. */
export const listFigures = reading('insight.list-figures', {
  title: { zh: '统计记录', en: 'Cross-tables that were asked for' },
  input: Type.Object({
    after: Type.Optional(Id('id of the last row of the page before')),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  may: mayCount,
  run: ({ after, limit = 30 }, { tx }) => listFigureRows(tx, after ?? null, limit),
})
