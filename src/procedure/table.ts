import { type Programme, type TableField, titleOfStage } from './definition/programme.ts'
import { everyQuestion, type Question } from './definition/question.ts'
import type { Answers } from './form/answers.ts'

export type Tabled = {
  readonly number: string | null
  readonly title: string
  readonly host_name: string
  readonly lead_name: string
  readonly stage: string
  readonly answers: Answers
}
export type Cell = string | number | null

/** One dossier as a row of the table: cells in the order of the definition. Rows of people stay in their own order. */
export const tableRow = (programme: Programme, fields: readonly TableField[], row: Tabled): Cell[] => {
  const questions = new Map(everyQuestion(programme.form).map((question) => [question.code, question]))
  return fields.map(({ from }) => cellOf(programme, questions, row, from))
}

function cellOf(programme: Programme, questions: ReadonlyMap<string, Question>, row: Tabled, from: string): Cell {
  switch (from) {
    case 'number':
      return row.number
    case 'title':
      return row.title
    case 'host':
      return row.host_name
    case 'lead':
      return row.lead_name
    case 'stage':
      return titleOfStage(programme, row.stage).zh
  }
  const [code = '', part] = from.split('.')
  const question = questions.get(code)
  const answer = row.answers[code]
  if (!question || answer === undefined || answer === null) return null
  if (part === undefined) return plain(question, answer)
  const inner = question.of?.find((one) => one.code === part)
  const rows = Array.isArray(answer) ? (answer as readonly Readonly<Record<string, unknown>>[]) : []
  return rows.map((one, place) => `${place + 1}.${inner ? (plain(inner, one[part]) ?? '') : ''}`).join('；')
}

function plain(question: Question, answer: unknown): Cell {
  if (answer === undefined || answer === null) return null
  if (question.kind === 'money') return Number(answer) / 100
  if (typeof answer === 'number') return answer
  if (typeof answer === 'boolean') return answer ? '是' : '否'
  const said = (one: unknown) => question.options?.find((option) => option.code === one)?.label.zh ?? String(one)
  if (Array.isArray(answer))
    return answer.map((one) => (typeof one === 'object' && one ? Object.values(one).join(' ') : said(one))).join('；')
  return said(answer)
}
