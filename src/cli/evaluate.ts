import { createHash } from 'node:crypto'
import type { Day } from '#platform/clock'
import { fill, type Text } from '#platform/text'
import { bookOf, type ParameterBook, parameterSheet } from '../policy/index.ts'
import { factsOf, type Programme, readiness, sectionProblems } from '../procedure/index.ts'
import { limitsTold } from './evaluate-limits.ts'
import { evaluatePermit } from './evaluate-permit.ts'
import { dayIn, type Input, readInput } from './input.ts'
import { parametersUsed } from './parameters-used.ts'
import { type Answer, saidJson } from './said.ts'
import { programmeNamed, selfCheckCode } from './schema.ts'

/** `evaluate PROGRAMME INPUT.json [--on DATE]`: which rules hold, what is worked out, and by which numbers of the law. */
export function evaluate(args: readonly string[]): Answer {
  const on = dayIn(args)
  const [code, file] = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--on')
  const input = readInput(code, file)
  const book = bookOf(parameterSheet)
  if (code === selfCheckCode) return evaluatePermit(input, on, book)
  return evaluateProgramme(programmeNamed(code), input, on, book)
}

function evaluateProgramme(programme: Programme, input: Input, on: Day, book: ParameterBook): Answer {
  const param = Object.fromEntries(programme.parameters.map((key) => [key, book.find(key, on)?.value ?? null]))
  const given = {
    answers: withKnown(programme, input),
    applicant: input.applicant,
    host: input.host,
    round: {},
    param,
    today: on,
  }
  const { rules, calculated, sections } = readiness(programme, given)
  const facts = factsOf(programme, given)
  const faults = programme.form.flatMap((section) => sectionProblems(section, facts, false))
  const faulty = new Set(faults.map((fault) => fault.field))
  const holds = faults.length === 0 && rules.every((rule) => rule.effect !== 'block' || rule.verdict === 'holds')
  const answer = {
    programme: programme.code,
    version: { definition: digestOf(programme), source: 'release' },
    on,
    holds,
    rules: rules.map((rule) => ({ ...rule, says: withNumbers(rule.says, param) })),
    limits: limitsTold(programme, facts),
    calculated,
    caps: capsOf(programme, calculated, param),
    faults,
    missing: sections.flatMap((section) => section.problems).filter((problem) => !faulty.has(problem.field)),
    parameters: parametersUsed(book, programme.parameters, on),
  }
  return saidJson(answer, holds ? 0 : 1)
}

/** What the registry knows is not asked twice: an answer that is left out is taken from the facts it is known by. */
function withKnown(programme: Programme, { answers, applicant, host }: Input): Record<string, unknown> {
  const known: Record<string, unknown> = {}
  for (const question of programme.form.flatMap((section) => section.questions)) {
    const [who, what] = question.known?.split('.') ?? []
    const fact = who === 'applicant' ? applicant[what!] : who === 'host' ? host[what!] : undefined
    if (fact !== undefined) known[question.code] = fact
  }
  return { ...known, ...answers }
}

/** `{keyrd.term_months_max}` in a rule's sentence is the parameter's value. */
const withNumbers = ({ zh, en }: Text, param: Readonly<Record<string, unknown>>): Text => ({
  zh: fill(zh, param, 'zh'),
  en: fill(en, param, 'en'),
})

/** Every limit of money that counts here, in fen: those that are worked out and the most for one project. */
function capsOf(
  { funding }: Programme,
  calculated: Readonly<Record<string, unknown>>,
  param: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const worked = Object.entries(calculated).filter(([code]) => code.endsWith('_cap_fen'))
  return { ...Object.fromEntries(worked), ...(funding?.maxFen ? { grant_max_fen: param[funding.maxFen] ?? null } : {}) }
}

const digestOf = (programme: Programme): string =>
  createHash('sha256').update(JSON.stringify(programme)).digest('hex').slice(0, 16)
