import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { Fen, saidFen } from '#platform/money'
import { type Problem, refuse } from '#platform/refusal'
import { finishTasks, sendAll } from '../../desk/index.ts'
import { commitDecision } from '../../ledger/index.ts'
import { byId, concludeMany, standingAt } from '../conclude-many.ts'
import {
  type Decision,
  type DecisionRow,
  decisionProblems,
  decisionRows,
  type GivenRow,
  moneyApproved,
} from '../decision.ts'
import type { Programme } from '../definition/programme.ts'
import type { Dossier } from '../dossier.ts'
import { gatherFacts } from '../gather.ts'
import { Calendar, pastDay } from '../inputs-decision.ts'
import { lettersTo } from '../letters-to.ts'
import { limitsNow, waitForLimits } from '../limiting.ts'
import { chainState, type Proposal, refuseBeyondBudget } from '../proposal.ts'
import { insertDecision, setApproved } from '../store/decision.ts'
import { lockDossiers } from '../store/dossier.ts'
import { programmeAt } from '../store/programme.ts'
import {
  approvalSteps,
  decisionOf,
  lockProposal,
  readProposal,
  rowsOf,
  signaturesOf,
  takenFen,
} from '../store/proposal.ts'
import { lockRound } from '../store/round.ts'

/**
 * The result of the meeting, row by row. It needs the complete chain and its legal anchor; a row that departs from the
 * proposal says why; rows that are not given follow the proposal. Amounts never go beyond the budget quota.
 */
export const decide = act('procedure.decide', {
  title: { zh: '录入立项决定', en: 'Record the decision' },
  input: Type.Object({
    decision: Id(),
    proposal: Id(),
    meeting: Type.String({ minLength: 2, maxLength: 200, description: 'the meeting: 局党组会（2026年第12次）' }),
    date: Calendar('the day of the meeting'),
    document: Type.String({ minLength: 2, maxLength: 100, description: 'number of the minute or document' }),
    remark: Type.Optional(Type.String({ maxLength: 2000 })),
    rows: Type.Optional(
      Type.Array(
        Type.Object({
          dossier: Id(),
          result: Type.Union([Type.Literal('approve'), Type.Literal('reserve'), Type.Literal('reject')]),
          approved_fen: Type.Optional(Fen('fen; none is 立项不资助')),
          reason: Type.Optional(Type.String({ maxLength: 2000 })),
        }),
        { maxItems: 2000 },
      ),
    ),
  }),
  grave: true,
  may: (actor) => actor.is('officer'),
  async run(input, deed) {
    const { tx, actor, now } = deed
    // The round's row comes first, so that two officers who decide two lists at once wait for each other.
    const round = await lockRound(tx, (await readProposal(tx, input.proposal)).round)
    const proposal = await lockProposal(tx, input.proposal)
    await refuseUnlessSigned(tx, proposal)
    const proposed = await rowsOf(tx, proposal.id)
    const dossiers = await standingAt(
      tx,
      await lockDossiers(
        tx,
        proposed.map((row) => row.dossier),
      ),
      'approve',
    )
    const there = byId(dossiers)
    const given = input.rows ?? []
    // A dossier that was withdrawn while the list was being signed is not decided any more.
    const rows = decisionRows(
      proposed.filter((row) => there.has(row.dossier)),
      given,
    )
    const problems = decisionProblems(rows, proposed, given, there)
    problems.push(...(await limitProblems(deed, rows, given, there)))
    if (problems.length > 0) refuse('procedure.rows_wrong', { count: problems.length }, problems)
    refuseBeyondBudget(
      round.budget_fen,
      await takenFen(tx, round.id, await programmeAt(tx, round.programme, round.programme_version), proposal.id),
      moneyApproved(rows),
    )
    if (!round.practice)
      await commitDecision(deed, {
        decision: input.decision,
        programme: round.programme,
        round: round.id,
        document: input.document,
        awards: moneyOf(rows),
      })
    const decision: Decision = {
      id: input.decision,
      proposal: proposal.id,
      round: round.id,
      meeting: input.meeting,
      decided_on: pastDay(input.date, now),
      document: input.document,
      remark: input.remark ?? null,
      by_name: actor.name,
      at: now,
    }
    await insertDecision(tx, decision, rows, actor.person!)
    await setApproved(
      tx,
      rows.filter((row) => row.result === 'approve'),
    )
    await concludeMany(
      deed,
      rows.map((row) => ({
        dossier: there.get(row.dossier)!,
        result: row.result,
        reason: row.reason,
        facts: {
          decision: decision.id,
          document: decision.document,
          approved_fen: row.approved_fen,
          reserve_rank: row.reserve_rank,
        },
      })),
    )
    await finishTasks(tx, { kind: 'proposal', ids: [proposal.id], by: actor, at: now })
    for (const result of ['approve', 'reserve', 'reject'] as const)
      await tell(
        deed,
        decision,
        rows.filter((row) => row.result === result),
        there,
      )
    deed.record({
      kind: 'proposal',
      id: proposal.id,
      after: { decision: decision.id, meeting: decision.meeting, document: decision.document },
    })
    deed.record({
      kind: 'decision',
      id: decision.id,
      after: { meeting: decision.meeting, document: decision.document, approved_fen: moneyApproved(rows) },
    })
    return {
      decision: decision.id,
      approved: rows.filter((row) => row.result === 'approve').length,
      approved_fen: moneyApproved(rows),
    }
  },
})

