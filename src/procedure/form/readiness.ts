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
}

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
export function readiness(programme: Programme, given: Facts, attached: ReadonlySet<string> = new Set()): Readiness {
  const facts = factsOf(programme, given)
  const sections = programme.form.map((section) => ({
    code: section.code,
    asked: !section.when || judge(section.when, facts) === 'holds',
    problems: sectionProblems(section, facts, true, attached),
  }))
  const rules = ruleStandings(programme, facts)
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
export const ruleStandings = (programme: Programme, facts: Facts): RuleStanding[] =>
  programme.rules
    .filter((rule) => !rule.when || judge(rule.when, facts) === 'holds')
    .map((rule) => ({
      code: rule.code,
      effect: rule.effect,
      says: rule.says,
      fails: rule.fails,
      verdict: rule.effect === 'person' ? 'unknown' : judge(rule.holds, facts),
    }))
