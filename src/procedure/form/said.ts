import { isDay, saidDay } from '#platform/clock'
import { saidFen } from '#platform/money'
import type { Lang, Text } from '#platform/text'
import { codeLabel, isCodeTable } from '../../registry/index.ts'
import type { Question } from '../definition/question.ts'
import { isEmpty } from './answers.ts'

export type Row = Readonly<Record<string, unknown>>

/** An answer in words, as documents and comparisons print it; empty when there is none. What is no such answer is printed as it is. */
export function saidAnswer(question: Question, answer: unknown, lang: Lang): string {
  if (isEmpty(answer)) return ''
  const t = (zh: string, en: string) => (lang === 'zh' ? zh : en)
  switch (question.kind) {
    case 'yes-no':
      return answer === true ? t('是', 'Yes') : answer === false ? t('否', 'No') : String(answer)
    case 'money':
      return amount(answer, lang)
    case 'calculated':
      return question.code.endsWith('_fen') ? amount(answer, lang) : String(answer)
    case 'date':
      return isDay(answer) ? saidDay(answer, lang) : String(answer)
    case 'choice':
      return optionLabel(question, String(answer))[lang]
    case 'choices':
      return [answer]
        .flat()
        .map((code) => optionLabel(question, String(code))[lang])
        .join(t('、', ', '))
    case 'number':
      return `${String(answer)}${question.unit ? ` ${question.unit[lang]}` : ''}`
    case 'person':
    case 'organisation':
      return typeof answer === 'object' ? saidRow(question, answer as Row, lang) : String(answer)
    default:
      return typeof answer === 'object' ? JSON.stringify(answer) : String(answer)
  }
}

const amount = (answer: unknown, lang: Lang): string =>
  typeof answer === 'number' ? saidFen(answer, lang) : String(answer)

const saidRow = (question: Question, row: Row, lang: Lang): string =>
  columnsOf(question)
    .map((column) => saidAnswer(column, row[column.code], lang))
    .filter(Boolean)
    .join(lang === 'zh' ? '，' : ', ')

function optionLabel(question: Question, code: string): Text {
  const own = question.options?.find((option) => option.code === code)?.label
  const kept = question.table && isCodeTable(question.table) ? codeLabel(question.table, code) : null
  return own ?? kept ?? { zh: code, en: code }
}

const column = (code: string, kind: Question['kind'], zh: string, en: string): Question => ({
  code,
  kind,
  label: { zh, en },
  why: { zh: '', en: '' },
})
const unit = [
  column('name', 'text', '单位全称', 'Full name'),
  column('uscc', 'text', '统一社会信用代码', 'Credit code'),
]
const partner = [
  ...unit,
  column('task', 'text', '承担任务', 'Part in the work'),
  column('share_fen', 'money', '经费', 'Share of the money'),
]

/** The columns that an answer made of rows has: its own questions, or the fixed ones of its kind. */
export const columnsOf = (question: Question): readonly Question[] =>
  question.of ??
  { partners: partner, organisation: unit }[question.kind as 'partners'] ?? [column('name', 'text', '姓名', 'Name')]
