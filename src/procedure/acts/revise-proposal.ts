import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { byId } from '../conclude-many.ts'
import { ProposalRows } from '../inputs-decision.ts'
import { approvedSum, chainState, type ProposalRow, refuseBeyondBudget, rowProblems } from '../proposal.ts'
import { taskOfStep } from '../signing.ts'
import { lockDossiers } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { approvalSteps, lockProposal, reviseRows, rowsOf, signaturesOf, takenFen } from '../store/proposal.ts'
import { lockRound } from '../store/round.ts'

/** A list that was returned is corrected and walks the chain again from its first step; the returned edition's signatures stay. */
export const reviseProposal = act('procedure.revise-proposal', {
  title: { zh: '修改拟立项清单', en: 'Revise the list' },
  input: Type.Object({
    proposal: Id(),
    version: Type.Optional(Type.Integer()),
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    cover: Type.Optional(Type.String({ maxLength: 20000 })),
    rows: ProposalRows,
  }),
  may: (actor) => actor.is('officer'),
  async run(input, deed) {
    const { tx, now } = deed
    const proposal = await lockProposal(tx, input.proposal, input.version)
    const steps = await approvalSteps(tx, proposal.id)
    if (chainState(steps, await signaturesOf(tx, proposal.id), proposal.edition).state !== 'returned')
      refuse('procedure.proposal_not_returned')
    const rows: ProposalRow[] = input.rows.map((row) => ({ ...row, note: row.note ?? null }))
    refuseOtherDossiers(await rowsOf(tx, proposal.id), rows)
    const problems = rowProblems(
      rows,
      byId(
        await lockDossiers(
          tx,
          rows.map((row) => row.dossier),
        ),
      ),
    )
    if (problems.length > 0) refuse('procedure.rows_wrong', { count: problems.length }, problems)
    const round = await lockRound(tx, proposal.round)
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    refuseBeyondBudget(round.budget_fen, await takenFen(tx, round.id, programme, proposal.id), approvedSum(rows))
    const edition = await reviseRows(
      tx,
      proposal,
      rows,
      input.title ?? proposal.title,
      input.cover ?? proposal.cover,
      now,
    )
    await taskOfStep(deed, proposal, steps[0])
    deed.record({
      kind: 'proposal',
      id: proposal.id,
      before: { edition: proposal.edition },
      after: { edition, approve_fen: approvedSum(rows) },
    })
    return { edition }
  },
})

function refuseOtherDossiers(before: readonly ProposalRow[], after: readonly ProposalRow[]): void {
  const had = new Set(before.map((row) => row.dossier))
  const other =
    after.filter((row) => !had.has(row.dossier)).length +
    (had.size - new Set(after.filter((row) => had.has(row.dossier)).map((row) => row.dossier)).size)
  if (other > 0) refuse('procedure.proposal_rows_fixed', { count: other })
}
