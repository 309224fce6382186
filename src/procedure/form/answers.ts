import { isDay } from '#platform/clock'
import type { Problem } from '#platform/refusal'
import type { Programme } from '../definition/programme.ts'
import { everyQuestion, type Question, type Section } from '../definition/question.ts'
import { type Facts, judge, work } from './condition.ts'

export type Answers = Readonly<Record<string, unknown>>

/**
 * The facts that conditions see: every question of the form is there (null while unanswered), questions that are not
 * asked count as unanswered, and calculated ones are worked out in the order of the form.
 */
export function factsOf(programme: Programme, given: Omit<Facts, 'answers'> & { answers: Answers }): Facts {
  const answers: Record<string, unknown> = {}
  for (const question of everyQuestion(programme.form)) answers[question.code] = given.answers[question.code] ?? null
  const facts = { ...given, answers }
  for (const section of programme.form) {
    for (const question of section.questions) {
      if (!isAsked(section, question, facts)) answers[question.code] = null
      else if (question.kind === 'calculated') answers[question.code] = work(question.calculate!, facts) ?? null
    }
  }
  return facts
}

/** A question counts when its own condition and its section's hold; unknown counts as not asked yet. */
export const isAsked = (section: Section, question: Question, facts: Facts): boolean =>
  (!section.when || judge(section.when, facts) === 'holds') &&
  (!question.when || judge(question.when, facts) === 'holds')

/** What is wrong with the answers of one section; `complete` also asks for what is missing. */
export function sectionProblems(
  section: Section,
  facts: Facts,
  complete: boolean,
  attached: ReadonlySet<string> = new Set(),
): Problem[] {
  return section.questions
    .filter((question) => isAsked(section, question, facts))
    .flatMap((question) =>
      answerProblems(question, facts.answers[question.code], `answers.${question.code}`, complete, attached),
    )
}

function answerProblems(
  question: Question,
  answer: unknown,
  field: string,
  complete: boolean,
  attached: ReadonlySet<string>,
): Problem[] {
  if (question.kind === 'calculated') return []
  if (question.kind === 'file')
    return complete && !question.optional && !attached.has(question.code) ? [missing(question, field, true)] : []
  if (isEmpty(answer)) return complete && !question.optional ? [missing(question, field)] : []
  const check = checks[question.kind]
  return check ? check(question, answer, field, complete) : []
}

export const isEmpty = (answer: unknown): boolean =>
  answer === null ||
  answer === undefined ||
  answer === '' ||
  (Array.isArray(answer) && answer.length === 0) ||
  (typeof answer === 'object' && !Array.isArray(answer) && Object.keys(answer as object).length === 0)

type Check = (question: Question, answer: unknown, field: string, complete: boolean) => Problem[]

const checks: Partial<Record<Question['kind'], Check>> = {
  text: textCheck,
  'long-text': textCheck,
  number: sizeCheck,
  money: (question, answer, field) =>
    Number.isSafeInteger(answer)
      ? sizeCheck(question, answer, field)
      : [problem(field, '请填写金额，单位万元，最多六位小数', 'Give an amount in 10,000 yuan, at most six decimals')],
  date: (_question, answer, field) =>
    isDay(answer) ? [] : [problem(field, '请填写真实的日期，如 2026-11-23', 'Give a real date, such as 2026-11-23')],
  'yes-no': (_question, answer, field) =>
    typeof answer === 'boolean' ? [] : [problem(field, '请选择“是”或“否”', 'Choose yes or no')],
  choice: (question, answer, field) =>
    allowed(question, answer) ? [] : [problem(field, '请从列出的选项中选择', 'Choose one of the options shown')],
  choices: (question, answer, field) =>
    Array.isArray(answer) && answer.every((one) => allowed(question, one))
      ? countCheck(question, answer, field)
      : [problem(field, '请从列出的选项中选择', 'Choose among the options shown')],
  people: rowsCheck,
  group: rowsCheck,
  partners: (question, answer, field) =>
    Array.isArray(answer)
      ? countCheck(question, answer, field)
      : [problem(field, '请逐行填写', 'Fill it in row by row')],
  budget: budgetCheck,
}

