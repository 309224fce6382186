import type { Instant } from '#platform/clock'
import { saidFen } from '#platform/money'
import type { Problem } from '#platform/refusal'
import type { Dossier } from './dossier.ts'
import type { ProposalRow, Suggestion } from './proposal.ts'

/**
 * A decision (立项决定) is what the meeting came to, row by row, with its legal anchor: the meeting, its date and the
 * document number. Where it departs from the proposal, the row says why.
 */
export type Decision = {
  readonly id: string
  readonly proposal: string
  readonly round: string
  readonly meeting: string
  readonly decided_on: string
  readonly document: string
  readonly remark: string | null
  readonly by_name: string
  readonly at: Instant
}
export type DecisionRow = {
  readonly dossier: string
  readonly result: Suggestion
  readonly approved_fen: number
  readonly reserve_rank: number | null
  readonly reason: string | null
}
export type GivenRow = {
  readonly dossier: string
  readonly result: Suggestion
  readonly approved_fen?: number
  readonly reason?: string
}

/** Rows that are not given follow the proposal; reserves are ordered by the rank they had in it. */
export function decisionRows(proposed: readonly ProposalRow[], given: readonly GivenRow[]): DecisionRow[] {
  const ordered = proposed.toSorted((one, other) => one.rank - other.rank)
  const rows = ordered.map((row) =>
    decided(
      row,
      given.find((one) => one.dossier === row.dossier),
    ),
  )
  const reserves = rows.filter((row) => row.result === 'reserve')
  return rows.map((row) => ({ ...row, reserve_rank: row.result === 'reserve' ? reserves.indexOf(row) + 1 : null }))
}

function decided(row: ProposalRow, given: GivenRow | undefined): DecisionRow {
  const result = given?.result ?? row.suggestion
  return {
    dossier: row.dossier,
    result,
    approved_fen: result === 'reject' ? 0 : (given?.approved_fen ?? row.proposed_fen),
    reserve_rank: null,
    reason: given?.reason?.trim() || null,
  }
}

/** Every fault at once: a difference without its reason, more money than asked for, a row that was never proposed. */
export function decisionProblems(
  rows: readonly DecisionRow[],
  proposed: readonly ProposalRow[],
  given: readonly GivenRow[],
  dossiers: ReadonlyMap<string, Pick<Dossier, 'requested_fen'>>,
): Problem[] {
  const fieldOf = (dossier: string) => `rows.${given.findIndex((row) => row.dossier === dossier)}`
  const strange = given
    .filter((row) => !proposed.some((one) => one.dossier === row.dossier))
    .map((row) =>
      problem(`${fieldOf(row.dossier)}.dossier`, '这一项不在拟立项清单里', 'This one is not on the proposed list'),
    )
  return [
    ...strange,
    ...rows.flatMap((row) => {
      const before = proposed.find((one) => one.dossier === row.dossier)!
      const requested = dossiers.get(row.dossier)?.requested_fen ?? null
      return [
        ...(differs(row, before) && !row.reason
          ? [
              problem(
                `${fieldOf(row.dossier)}.reason`,
                '与拟立项清单不同，请写明理由',
                'This departs from the proposal: write the reason',
              ),
            ]
          : []),
        ...(requested !== null && row.approved_fen > requested
          ? [
              problem(
                `${fieldOf(row.dossier)}.approved_fen`,
                `不能超过申请金额 ${saidFen(requested, 'zh')}`,
                `Not above what was asked for, ${saidFen(requested, 'en')}`,
              ),
            ]
          : []),
      ]
    }),
  ]
}

const differs = (row: DecisionRow, before: ProposalRow): boolean =>
  row.result !== before.suggestion || (row.result !== 'reject' && row.approved_fen !== before.proposed_fen)

/** 立项不资助（自筹）: approved without money. */
export const moneyApproved = (rows: readonly DecisionRow[]): number =>
  rows.reduce((sum, row) => sum + (row.result === 'approve' ? row.approved_fen : 0), 0)

const problem = (field: string, zh: string, en: string): Problem => ({ field, says: { zh, en } })
