import type { Day } from '#platform/clock'
import { ageFrom, checkPermit, type PermitAnswers, type PermitNumbers, permitKeys, tableOn } from '../duties/index.ts'
import type { ParameterBook } from '../policy/index.ts'
import type { Input } from './input.ts'
import { parametersUsed } from './parameters-used.ts'
import { type Answer, BadInput, saidJson } from './said.ts'
import { selfCheckCode } from './schema.ts'

/** The same self-check as on the page, with the numbers of the release's own sheet. */
export function evaluatePermit({ answers, applicant }: Input, on: Day, book: ParameterBook): Answer {
  if (!tableOn(on)) throw new BadInput(`No points table was in force on ${on}.`)
  const numbers = Object.fromEntries(permitKeys.map((key) => [key, book.find(key, on)?.value ?? null])) as PermitNumbers
  const given = answers as PermitAnswers
  const age = given.age ?? ageFrom(given.birth ?? (applicant.birth as string | undefined), on)
  const { parts, points, table, holds, ...result } = checkPermit(given, on, numbers, age)
  const answer = {
    programme: selfCheckCode,
    version: { table },
    on,
    holds,
    points,
    class: result.class,
    by: result.by,
    calculated: {
      points,
      class: result.class,
      parts: Object.fromEntries(parts.map((part) => [part.code, part.points])),
    },
    parts,
    missing: result.missing,
    cautions: result.cautions,
    papers: result.papers,
    review_working_days: result.review_working_days,
    parameters: parametersUsed(book, permitKeys, on),
  }
  return saidJson(answer, holds ? 0 : 1)
}
