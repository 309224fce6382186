import { Type } from 'typebox'
import { reading } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { Id } from '#platform/ids'
import { chainState } from '../proposal.ts'
import { proposalLines } from '../store/back-lists.ts'
import { readDecision as decision, decisionRowsOf, issueOf } from '../store/decision.ts'
import { programmeAt } from '../store/programme.ts'
import {
  approvalSteps,
  decisionOf,
  readProposal as read,
  shownRows,
  signaturesOf,
  takenFen,
} from '../store/proposal.ts'
import { readRound } from '../store/round.ts'
import { keyFrom, keyTo, Paged, pageOf } from './paging.ts'

/** The proposed lists of a round, or of all, newest first, with the step that each waits for. */
export const listProposals = reading('procedure.list-proposals', {
  title: { zh: '拟立项清单列表', en: 'List proposals' },
  input: Type.Object({ round: Type.Optional(Id()), ...Paged }),
  may: (actor) => actor.is(...bureauRoles),
  async run({ round, after, limit = 50 }, { tx }) {
    const rows = await proposalLines(tx, round ?? null, keyFrom(after), limit + 1)
    const { page, next } = pageOf(rows, limit, (row) => keyTo(row.made_at, row.id))
    return { proposals: page, next }
  },
})

/** One list with its rows, who signed what in which edition, where the chain stands, the decision and the money that is left. */
export const readProposal = reading('procedure.read-proposal', {
  title: { zh: '查看拟立项清单', en: 'Read a proposal' },
  input: Type.Object({ proposal: Id() }),
  may: (actor) => actor.is(...bureauRoles),
  async run({ proposal: id }, { tx }) {
    const proposal = await read(tx, id)
    const round = await readRound(tx, proposal.round)
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    const steps = await approvalSteps(tx, id)
    const signatures = await signaturesOf(tx, id)
    const decided = await decisionOf(tx, id)
    return {
      proposal,
      round,
      programme: { code: programme.code, name: programme.name, noun: programme.noun },
      rows: await shownRows(tx, id),
      steps,
      signatures,
      chain: chainState(steps, signatures, proposal.edition),
      money: { budget_fen: round.budget_fen, others_fen: await takenFen(tx, round.id, programme, id) },
      decision: decided && {
        ...(await decision(tx, decided.id)),
        rows: await decisionRowsOf(tx, decided.id),
        issue: await issueOf(tx, decided.id),
      },
    }
  },
})
