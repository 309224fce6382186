import { Type } from 'typebox'
import { reading } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { Id } from '#platform/ids'
import { approvedSum } from '../proposal.ts'
import { papersOf } from '../store/papers.ts'
import { programmeAt } from '../store/programme.ts'
import { approvalSteps, readProposal, shownRows, signaturesOf, takenFen } from '../store/proposal.ts'
import { readRound } from '../store/round.ts'

/** What lies before the meeting (议题材料): cover note, ranked list with the outcome of each stage, and the money that is left. */
export const meetingPapers = reading('procedure.meeting-papers', {
  title: { zh: '议题材料', en: 'Meeting papers' },
  input: Type.Object({ proposal: Id() }),
  may: (actor) => actor.is(...bureauRoles),
  async run({ proposal: id }, { tx, now }) {
    const proposal = await readProposal(tx, id)
    const round = await readRound(tx, proposal.round)
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    const rows = await shownRows(tx, id)
    const outcomes = await papersOf(
      tx,
      rows.map((row) => row.dossier),
    )
    const others = await takenFen(tx, round.id, programme, id)
    const proposed = approvedSum(rows)
    return {
      proposal,
      round,
      programme: { code: programme.code, name: programme.name, stages: programme.stages },
      rows: rows.map((row) => ({ ...row, outcomes: outcomes.get(row.dossier) ?? [] })),
      steps: await approvalSteps(tx, id),
      signatures: await signaturesOf(tx, id),
      money: {
        budget_fen: round.budget_fen,
        others_fen: others,
        proposed_fen: proposed,
        left_fen: round.budget_fen - others - proposed,
      },
      made_at: now,
    }
  },
})
