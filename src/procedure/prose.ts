import type { Programme } from './definition/programme.ts'
import type { Question } from './definition/question.ts'
import type { Answers } from './form/answers.ts'

/**
 * What somebody wrote in their own words: the texts of an application in the order of its form. Names, numbers, money and
 * choices stay out, since they are compared apart from prose.
 */
export function proseOf(programme: Programme, answers: Answers): string {
  const written = programme.form
    .flatMap((section) => section.questions)
    .flatMap((question) => textsIn(question, answers[question.code]))
  return written.join('\n')
}

function textsIn(question: Question, answer: unknown): string[] {
  if (question.known) return []
  if (question.kind === 'text' || question.kind === 'long-text')
    return typeof answer === 'string' && answer.trim() ? [answer] : []
  if (question.kind !== 'group' || !Array.isArray(answer)) return []
  return answer.flatMap((row: Record<string, unknown>) =>
    (question.of ?? []).flatMap((part) => textsIn(part, row?.[part.code])),
  )
}
