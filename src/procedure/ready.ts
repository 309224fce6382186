import { type Problem, refuse } from '#platform/refusal'
import type { Programme } from './definition/programme.ts'
import { type Given, readiness } from './form/readiness.ts'

/** What is handed in is whole: everything that is missing or broken is told at once. */
export function refuseUnlessReady(programme: Programme, facts: Given, attached: ReadonlySet<string>): void {
  const { sections, rules } = readiness(programme, facts, attached)
  const problems: Problem[] = sections.flatMap((section) => section.problems)
  if (problems.length > 0) refuse('procedure.answers_incomplete', { count: problems.length }, problems)
  const broken = rules.filter((rule) => rule.effect === 'block' && rule.verdict !== 'holds')
  if (broken.length > 0)
    refuse(
      'procedure.rule_broken',
      { count: broken.length },
      broken.map((rule) => ({ field: `rules.${rule.code}`, says: rule.fails })),
    )
}
