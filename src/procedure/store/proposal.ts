import type { Instant } from '#platform/clock'
import { all, first, json, one, run, sql, type Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { Programme } from '../definition/programme.ts'
import type { ApprovalStep, Proposal, ProposalRow, Signature } from '../proposal.ts'

const columns = sql`p.id, p.round, p.title, p.cover, p.edition, p.made_by, p.made_by_name, p.made_at, p.revised_at, p.version`
const what = { zh: '拟立项清单', en: 'proposal' }

export const readProposal = (tx: Tx, id: string): Promise<Proposal> =>
  one(tx, sql<Proposal>`select ${columns} from procedure.proposal p where p.id = ${id}`, what)

/** Locks the list; a page that was opened before somebody else's change is told so. */
export async function lockProposal(tx: Tx, id: string, version?: number | null): Promise<Proposal> {
  const proposal = await one(
    tx,
    sql<Proposal>`select ${columns} from procedure.proposal p where p.id = ${id} for update`,
    what,
  )
  if (version && version !== proposal.version)
    refuse('platform.stale', { who: { zh: '另一位同志', en: 'Somebody else' }, at: '' })
  return proposal
}

export type ProposalListed = Proposal & {
  readonly rows: number
  readonly approve_fen: number
  readonly decision: string | null
}
export const proposalsOf = (tx: Tx, round: string): Promise<ProposalListed[]> =>
  all(
    tx,
    sql<ProposalListed>`
  select ${columns}, (select count(*) from procedure.proposal_row r where r.proposal = p.id) as rows,
    (select coalesce(sum(r.proposed_fen), 0)::bigint from procedure.proposal_row r where r.proposal = p.id and r.suggestion = 'approve') as approve_fen,
    (select d.id from procedure.decision d where d.proposal = p.id) as decision
  from procedure.proposal p where p.round = ${round} order by p.made_at desc, p.id desc`,
  )

export const rowsOf = (tx: Tx, proposal: string): Promise<ProposalRow[]> =>
  all(
    tx,
    sql<ProposalRow>`
  select dossier, suggestion, proposed_fen, rank, note from procedure.proposal_row where proposal = ${proposal} order by rank, dossier`,
  )

export type ShownRow = ProposalRow & {
  readonly number: string | null
  readonly title: string
  readonly host_name: string
  readonly lead_name: string
  readonly requested_fen: number | null
  readonly stage: string
}
export const shownRows = (tx: Tx, proposal: string): Promise<ShownRow[]> =>
  all(
    tx,
    sql<ShownRow>`
  select r.dossier, r.suggestion, r.proposed_fen, r.rank, r.note, d.number, d.title, d.host_name, d.lead_name, d.requested_fen, d.stage
  from procedure.proposal_row r join procedure.dossier d on d.id = r.dossier where r.proposal = ${proposal} order by r.rank, r.dossier`,
  )

export async function insertProposal(
  tx: Tx,
  proposal: Proposal,
  rows: readonly ProposalRow[],
  steps: readonly ApprovalStep[],
): Promise<void> {
  await run(
    tx,
    sql`insert into procedure.proposal (id, round, title, cover, edition, made_by, made_by_name, made_at)
    values (${proposal.id}, ${proposal.round}, ${proposal.title}, ${proposal.cover}, 1, ${proposal.made_by}, ${proposal.made_by_name}, ${proposal.made_at})`,
  )
  await run(
    tx,
    sql`insert into procedure.proposal_row (proposal, dossier, suggestion, proposed_fen, rank, note)
    select ${proposal.id}, r.dossier, r.suggestion, r.proposed_fen, r.rank, r.note
    from jsonb_to_recordset(${json(rows)}) as r(dossier uuid, suggestion text, proposed_fen bigint, rank integer, note text)`,
  )
  await run(
    tx,
    sql`insert into procedure.approval_step (proposal, position, key, title, role)
    select ${proposal.id}, s.position, s.key, s.title, s.role from jsonb_to_recordset(${json(steps)}) as s(position integer, key text, title jsonb, role text)`,
  )
}

/** The next edition of a returned list: the same dossiers with other suggestions, signed again from the first step. */
export async function reviseRows(
  tx: Tx,
  proposal: Proposal,
  rows: readonly ProposalRow[],
  title: string,
  cover: string,
  at: Instant,
): Promise<number> {
  await run(
    tx,
    sql`update procedure.proposal_row p set suggestion = r.suggestion, proposed_fen = r.proposed_fen, rank = r.rank, note = r.note
    from jsonb_to_recordset(${json(rows)}) as r(dossier uuid, suggestion text, proposed_fen bigint, rank integer, note text)
    where p.proposal = ${proposal.id} and p.dossier = r.dossier`,
  )
  const { edition } = await one(
    tx,
    sql<{ edition: number }>`
    update procedure.proposal set edition = edition + 1, version = version + 1, title = ${title}, cover = ${cover}, revised_at = ${at} where id = ${proposal.id} returning edition`,
    what,
  )
  return edition
}

export const approvalSteps = (tx: Tx, proposal: string): Promise<ApprovalStep[]> =>
  all(
    tx,
    sql<ApprovalStep>`
  select position, key, title, role from procedure.approval_step where proposal = ${proposal} order by position`,
  )
export const signaturesOf = (tx: Tx, proposal: string): Promise<Signature[]> =>
  all(
    tx,
    sql<Signature>`
  select edition, position, verdict, opinion, person, person_name, role, at, on_paper from procedure.approval_signature where proposal = ${proposal} order by at, position`,
  )

export async function addSignature(tx: Tx, proposal: string, signature: Signature): Promise<void> {
  await run(
    tx,
    sql`insert into procedure.approval_signature (proposal, edition, position, verdict, opinion, person, person_name, role, at, on_paper)
    values (${proposal}, ${signature.edition}, ${signature.position}, ${signature.verdict}, ${signature.opinion}, ${signature.person}, ${signature.person_name}, ${signature.role},
      ${signature.at}, ${signature.on_paper ? json(signature.on_paper) : null})`,
  )
  await run(tx, sql`update procedure.proposal set version = version + 1 where id = ${proposal}`)
}

/**
 * The money of a round that is spoken for, in fen: what undecided lists suggest for approval, and what was approved for
 * dossiers that still stand. A dossier that ended badly (lapsed, revoked, withdrawn) gives its money back.
 */
export async function takenFen(
  tx: Tx,
  round: string,
  programme: Programme,
  except: string | null = null,
): Promise<number> {
  const good = programme.ends.filter((end) => end.good).map((end) => `end.${end.code}`)
  const { fen } = await one(
    tx,
    sql<{ fen: number }>`
    select (
      coalesce((select sum(r.proposed_fen) from procedure.proposal p join procedure.proposal_row r on r.proposal = p.id join procedure.dossier d on d.id = r.dossier
        where p.round = ${round} and p.id is distinct from ${except}::uuid and r.suggestion = 'approve' and d.ended_at is null
          and not exists (select 1 from procedure.decision x where x.proposal = p.id)), 0)
      + coalesce((select sum(d.approved_fen) from procedure.dossier d
        where d.round = ${round} and d.approved_fen is not null and (d.stage not like 'end.%' or d.stage = any(${good}::text[]))), 0))::bigint as fen`,
    { zh: '预算额度', en: 'budget quota' },
  )
  return fen
}

/** What stands in the pool of a round, best rank of the last review first, with the money asked for. */
export type Pooled = {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly host_name: string
  readonly lead_name: string
  readonly requested_fen: number | null
  readonly guide_item: string | null
  readonly since: Instant
  readonly review: unknown
}
export const pooledIn = (
  tx: Tx,
  round: string,
  stages: readonly string[],
  after: string | null,
  limit: number,
): Promise<Pooled[]> =>
  all(
    tx,
    sql<Pooled>`
  select d.id, d.number, d.title, d.host_name, d.lead_name, d.requested_fen, d.guide_item, d.stage_since as since,
    (select o.facts from procedure.outcome o where o.dossier = d.id and o.result = 'shortlist' order by o.id desc limit 1) as review
  from procedure.dossier d where d.round = ${round} and d.stage = any(${stages as string[]}::text[]) and (${after}::uuid is null or d.id < ${after}::uuid)
  order by d.id desc limit ${limit}`,
  )

export const decisionOf = (tx: Tx, proposal: string): Promise<{ id: string; document: string } | null> =>
  first(
    tx,
    sql<{ id: string; document: string }>`select id, document from procedure.decision where proposal = ${proposal}`,
  )
