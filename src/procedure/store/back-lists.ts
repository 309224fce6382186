import type { Instant } from '#platform/clock'
import { all, first, sql, type Tx } from '#platform/db'
import type { Text } from '#platform/text'
import type { Decision } from '../decision.ts'
import type { Proposal } from '../proposal.ts'

export type Key = { readonly at: Instant; readonly id: string }
const past = (at: ReturnType<typeof sql>, id: ReturnType<typeof sql>, after: Key | null) =>
  sql`(${after?.id ?? null}::uuid is null or (${at}, ${id}) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))`

/** Proposals, newest first: of one round or of all. The step is the one that waits; none means signed or returned. */
export type ProposalLine = Omit<Proposal, 'cover'> & {
  readonly round_title: Text
  readonly rows: number
  readonly approve_fen: number
  readonly decision: string | null
  readonly returned: boolean
  readonly next_key: string | null
  readonly next_title: Text | null
  readonly next_role: string | null
}
export const proposalLines = (
  tx: Tx,
  round: string | null,
  after: Key | null,
  limit: number,
): Promise<ProposalLine[]> =>
  all(
    tx,
    sql<ProposalLine>`
  select p.id, p.round, p.title, p.edition, p.made_by, p.made_by_name, p.made_at, p.revised_at, p.version, r.title as round_title,
    (select count(*) from procedure.proposal_row w where w.proposal = p.id) as rows,
    (select coalesce(sum(w.proposed_fen), 0)::bigint from procedure.proposal_row w where w.proposal = p.id and w.suggestion = 'approve') as approve_fen,
    (select d.id from procedure.decision d where d.proposal = p.id) as decision,
    exists (select 1 from procedure.approval_signature g where g.proposal = p.id and g.edition = p.edition and g.verdict = 'return') as returned,
    n.key as next_key, n.title as next_title, n.role as next_role
  from procedure.proposal p join procedure.round r on r.id = p.round
  left join lateral (select s.key, s.title, s.role from procedure.approval_step s where s.proposal = p.id
    and not exists (select 1 from procedure.approval_signature g where g.proposal = p.id and g.edition = p.edition and (g.position = s.position or g.verdict = 'return'))
    order by s.position limit 1) n on true
  where (${round}::uuid is null or p.round = ${round}) and ${past(sql`p.made_at`, sql`p.id`, after)}
  order by p.made_at desc, p.id desc limit ${limit}`,
  )

/** Decisions with what they came to and how far their joint issue is. */
export type DecisionLine = Decision & {
  readonly round_title: Text
  readonly approved: number
  readonly reserves: number
  readonly approved_fen: number
  readonly issue_document: string | null
  readonly issued_on: string | null
  readonly countersigned_at: Instant | null
}
export const decisionLines = (
  tx: Tx,
  round: string | null,
  after: Key | null,
  limit: number,
): Promise<DecisionLine[]> =>
  all(
    tx,
    sql<DecisionLine>`
  select c.id, c.proposal, c.round, c.meeting, c.decided_on, c.document, c.remark, c.by_name, c.at, r.title as round_title,
    (select count(*) from procedure.decision_row w where w.decision = c.id and w.result = 'approve') as approved,
    (select count(*) from procedure.decision_row w where w.decision = c.id and w.result = 'reserve') as reserves,
    (select coalesce(sum(w.approved_fen), 0)::bigint from procedure.decision_row w where w.decision = c.id and w.result = 'approve') as approved_fen,
    i.document as issue_document, i.issued_on, s.at as countersigned_at
  from procedure.decision c join procedure.round r on r.id = c.round
  left join procedure.joint_issue i on i.decision = c.id left join procedure.countersignature s on s.decision = c.id
  where (${round}::uuid is null or c.round = ${round}) and ${past(sql`c.at`, sql`c.id`, after)}
  order by c.at desc, c.id desc limit ${limit}`,
  )

/** What a round asks for and has given, in fen. */
export type Asked = { readonly pooled_fen: number; readonly pooled: number }
export const askedIn = async (tx: Tx, round: string, stages: readonly string[]): Promise<Asked> =>
  (await first(
    tx,
    sql<Asked>`
  select coalesce(sum(d.requested_fen), 0)::bigint as pooled_fen, count(*) as pooled from procedure.dossier d
  where d.round = ${round} and d.stage = any(${stages as string[]}::text[])`,
  ))!

/** The record of acts, newest first, for supervision: by act, by name of who did it, by subject. */
export type RecordLine = {
  readonly event: number
  readonly act: string
  readonly at: Instant
  readonly person_name: string
  readonly role: string
  readonly via: string
  readonly on_behalf_of: string | null
  readonly subject_kind: string
  readonly subject: string
  readonly stage: string | null
  readonly after: unknown
}
export type RecordQuery = {
  readonly act: string | null
  readonly name: string | null
  readonly subject: string | null
  readonly before: number | null
  readonly limit: number
}
export const recordLines = (tx: Tx, query: RecordQuery): Promise<RecordLine[]> =>
  all(
    tx,
    sql<RecordLine>`
  select e.id as event, e.act, e.at, e.person_name, e.role, e.via, e.on_behalf_of, s.kind as subject_kind, s.subject, s.stage, s.after
  from (select * from platform.event e where (${query.before}::bigint is null or e.id < ${query.before})
      and (${query.act}::text is null or e.act = ${query.act}) and (${query.name}::text is null or e.person_name = ${query.name})
      and (${query.subject}::uuid is null or exists (select 1 from platform.event_subject w where w.event = e.id and w.subject = ${query.subject}))
    order by e.id desc limit ${query.limit}) e
  join lateral (select * from platform.event_subject w where w.event = e.id order by w.subject = ${query.subject} desc, w.kind, w.subject limit 1) s on true
  order by e.id desc`,
  )