/** Amounts go beyond no budget quota of the ledger either, where one was registered for the programme. */
const moneyOf = (rows: readonly DecisionRow[]) =>
  rows
    .filter(({ result }) => result === 'approve')
    .map(({ dossier, approved_fen }) => ({ dossier, amountFen: approved_fen }))

/** Only a limit that blocks and counts what runs can stop a decision; without one nothing is looked up. */
const stopsDecisions = ({ limits = [] }: Programme): boolean =>
  limits.some(({ effect, counting }) => effect === 'block' && counting.includes('running'))

/** What was within its limits at submission may be beyond them now: another project of the same leader runs meanwhile. */
async function limitProblems(
  { tx, now }: Parameters<typeof concludeMany>[0],
  rows: readonly DecisionRow[],
  given: readonly GivenRow[],
  dossiers: ReadonlyMap<string, Dossier>,
): Promise<Problem[]> {
  const approved = rows.filter((row) => row.result === 'approve').map((row) => dossiers.get(row.dossier)!)
  const approving = approved.map(({ id }) => id)
  const limited: { readonly dossier: Dossier; readonly programme: Programme }[] = []
  for (const dossier of approved) {
    const programme = await programmeAt(tx, dossier.programme, dossier.programme_version)
    if (!dossier.practice && stopsDecisions(programme)) limited.push({ dossier, programme })
  }
  for (const [programme, together] of Map.groupBy(limited, (one) => one.programme))
    await waitForLimits(
      tx,
      programme,
      together.map(({ dossier }) => dossier),
    )
  const problems: Problem[] = []
  for (const { dossier, programme } of limited) {
    const facts = await gatherFacts(tx, programme, dossier, now)
    const standings = await limitsNow(tx, programme, dossier, facts, now, { moment: 'decision', approving })
    const field = `rows.${given.findIndex((row) => row.dossier === dossier.id)}.result`
    for (const { verdict, effect, says } of standings)
      if (verdict === 'fails' && effect === 'block')
        problems.push({ field, says: { zh: `${dossier.title}：${says.zh}`, en: `${dossier.title}: ${says.en}` } })
  }
  return problems
}

async function refuseUnlessSigned(tx: Parameters<typeof lockProposal>[0], proposal: Proposal): Promise<void> {
  const decided = await decisionOf(tx, proposal.id)
  if (decided) refuse('procedure.decided_already', { document: decided.document })
  const state = chainState(await approvalSteps(tx, proposal.id), await signaturesOf(tx, proposal.id), proposal.edition)
  if (state.state === 'returned') refuse('procedure.proposal_returned')
  if (state.state === 'signing') refuse('procedure.chain_not_complete', { state: state.next.title })
}

const letterFor = { approve: 'decision-approved', reserve: 'decision-reserve', reject: 'decision-refused' } as const

async function tell(
  deed: Parameters<typeof concludeMany>[0],
  decision: Decision,
  rows: readonly DecisionRow[],
  dossiers: ReadonlyMap<string, Dossier>,
): Promise<void> {
  const byDossier = new Map(rows.map((row) => [row.dossier, row]))
  const facts = ({ id }: Dossier) => {
    const row = byDossier.get(id)!
    return {
      anchor: `${decision.meeting}（${decision.document}）`,
      amount: { zh: saidFen(row.approved_fen, 'zh'), en: saidFen(row.approved_fen, 'en') },
      rank: row.reserve_rank,
      reason: row.reason ?? {
        zh: '综合评审和预算额度未能列入',
        en: 'Not within reach of the ranking and the budget quota',
      },
    }
  }
  const [first] = rows
  if (first)
    await sendAll(
      deed.tx,
      await lettersTo(
        deed,
        rows.map((row) => dossiers.get(row.dossier)!),
        letterFor[first.result],
        facts,
      ),
    )
}
