import { Type } from 'typebox'
import { act } from '#platform/act'
import type { Actor } from '#platform/actor'
import { refuse } from '#platform/refusal'
import { type Dimension, figureId, type Question } from './figure.ts'
import { cellsOf, insertFigure } from './store/figures.ts'

export const mayCount = (actor: Actor) => actor.is('officer', 'leader', 'finance', 'supervisor', 'auditor')
const Dimension_ = Type.Union([
  Type.Literal('year'),
  Type.Literal('programme'),
  Type.Literal('region'),
  Type.Literal('kind'),
  Type.Literal('recommender'),
])

/** Counts once and keeps the answer: the same question for the same cut-off gives the same figure, whoever asks later. */
export const askFigure = act('insight.ask-figure', {
  title: { zh: '统计', en: 'Ask for a cross-table' },
  input: Type.Object({
    rows: Dimension_,
    columns: Dimension_,
    cutOff: Type.Optional(
      Type.String({ format: 'date', description: 'last day that counts, whole; everything up to now when left out' }),
    ),
    programme: Type.Optional(Type.String({ maxLength: 60 })),
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
  }),
  may: mayCount,
  async run({ rows, columns, cutOff, programme, year }, { tx, actor, now, record }) {
    const until = cutOff ? new Date(`${cutOff}T23:59:59.999+08:00`) : now
    if (until > now && cutOff) refuse('insight.not_over', { day: cutOff })
    if (rows === columns) refuse('insight.same_cut')
    const question: Question = {
      rows: rows as Dimension,
      columns: columns as Dimension,
      programme: programme || null,
      year: year ?? null,
    }
    const id = figureId(question, until)
    const cells = await cellsOf(tx, question, until)
    const figure = { id, question, cut_off: until, cells, asked_by_name: actor.name, asked_at: now }
    const made = await insertFigure(tx, figure, actor.person!)
    record({ kind: 'figure', id, after: { ...question, cutOff: until.toISOString(), again: made === 0 } })
    return { figure: id }
  },
})
