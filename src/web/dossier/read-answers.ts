import { type Day, isDay } from '#platform/clock'
import { fenFromWan } from '#platform/money'
import { isEmpty, type Question } from '../../procedure/index.ts'
import { manyOf, type Typed, textOf } from '../typed.ts'

/**
 * Turns what a form sent into answers, question by question. What cannot be an answer (letters in an amount, a day that
 * does not exist) is kept as it was typed, so that nothing is lost; the check of the section says what is wrong with it.
 */
export function readAnswers(questions: readonly Question[], typed: Typed): Record<string, unknown> {
  const answered = questions.filter((question) => question.kind !== 'file' && question.kind !== 'calculated')
  return Object.fromEntries(answered.map((question) => [question.code, readAnswer(question, typed)]))
}

function readAnswer(question: Question, typed: Typed): unknown {
  const { code, kind } = question
  switch (kind) {
    case 'number':
      return numberOr(textOf(typed, code))
    case 'money':
      return moneyOr(textOf(typed, code))
    case 'date':
      return dayOr(textOf(typed, code))
    case 'yes-no':
      return { yes: true, no: false }[textOf(typed, code)] ?? null
    case 'choices':
      return manyOf(typed, code)
    case 'person':
    case 'organisation':
      return partsOf(question, treeIn(typed[code]))
    case 'people':
    case 'group':
    case 'partners':
      return rowsIn(typed[code])
        .map((row) => readAnswers(columnsOf(question), row))
        .filter((row) => Object.values(row).some((part) => !isEmpty(part)))
    case 'budget':
      return amountsOf(question, treeIn(typed[code]))
    default:
      return textOf(typed, code).replace(/\r\n?/g, '\n') || null
  }
}

const none = { zh: '', en: '' }
const column = (code: string, kind: Question['kind'], zh: string, en: string): Question => ({
  code,
  kind,
  label: { zh, en },
  why: none,
  max: 200,
})
const unitColumns = [
  column('name', 'text', '单位全称', 'Full name'),
  column('uscc', 'text', '统一社会信用代码', 'Unified social credit code'),
]
const personColumns = [
  column('name', 'text', '姓名', 'Name'),
  column('organisation', 'text', '单位', 'Organisation'),
  column('phone', 'text', '联系电话', 'Telephone'),
]
const partnerColumns = [
  ...unitColumns,
  column('task', 'text', '承担任务', 'Part in the work'),
  column('share_fen', 'money', '经费', 'Money'),
]

/** The columns of a question that is answered in rows or parts: its own, or the usual ones of its kind. */
export function columnsOf(question: Question): readonly Question[] {
  if (question.of) return question.of
  if (question.kind === 'partners') return partnerColumns
  return question.kind === 'organisation' ? unitColumns : personColumns
}

function partsOf(question: Question, typed: Typed): Record<string, unknown> | null {
  const parts = readAnswers(columnsOf(question), typed)
  const given = Object.fromEntries(Object.entries(parts).filter(([, part]) => !isEmpty(part)))
  return isEmpty(given) ? null : given
}

/** Lines and sources without an amount stay away, so that an untouched table counts as unanswered. */
function amountsOf(question: Question, typed: Typed): Record<string, Record<string, unknown>> {
  const table: Record<string, Record<string, unknown>> = {}
  for (const line of question.lines ?? [])
    for (const source of question.sources ?? []) {
      const amount = moneyOr(textOf(treeIn(typed[line.code]), source.code))
      if (amount !== null) table[line.code] = { ...table[line.code], [source.code]: amount }
    }
  return table
}

/** Digits of an input method set to full width are the same digits. */
const half = (text: string): string => text.normalize('NFKC').trim()

function numberOr(text: string): number | string | null {
  const plain = half(text).replace(/[,\s]/g, '')
  if (plain === '') return null
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : text
}

function moneyOr(text: string): number | string | null {
  const plain = half(text)
  return plain === '' ? null : (fenFromWan(plain) ?? text)
}

/** 2026-11-23, 2026/11/23, 2026.11.23, 20261123 and 2026年11月23日 are the same day. */
export function dayOr(text: string): Day | string | null {
  const plain = half(text).replace(/\s/g, '')
  if (plain === '') return null
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  const day = match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : ''
  return isDay(day) ? day : text
}

const treeIn = (value: unknown): Typed =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Typed) : {}
export const rowsIn = (value: unknown): readonly Typed[] => (Array.isArray(value) ? value.map(treeIn) : [])

/** What the button of a row asked for: `remove.members.2` takes the third row out, as it stood on the page. */
export function withoutRow(typed: Typed, command: string): Typed {
  const [, code = '', index = ''] = /^remove\.([\w-]+)\.(\d{1,3})$/.exec(command) ?? []
  const rows = typed[code]
  if (!Array.isArray(rows)) return typed
  return { ...typed, [code]: rows.filter((_row, at) => at !== Number(index)) }
}

/** Questions that the page did not show keep the answers they had. */
export const withUnshown = (
  read: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
  shown: ReadonlySet<string>,
): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(before).filter(([code]) => !shown.has(code))),
  ...Object.fromEntries(Object.entries(read).filter(([code]) => shown.has(code))),
})
