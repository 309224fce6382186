import { wan } from '#platform/money'
import type { Lang } from '#platform/text'
import type { Block } from '../../repository/index.ts'
import type { Programme } from '../definition/programme.ts'
import type { Question, Section } from '../definition/question.ts'
import { isAsked, isEmpty } from './answers.ts'
import { type Facts, judge } from './condition.ts'
import { columnsOf, type Row, saidAnswer } from './said.ts'

/** Every section that is asked, with each of its questions and the answer, as blocks of a document. */
export const printableForm = (programme: Programme, facts: Facts, files: FilesOf, lang: Lang): Block[] =>
  programme.form
    .filter((section) => !section.when || judge(section.when, facts) === 'holds')
    .flatMap((section, index) => [
      { kind: 'heading' as const, level: 1 as const, text: `${ordinal(index, lang)}${section.title[lang]}` },
      ...sectionBlocks(section, facts, files, lang),
    ])

/** The names of the files that answer a question. */
export type FilesOf = (question: string) => readonly string[]

function sectionBlocks(section: Section, facts: Facts, files: FilesOf, lang: Lang): Block[] {
  const asked = section.questions.filter((question) => isAsked(section, question, facts))
  const blocks: Block[] = []
  let pairs: { label: string; value: string }[] = []
  const close = () => {
    if (pairs.length > 0) blocks.push({ kind: 'fields', rows: pairs })
    pairs = []
  }
  for (const question of asked) {
    const own = blockOf(question, facts.answers[question.code], lang)
    if (own) {
      close()
      blocks.push({ kind: 'heading', level: 2, text: question.label[lang] }, ...own)
    } else {
      const answer = facts.answers[question.code]
      const value = question.kind === 'file' ? files(question.code).join('\n') : saidAnswer(question, answer, lang)
      pairs.push({ label: question.label[lang], value: value || '—' })
    }
  }
  close()
  return blocks
}

/** What needs a width of its own: long texts, rows and the budget. Everything else stands in a table of two columns. */
function blockOf(question: Question, answer: unknown, lang: Lang): Block[] | null {
  const wide = ['long-text', 'people', 'group', 'partners', 'budget'].includes(question.kind)
  if (!wide) return null
  if (isEmpty(answer)) return [{ kind: 'paragraph', text: lang === 'zh' ? '未填写' : 'Not answered', quiet: true }]
  if (question.kind === 'budget' && typeof answer === 'object') return [budgetTable(question, answer as Table, lang)]
  if (Array.isArray(answer)) return [rowsTable(question, answer as Row[], lang)]
  return [{ kind: 'paragraph', text: saidAnswer(question, answer, lang) }]
}

function rowsTable(question: Question, rows: readonly Row[], lang: Lang): Block {
  const columns = columnsOf(question)
  return {
    kind: 'table',
    head: [lang === 'zh' ? '序号' : 'No.', ...columns.map((column) => column.label[lang])],
    rows: rows.map((row, at) => [
      String(at + 1),
      ...columns.map((column) => saidAnswer(column, row?.[column.code], lang)),
    ]),
    numeric: columns.flatMap((column, at) => (column.kind === 'money' || column.kind === 'number' ? [at + 1] : [])),
  }
}

type Table = Readonly<Record<string, Row>>

/** The budget in 万元, with the sums of its lines and of its sources. */
export function budgetTable(question: Question, table: Table, lang: Lang): Block {
  const sources = question.sources ?? []
  const lines = question.lines ?? []
  const fen = (line: string, source: string): number => Number(table[line]?.[source] ?? 0) || 0
  const sum = (amounts: readonly number[]) => wan(amounts.reduce((total, amount) => total + amount, 0))
  const t = (zh: string, en: string) => (lang === 'zh' ? zh : en)
  return {
    kind: 'table',
    head: [
      t('科目（单位：万元）', 'Line (in 10,000 yuan)'),
      ...sources.map((source) => source.label[lang]),
      t('合计', 'Total'),
    ],
    rows: [
      ...lines.map((line) => [
        line.label[lang],
        ...sources.map((source) => wan(fen(line.code, source.code))),
        sum(sources.map((source) => fen(line.code, source.code))),
      ]),
      [
        t('合计', 'Total'),
        ...sources.map((source) => sum(lines.map((line) => fen(line.code, source.code)))),
        sum(lines.flatMap((line) => sources.map((source) => fen(line.code, source.code)))),
      ],
    ],
    numeric: [...sources.map((_, at) => at + 1), sources.length + 1],
    sum: true,
  }
}

const numerals = '一二三四五六七八九十'
export const ordinal = (index: number, lang: Lang): string =>
  lang === 'en' ? `${index + 1}. ` : index < 10 ? `${numerals[index]}、` : `${index + 1}、`
