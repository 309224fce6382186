import { isDay, saidDay } from '#platform/clock'
import { saidFen } from '#platform/money'
import type { Lang, Text } from '#platform/text'
import { isEmpty, type Option, type Question } from '../../procedure/index.ts'
import { codeLabel, codeTables, isCodeTable } from '../../registry/index.ts'
import { columnsOf } from './read-answers.ts'

/** What a question offers: its own options, or those of a code table that the registry keeps. */
export const offered = (question: Question): readonly Option[] =>
  question.options ?? (question.table && isCodeTable(question.table) ? codeTables[question.table] : [])

/** An answer in words, as lists, documents and comparisons print it; empty when there is none. */
export function said(question: Question, answer: unknown, lang: Lang): string {
  if (isEmpty(answer)) return ''
  switch (question.kind) {
    case 'yes-no':
      return answer === true
        ? lang === 'zh'
          ? '是'
          : 'Yes'
        : answer === false
          ? lang === 'zh'
            ? '否'
            : 'No'
          : String(answer)
    case 'money':
      return amount(answer, lang)
    case 'calculated':
      return question.code.endsWith('_fen') ? amount(answer, lang) : String(answer)
    case 'date':
      return isDay(answer) ? saidDay(answer, lang) : String(answer)
    case 'choice':
      return labelOf(question, String(answer))[lang]
    case 'choices':
      return (answer as readonly string[])
        .map((code) => labelOf(question, code)[lang])
        .join(lang === 'zh' ? '、' : ', ')
    case 'number':
      return `${String(answer)}${question.unit ? ` ${question.unit[lang]}` : ''}`
    case 'person':
    case 'organisation':
      return saidParts(question, answer as Row, lang)
    case 'people':
    case 'group':
    case 'partners':
      return Array.isArray(answer)
        ? answer.map((row) => saidParts(question, row as Row, lang)).join('\n')
        : String(answer)
    case 'budget':
      return saidBudget(question, answer as Record<string, Row>, lang)
    default:
      return String(answer)
  }
}

type Row = Readonly<Record<string, unknown>>

const amount = (answer: unknown, lang: Lang): string =>
  typeof answer === 'number' ? saidFen(answer, lang) : String(answer)

const saidParts = (question: Question, row: Row, lang: Lang): string =>
  columnsOf(question)
    .map((column) => said(column, row?.[column.code], lang))
    .filter(Boolean)
    .join(lang === 'zh' ? '，' : ', ')

const saidBudget = (question: Question, table: Record<string, Row>, lang: Lang): string =>
  (question.lines ?? [])
    .flatMap((line) =>
      (question.sources ?? []).flatMap((source) => {
        const fen = table[line.code]?.[source.code]
        return fen === undefined ? [] : [`${line.label[lang]} / ${source.label[lang]}: ${amount(fen, lang)}`]
      }),
    )
    .join('\n')

function labelOf(question: Question, code: string): Text {
  const own = question.options?.find((option) => option.code === code)?.label
  const kept = question.table && isCodeTable(question.table) ? codeLabel(question.table, code) : null
  return own ?? kept ?? { zh: code, en: code }
}
