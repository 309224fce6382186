import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { byId, concludeMany, stageKeys, standingAt } from '../conclude-many.ts'
import { stageOf } from '../definition/programme.ts'
import type { Dossier } from '../dossier.ts'
import { ProposalRows } from '../inputs-decision.ts'
import { approvedSum, type Proposal, type ProposalRow, refuseBeyondBudget, rowProblems, stepsOf } from '../proposal.ts'
import { taskOfStep } from '../signing.ts'
import { lockDossiers } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import { insertProposal, takenFen } from '../store/proposal.ts'
import { lockRound } from '../store/round.ts'

/**
 * The officer takes dossiers out of the pool (出库) onto a list with a suggestion for each. The round's row is locked, so
 * that two lists made at once cannot both take the last of the budget quota.
 */
export const proposeList = act('procedure.propose-list', {
  title: { zh: '提出拟立项清单', en: 'Propose a list' },
  input: Type.Object({
    proposal: Id(),
    round: Id(),
    title: Type.String({ minLength: 1, maxLength: 200 }),
    cover: Type.Optional(Type.String({ maxLength: 20000, description: 'cover note of the meeting papers' })),
    rows: ProposalRows,
  }),
  may: (actor) => actor.is('officer'),
  async run(input, deed) {
    const { tx, actor, now } = deed
    const round = await lockRound(tx, input.round)
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    const rows: ProposalRow[] = input.rows.map((row) => ({ ...row, note: row.note ?? null }))
    const dossiers = (
      await standingAt(
        tx,
        await lockDossiers(
          tx,
          rows.map((row) => row.dossier),
        ),
        'pool',
      )
    ).filter((dossier) => dossier.round === round.id)
    refuseUnlessPooled(rows, dossiers)
    const problems = rowProblems(rows, byId(dossiers))
    if (problems.length > 0) refuse('procedure.rows_wrong', { count: problems.length }, problems)
    refuseBeyondBudget(round.budget_fen, await takenFen(tx, round.id, programme), approvedSum(rows))
    const proposal: Proposal = {
      id: input.proposal,
      round: round.id,
      title: input.title,
      cover: input.cover ?? '',
      edition: 1,
      made_by: actor.person!,
      made_by_name: actor.name,
      made_at: now,
      revised_at: null,
      version: 1,
    }
    const steps = stepsOf(stageOf(programme, stageKeys(programme, 'approve')[0] ?? '')?.chain ?? [])
    await insertProposal(tx, proposal, rows, steps)
    await concludeMany(
      deed,
      dossiers.map((dossier) => ({ dossier, result: 'propose', facts: { proposal: proposal.id } })),
    )
    await taskOfStep(deed, proposal, steps[0])
    deed.record({
      kind: 'proposal',
      id: proposal.id,
      after: { title: proposal.title, rows: rows.length, approve_fen: approvedSum(rows) },
    })
    return { proposal: proposal.id, approve_fen: approvedSum(rows), steps: steps.length }
  },
})

function refuseUnlessPooled(rows: readonly ProposalRow[], dossiers: readonly Dossier[]): void {
  const pooled = byId(dossiers)
  const gone = rows.flatMap((row, index) =>
    pooled.has(row.dossier)
      ? []
      : [
          {
            field: `rows.${index}.dossier`,
            says: { zh: '这一项已不在项目库中', en: 'This one is no longer in the pool' },
          },
        ],
  )
  if (gone.length > 0) refuse('procedure.not_in_pool', { count: gone.length }, gone)
}