function textCheck(question: Question, answer: unknown, field: string): Problem[] {
  if (typeof answer !== 'string') return [problem(field, '请填写文字', 'Write text here')]
  const length = [...answer].length
  if (question.max && length > question.max)
    return [
      problem(
        field,
        `“${question.label.zh}”不超过 ${question.max} 个字，现在 ${length} 个`,
        `"${question.label.en}" takes at most ${question.max} characters; it has ${length}`,
      ),
    ]
  if (question.min && length < question.min)
    return [
      problem(
        field,
        `“${question.label.zh}”至少 ${question.min} 个字，现在 ${length} 个`,
        `"${question.label.en}" needs at least ${question.min} characters; it has ${length}`,
      ),
    ]
  return []
}

function sizeCheck(question: Question, answer: unknown, field: string): Problem[] {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return [problem(field, '请填写数字', 'Give a number')]
  const shown = (limit: number) => (question.kind === 'money' ? `${limit / 1_000_000} 万元` : String(limit))
  const shownEn = (limit: number) => (question.kind === 'money' ? `CNY ${limit / 100}` : String(limit))
  if (question.min !== undefined && answer < question.min)
    return [
      problem(
        field,
        `“${question.label.zh}”不能小于 ${shown(question.min)}`,
        `"${question.label.en}" must not be below ${shownEn(question.min)}`,
      ),
    ]
  if (question.max !== undefined && answer > question.max)
    return [
      problem(
        field,
        `“${question.label.zh}”不能大于 ${shown(question.max)}`,
        `"${question.label.en}" must not be above ${shownEn(question.max)}`,
      ),
    ]
  return []
}

function countCheck(question: Question, rows: readonly unknown[], field: string): Problem[] {
  if (question.min && rows.length < question.min)
    return [
      problem(
        field,
        `“${question.label.zh}”至少 ${question.min} 项`,
        `"${question.label.en}" needs at least ${question.min}`,
      ),
    ]
  if (question.max && rows.length > question.max)
    return [
      problem(
        field,
        `“${question.label.zh}”最多 ${question.max} 项`,
        `"${question.label.en}" takes at most ${question.max}`,
      ),
    ]
  return []
}

function rowsCheck(question: Question, answer: unknown, field: string, complete: boolean): Problem[] {
  if (!Array.isArray(answer)) return [problem(field, '请逐行填写', 'Fill it in row by row')]
  const rows = answer as Record<string, unknown>[]
  const inside = rows.flatMap((row, index) =>
    (question.of ?? []).flatMap((part) =>
      answerProblems(part, row?.[part.code], `${field}.${index}.${part.code}`, complete, new Set()),
    ),
  )
  return [...countCheck(question, rows, field), ...inside]
}

function budgetCheck(question: Question, answer: unknown, field: string): Problem[] {
  const lines = new Set(question.lines?.map((line) => line.code))
  const sources = new Set(question.sources?.map((source) => source.code))
  return Object.entries(answer as Record<string, Record<string, unknown>>).flatMap(([line, amounts]) =>
    Object.entries(amounts ?? {}).flatMap(([source, fen]) => {
      if (!lines.has(line) || !sources.has(source))
        return [problem(`${field}.${line}.${source}`, '没有这一科目或来源', 'There is no such line or source')]
      return Number.isSafeInteger(fen) && (fen as number) >= 0
        ? []
        : [problem(`${field}.${line}.${source}`, '请填写金额，单位万元', 'Give an amount in 10,000 yuan')]
    }),
  )
}

const allowed = (question: Question, answer: unknown): boolean =>
  typeof answer === 'string' &&
  (question.options ? question.options.some((option) => option.code === answer) : answer.length <= 40)

const problem = (field: string, zh: string, en: string): Problem => ({ field, says: { zh, en } })
const missing = (question: Question, field: string, file = false): Problem =>
  problem(
    field,
    file ? `请上传“${question.label.zh}”` : `请填写“${question.label.zh}”`,
    file ? `Attach "${question.label.en}"` : `Fill in "${question.label.en}"`,
  )
