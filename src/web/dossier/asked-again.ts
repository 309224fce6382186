import { Refusal } from '#platform/refusal'
import type { Visit } from '../page.ts'
import type { Typed } from '../typed.ts'

/** What was typed at a dotted path of the form, whatever its shape. */
export const typedAt = (typed: Typed, name: string): unknown =>
  name.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], typed)

/** The same visit with the problems of what is saved, so that the fields show them as they would after a refusal. */
export const withProblems = (visit: Visit, problems: Refusal['problems']): Visit =>
  visit.refusal || problems.length === 0
    ? visit
    : { ...visit, refusal: new Refusal('procedure.answers_incomplete', { count: problems.length }, problems) }
