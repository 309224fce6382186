import { createHash } from 'node:crypto'
import type { Instant } from '#platform/clock'
import type { Programme } from './definition/programme.ts'
import { everyQuestion, type Question } from './definition/question.ts'
import type { Answers } from './form/answers.ts'

/**
 * An agreement (任务书) takes over the targets, milestones and budget of the approved dossier, with what was applied for
 * beside what is agreed. Its budget is exactly the amount approved, and a target that changes carries its reason.
 */
export type Agreement = {
  readonly dossier: string
  readonly number: string | null
  readonly approved_fen: number
  readonly applied: Terms
  readonly content: Terms
  readonly version: number
  readonly saved_at: Instant
  readonly sent_at: Instant
  readonly digest: string | null
}
export type Target = {
  readonly row: Readonly<Record<string, unknown>>
  readonly applied: number | null
  readonly reason?: string
}
/** `budget` is {line: {source: fen}}; `dropped` gives the reason for an applied target (its position) that is given up. */
export type Terms = {
  readonly targets: readonly Target[]
  readonly dropped: Readonly<Record<string, string>>
  readonly milestones: readonly Readonly<Record<string, unknown>>[]
  readonly budget: Budget
  readonly instalments: readonly Instalment[]
  readonly note: string
}
export type Budget = Readonly<Record<string, Readonly<Record<string, number>>>>
export type Instalment = { readonly percent: number; readonly fen: number }

export type AgreementParts = {
  readonly targets: Question | undefined
  readonly milestones: Question | undefined
  readonly budget: Question | undefined
}

/** Which questions of the form the agreement is made of: the groups called `targets` and `milestones`, and the budget table. */
export function partsOf(programme: Programme): AgreementParts {
  const questions = everyQuestion(programme.form)
  const group = (code: string) => questions.find((question) => question.kind === 'group' && question.code === code)
  return {
    targets: group('targets'),
    milestones: group('milestones'),
    budget: questions.find((question) => question.kind === 'budget'),
  }
}

/** The terms as they were applied for, with the instalments of the amount that was approved. */
export function termsOf(programme: Programme, answers: Answers, approvedFen: number): Terms {
  const { targets, milestones, budget } = partsOf(programme)
  const rows = (question: Question | undefined) =>
    ((question && answers[question.code]) as Record<string, unknown>[] | null | undefined) ?? []
  return {
    targets: rows(targets).map((row, index) => ({ row, applied: index })),
    dropped: {},
    milestones: rows(milestones),
    budget: ((budget && answers[budget.code]) as Budget | null | undefined) ?? {},
    instalments: instalmentsOf(approvedFen, programme.funding?.instalments ?? []),
    note: '',
  }
}

/** Parts of the approved amount by the programme's percentages, in fen; the last part takes what rounding left over. */
export function instalmentsOf(approvedFen: number, percentages: readonly number[]): Instalment[] {
  const parts = percentages.map((percent) => ({ percent, fen: Math.floor((approvedFen * percent) / 100) }))
  const rest = approvedFen - parts.reduce((sum, part) => sum + part.fen, 0)
  return parts.map((part, index) => (index === parts.length - 1 ? { ...part, fen: part.fen + rest } : part))
}

export type Submission = { readonly id: number; readonly person_name: string; readonly at: Instant }
export type Check = {
  readonly submission: number
  readonly verdict: 'ok' | 'return'
  readonly reason: string | null
  readonly person_name: string
  readonly on_behalf_of: string | null
  readonly at: Instant
}
/** `writing`: with the lead; `checking`: with the bureau or its institution; `sealing`: found in order, seals follow. */
export type AgreementState = 'writing' | 'checking' | 'sealing'

export function agreementState(last: Submission | null, checks: readonly Check[]): AgreementState {
  if (!last) return 'writing'
  const check = checks.find((one) => one.submission === last.id)
  if (!check) return 'checking'
  return check.verdict === 'ok' ? 'sealing' : 'writing'
}

/** SHA-256 of the text under the seals: number, parties, amount and terms, keys in a fixed order. */
export function digestOf(text: {
  readonly number: string
  readonly title: string
  readonly lead: string
  readonly host: string
  readonly approved_fen: number
  readonly content: Terms
}): string {
  return createHash('sha256').update(canonical(text)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}
