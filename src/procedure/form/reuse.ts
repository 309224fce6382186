import type { Programme } from '../definition/programme.ts'
import { everyQuestion, type Question } from '../definition/question.ts'
import { type Answers, isEmpty } from './answers.ts'

export type Reusable = { readonly sections: readonly { code: string; answers: Answers }[]; readonly filled: number }

/**
 * What an earlier dossier can lend to a form: answers under the same code, to a question of the same kind and, where it is
 * a choice, an option that still exists. What is answered already stays, unless its section is named.
 */
export function reusable(
  programme: Programme,
  earlier: Programme,
  saved: ReadonlyMap<string, Answers>,
  lent: Answers,
  sections: readonly string[] | null,
): Reusable {
  const known = new Map(everyQuestion(earlier.form).map((question) => [question.code, question]))
  let filled = 0
  const changed = programme.form
    .filter((section) => !sections || sections.includes(section.code))
    .flatMap((section) => {
      const own = saved.get(section.code) ?? {}
      const news = section.questions.filter(
        (question) =>
          fits(question, known.get(question.code), lent[question.code]) &&
          (sections !== null || isEmpty(own[question.code])),
      )
      filled += news.length
      const answers = { ...own, ...Object.fromEntries(news.map((question) => [question.code, lent[question.code]])) }
      return news.length > 0 ? [{ code: section.code, answers }] : []
    })
  return { sections: changed, filled }
}

function fits(question: Question, before: Question | undefined, answer: unknown): boolean {
  if (!before || before.kind !== question.kind || isEmpty(answer)) return false
  if (question.kind === 'calculated' || question.kind === 'file') return false
  const codes = question.options && new Set(question.options.map((option) => option.code))
  if (!codes) return true
  return Array.isArray(answer) ? answer.every((one) => codes.has(String(one))) : codes.has(String(answer))
}
