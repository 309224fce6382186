import type { Problem } from '#platform/refusal'
import type { Text } from '#platform/text'
import type { Programme } from '../definition/programme.ts'
import { factsOf, sectionProblems } from './answers.ts'
import { type Facts, judge, type Verdict } from './condition.ts'

/** One rule as it stands now, with the sentence to show: the very rules that are used again at submission and screening. */
export type RuleStanding = {
  readonly code: string
  readonly verdict: Verdict
  readonly effect: 'block' | 'warn' | 'person'
  readonly says: Text
  readonly fails: Text
  /** The platform counted it off its own records: while it holds, screening need not judge it again. */
  readonly counted?: boolean
}

/** What the limits come to is counted elsewhere and handed in with the facts. */
export type Given = Facts & { readonly limits?: readonly RuleStanding[] }

export type Readiness = {
  readonly sections: readonly {
    readonly code: string
    readonly asked: boolean
    readonly problems: readonly Problem[]
  }[]
  readonly rules: readonly RuleStanding[]
  /** How much is left: unanswered or wrong questions and rules that block. */
  readonly left: number
  readonly calculated: Readonly<Record<string, unknown>>
}

/** How far a dossier is from being submitted: shown while it is written, decisive when it is submitted. */
export function readiness(programme: Programme, given: Given, attached: ReadonlySet<string> = new Set()): Readiness {
  const { limits = [], ...plain } = given
  const facts = factsOf(programme, plain)
  const sections = programme.form.map((section) => ({
    code: section.code,
    asked: !section.when || judge(section.when, facts) === 'holds',
    problems: sectionProblems(section, facts, true, attached),
  }))
  const rules = ruleStandings(programme, { ...facts, limits })
  const blocking = rules.filter((rule) => rule.effect === 'block' && rule.verdict !== 'holds')
  const calculated = Object.fromEntries(
    programme.form
      .flatMap((section) => section.questions)
      .filter((question) => question.kind === 'calculated')
      .map((question) => [question.code, facts.answers[question.code]]),
  )
  return {
    sections,
    rules,
    left: sections.reduce((sum, section) => sum + section.problems.length, 0) + blocking.length,
    calculated,
  }
}

/** Rules whose own condition does not hold do not apply and are left out. */
export const ruleStandings = (programme: Programme, { limits = [], ...facts }: Given): RuleStanding[] => [
  ...programme.rules
    .filter((rule) => !rule.when || judge(rule.when, facts) === 'holds')
    .map((rule) => ({
      code: rule.code,
      effect: rule.effect,
      says: rule.says,
      fails: rule.fails,
      verdict: rule.effect === 'person' ? ('unknown' as const) : judge(rule.holds, facts),
    })),
  ...limits,
]
