import type { Text } from '#platform/text'

/** The kinds of question a form may ask. Each has one way to be shown, read, checked and printed. */
export const questionKinds = [
  'text',
  'long-text',
  'number',
  'money',
  'date',
  'yes-no',
  'choice',
  'choices',
  'person',
  'people',
  'organisation',
  'partners',
  'budget',
  'group',
  'file',
  'calculated',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/**
 * One question. Its code is unique in the whole form and is the key of the answer. What an answer looks like:
 * text, long-text, date, choice: string · number: number · money: integer fen · yes-no: boolean · choices: string[] ·
 * person: {name, …} · people, group: rows of the questions in `of` · organisation: {name, uscc} · partners: rows of
 * {name, uscc, task, share_fen} · budget: {line: {source: fen}} · file: file ids · calculated: never answered.
 */
export type Question = {
  readonly code: string
  readonly kind: QuestionKind
  readonly label: Text
  readonly hint?: Text
  /** Why the bureau asks and where the answer is used: shown behind "why do you ask me this?" on every question. */
  readonly why: Text
  /** Every question must be answered unless it says otherwise. */
  readonly optional?: boolean
  /** A CEL condition; a question whose condition does not hold is not asked and its answer does not count. */
  readonly when?: string
  readonly min?: number
  /** Characters of a text, rows of a group, size of a number; for money in fen. */
  readonly max?: number
  readonly options?: readonly Option[]
  /** A code table kept by the registry: `disciplines`, `industries`, `regions`. */
  readonly table?: string
  readonly unit?: Text
  readonly of?: readonly Question[]
  /** A group whose rows are supporting vouchers: each has `kind` and `number`, maybe `amount` and `issued_on`. */
  readonly vouchers?: boolean
  /** Lines of a budget, each with the sources it may be paid from. */
  readonly lines?: readonly Option[]
  readonly sources?: readonly Option[]
  /** A CEL expression for a calculated answer. */
  readonly calculate?: string
  readonly accept?: readonly string[]
  /** What the platform already knows: `host.name`, `applicant.name` …: filled in, never asked twice. */
  readonly known?: string
}

export type Option = { readonly code: string; readonly label: Text }

export type Section = {
  readonly code: string
  readonly title: Text
  readonly intro?: Text
  readonly when?: string
  readonly questions: readonly Question[]
}

export const everyQuestion = (form: readonly Section[]): readonly Question[] =>
  form.flatMap((section) => section.questions)
