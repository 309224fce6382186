import type { Actor, Role } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { saidFen } from '#platform/money'
import { type Problem, refuse } from '#platform/refusal'
import type { Text } from '#platform/text'
import type { ChainStep } from './definition/programme.ts'
import type { Dossier } from './dossier.ts'

/**
 * A proposal (拟立项清单) says what the officer suggests for each dossier of the pool. It keeps two promises: nobody gets
 * more than was asked for, and all that is proposed or approved in a round stays within the budget quota of the round.
 */
export type Proposal = {
  readonly id: string
  readonly round: string
  readonly title: string
  readonly cover: string
  readonly edition: number
  readonly made_by: string
  readonly made_by_name: string
  readonly made_at: Instant
  readonly revised_at: Instant | null
  readonly version: number
}
export type Suggestion = 'approve' | 'reserve' | 'reject'
export type ProposalRow = {
  readonly dossier: string
  readonly suggestion: Suggestion
  readonly proposed_fen: number
  readonly rank: number
  readonly note: string | null
}

export const suggestionText: Readonly<Record<Suggestion, Text>> = {
  approve: { zh: '立项', en: 'Approve' },
  reserve: { zh: '备选', en: 'Reserve' },
  reject: { zh: '不立项', en: 'Do not approve' },
}

/** Only what is suggested for approval takes money; a reserve takes it when it is promoted. */
export const approvedSum = (rows: readonly { suggestion: Suggestion; proposed_fen: number }[]): number =>
  rows.reduce((sum, row) => sum + (row.suggestion === 'approve' ? row.proposed_fen : 0), 0)

/** Every fault of the rows at once: a dossier twice, a rank twice, more money than was asked for. */
export function rowProblems(
  rows: readonly ProposalRow[],
  dossiers: ReadonlyMap<string, Pick<Dossier, 'requested_fen'>>,
): Problem[] {
  return rows.flatMap((row, index) => {
    const requested = dossiers.get(row.dossier)?.requested_fen ?? null
    const earlier = rows.slice(0, index)
    return [
      ...(earlier.some((one) => one.dossier === row.dossier)
        ? [problem(`rows.${index}.dossier`, '这一项已在清单里', 'This one is on the list already')]
        : []),
      ...(earlier.some((one) => one.rank === row.rank)
        ? [problem(`rows.${index}.rank`, `排序 ${row.rank} 重复`, `The rank ${row.rank} is used twice`)]
        : []),
      ...(requested !== null && row.proposed_fen > requested
        ? [
            problem(
              `rows.${index}.proposed_fen`,
              `不能超过申请金额 ${saidFen(requested, 'zh')}`,
              `Not above what was asked for, ${saidFen(requested, 'en')}`,
            ),
          ]
        : []),
    ]
  })
}

/** `taken` is what other lists and decisions of the round hold already, in fen. */
export function refuseBeyondBudget(budget: number, taken: number, wanted: number): void {
  if (taken + wanted <= budget) return
  const said = (fen: number): Text => ({ zh: saidFen(fen, 'zh'), en: saidFen(fen, 'en') })
  refuse('procedure.budget_exceeded', {
    budget: said(budget),
    left: said(Math.max(0, budget - taken)),
    wanted: said(wanted),
  })
}

export type ApprovalStep = {
  readonly position: number
  readonly key: string
  readonly title: Text
  readonly role: Role
}
export type Signature = {
  readonly edition: number
  readonly position: number
  readonly verdict: 'agree' | 'return'
  readonly opinion: string | null
  readonly person: string
  readonly person_name: string
  readonly role: Role
  readonly at: Instant
  readonly on_paper: OnPaper | null
}
/** A signature on paper: who signed, on which day, in which words, on which scanned page. The recording clerk is named beside it. */
export type OnPaper = {
  readonly signer: string
  readonly date: string
  readonly wording: string
  readonly scan: string
}

export const stepsOf = (chain: readonly ChainStep[]): ApprovalStep[] =>
  chain.map((step, position) => ({ position, ...step }))

/** Where the chain stands: the step that is to be signed next, `complete`, or `returned` to the officer for revision. */
export type ChainState =
  | { readonly state: 'signing'; readonly next: ApprovalStep }
  | { readonly state: 'complete' }
  | { readonly state: 'returned'; readonly by: Signature }

export function chainState(
  steps: readonly ApprovalStep[],
  signatures: readonly Signature[],
  edition: number,
): ChainState {
  const mine = signatures.filter((signature) => signature.edition === edition)
  const returned = mine.find((signature) => signature.verdict === 'return')
  if (returned) return { state: 'returned', by: returned }
  const next = steps.find((step) => !mine.some((signature) => signature.position === step.position))
  return next ? { state: 'signing', next } : { state: 'complete' }
}

/**
 * The step belongs to a role. A page signed on paper may be recorded by an officer as the clerk; nobody signs two
 * steps of one edition on-line, because a chain of one person checks nothing.
 */
export function refuseUnlessSigner(
  step: ApprovalStep,
  actor: Actor,
  onPaper: boolean,
  signed: readonly Signature[],
): void {
  const entitled = actor.is(step.role) || (onPaper && actor.is('officer'))
  if (!entitled) refuse('procedure.step_of_another', { step: step.title })
  if (!onPaper && signed.some((one) => one.person === actor.person && !one.on_paper))
    refuse('procedure.step_signed_by_you', { step: step.title })
}

const problem = (field: string, zh: string, en: string): Problem => ({ field, says: { zh, en } })
