import { isDeepStrictEqual } from 'node:util'
import type { Text } from '#platform/text'
import type { Programme } from '../definition/programme.ts'
import { everyQuestion, type QuestionKind } from '../definition/question.ts'
import { type Answers, isEmpty } from './answers.ts'

export type Difference = {
  readonly code: string
  readonly kind: QuestionKind
  readonly label: Text
  readonly before: unknown
  readonly after: unknown
}

/** The questions whose answers differ, in the order of the form; an empty answer and none are the same. */
export const differences = (programme: Programme, before: Answers, after: Answers): Difference[] =>
  everyQuestion(programme.form)
    .map(({ code, kind, label }) => ({ code, kind, label, before: plain(before[code]), after: plain(after[code]) }))
    .filter((one) => !isDeepStrictEqual(one.before, one.after))

const plain = (answer: unknown): unknown => (isEmpty(answer) ? null : answer)
