import type { Question } from '../definition/question.ts'
import { isEmpty } from './answers.ts'
import type { Facts } from './condition.ts'

/**
 * What the registry already knows about a question (`known: 'host.name'`), so that nobody is asked twice. Undefined when it
 * knows nothing, or when the question does not say what it could be filled in from.
 */
export function knownAnswer(question: Question, facts: Pick<Facts, 'applicant' | 'host'>): unknown {
  const [who, name] = (question.known ?? '').split('.')
  const file = who === 'host' ? facts.host : who === 'applicant' ? facts.applicant : undefined
  if (!file) return undefined
  const value = question.kind === 'organisation' ? { name: file.name, uscc: file.uscc } : name ? file[name] : undefined
  return isEmpty(value) ? undefined : value
}
