import { all, first, json, one, run, sql, type Tx } from '#platform/db'
import type { Decision, DecisionRow } from '../decision.ts'

const columns = sql`c.id, c.proposal, c.round, c.meeting, c.decided_on, c.document, c.remark, c.by_name, c.at`
const what = { zh: '立项决定', en: 'decision' }

export const readDecision = (tx: Tx, id: string): Promise<Decision> =>
  one(tx, sql<Decision>`select ${columns} from procedure.decision c where c.id = ${id}`, what)
export const decisionsOf = (tx: Tx, round: string): Promise<Decision[]> =>
  all(
    tx,
    sql<Decision>`
  select ${columns} from procedure.decision c where c.round = ${round} order by c.at desc, c.id desc`,
  )

export async function insertDecision(
  tx: Tx,
  decision: Decision,
  rows: readonly DecisionRow[],
  person: string,
): Promise<void> {
  await run(
    tx,
    sql`insert into procedure.decision (id, proposal, round, meeting, decided_on, document, remark, by_person, by_name, at)
    values (${decision.id}, ${decision.proposal}, ${decision.round}, ${decision.meeting}, ${decision.decided_on}, ${decision.document}, ${decision.remark}, ${person}, ${decision.by_name}, ${decision.at})`,
  )
  await run(
    tx,
    sql`insert into procedure.decision_row (decision, dossier, result, approved_fen, reserve_rank, reason)
    select ${decision.id}, r.dossier, r.result, r.approved_fen, r.reserve_rank, r.reason
    from jsonb_to_recordset(${json(rows)}) as r(dossier uuid, result text, approved_fen bigint, reserve_rank integer, reason text)`,
  )
}

/** The amount is fixed on the dossier for those that are approved; a reserve gets it when it is promoted. */
export const setApproved = (tx: Tx, rows: readonly { dossier: string; approved_fen: number }[]) =>
  run(
    tx,
    sql`
  update procedure.dossier d set approved_fen = r.approved_fen from jsonb_to_recordset(${json(rows)}) as r(dossier uuid, approved_fen bigint) where d.id = r.dossier`,
  )

export type ShownDecisionRow = DecisionRow & {
  readonly number: string | null
  readonly title: string
  readonly host_name: string
  readonly stage: string
}
export const decisionRowsOf = (tx: Tx, decision: string): Promise<ShownDecisionRow[]> =>
  all(
    tx,
    sql<ShownDecisionRow>`
  select r.dossier, r.result, r.approved_fen, r.reserve_rank, r.reason, d.number, d.title, d.host_name, d.stage
  from procedure.decision_row r join procedure.dossier d on d.id = r.dossier where r.decision = ${decision} order by r.result, r.reserve_rank, d.number`,
  )

export const decisionOfDossier = (tx: Tx, dossier: string): Promise<(Decision & DecisionRow) | null> =>
  first(
    tx,
    sql<Decision & DecisionRow>`
  select ${columns}, r.dossier, r.result, r.approved_fen, r.reserve_rank, r.reason
  from procedure.decision_row r join procedure.decision c on c.id = r.decision where r.dossier = ${dossier} order by c.at desc limit 1`,
  )

/** The reserves of a round that still wait, in the order of their decisions and ranks. */
export type Reserve = {
  readonly dossier: string
  readonly number: string | null
  readonly title: string
  readonly host_name: string
  readonly reserve_rank: number
  readonly approved_fen: number
  readonly decision: string
}
export const reservesOf = (tx: Tx, round: string, stages: readonly string[]): Promise<Reserve[]> =>
  all(
    tx,
    sql<Reserve>`
  select r.dossier, d.number, d.title, d.host_name, r.reserve_rank, r.approved_fen, r.decision
  from procedure.decision_row r join procedure.decision c on c.id = r.decision join procedure.dossier d on d.id = r.dossier
  where c.round = ${round} and r.result = 'reserve' and d.stage = any(${stages as string[]}::text[]) order by c.at, c.id, r.reserve_rank`,
  )

export type JointIssue = {
  readonly decision: string
  readonly document: string
  readonly issued_on: string
  readonly remark: string | null
  readonly by_name: string
  readonly at: Date
  readonly countersigned_by: string | null
  readonly countersigned_at: Date | null
  readonly opinion: string | null
}
export const issueOf = (tx: Tx, decision: string): Promise<JointIssue | null> =>
  first(
    tx,
    sql<JointIssue>`
  select i.decision, i.document, i.issued_on, i.remark, i.by_name, i.at, s.person_name as countersigned_by, s.at as countersigned_at, s.opinion
  from procedure.joint_issue i left join procedure.countersignature s on s.decision = i.decision where i.decision = ${decision}`,
  )

export const insertIssue = (
  tx: Tx,
  issue: Pick<JointIssue, 'decision' | 'document' | 'issued_on' | 'remark' | 'by_name' | 'at'>,
  person: string,
) =>
  run(
    tx,
    sql`
  insert into procedure.joint_issue (decision, document, issued_on, remark, by_person, by_name, at)
  values (${issue.decision}, ${issue.document}, ${issue.issued_on}, ${issue.remark}, ${person}, ${issue.by_name}, ${issue.at})`,
  )
export const insertCountersignature = (
  tx: Tx,
  decision: string,
  opinion: string | null,
  person: string,
  name: string,
  at: Date,
) =>
  run(
    tx,
    sql`
  insert into procedure.countersignature (decision, opinion, person, person_name, at) values (${decision}, ${opinion}, ${person}, ${name}, ${at})`,
  )
