import type { Actor } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { saidInstant } from '#platform/clock'
import { all, first, ids, json, one, run, sql, type Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import { searchWords } from '#platform/search'
import type { Dossier } from '../dossier.ts'
import type { Outcome } from '../standing.ts'

const columns = sql`d.id, d.programme, d.programme_version, d.round, d.number, d.title, d.host, d.host_name, d.recommender, d.recommender_name, d.answers_to, d.owner, d.lead, d.lead_name,
  d.guide_item, d.stage, d.stage_since, d.due_at, d.holder_role, d.holder_organisation, d.requested_fen, d.approved_fen, d.practice, d.begun_at, d.submitted_at,
  d.ended_at, d.version`
export const dossierColumns = columns
const what = { zh: '办件', en: 'dossier' }

export const readDossier = (tx: Tx, id: string): Promise<Dossier> =>
  one(tx, sql<Dossier>`select ${columns} from procedure.dossier d where d.id = ${id}`, what)

/** Locks the row; a page that was opened before somebody else's change is told so and nothing is overwritten. */
export async function lockDossier(tx: Tx, id: string, version?: number | null): Promise<Dossier> {
  const dossier = await one(
    tx,
    sql<Dossier>`select ${columns} from procedure.dossier d where d.id = ${id} for update`,
    what,
  )
  if (version && version !== dossier.version) {
    const last = await first(
      tx,
      sql<{ person_name: string; at: Instant }>`
      select e.person_name, e.at from platform.event_subject s join platform.event e on e.id = s.event
      where s.kind = 'dossier' and s.subject = ${id} order by s.event desc limit 1`,
    )
    refuse('platform.stale', {
      who: last?.person_name ?? '—',
      at: last ? { zh: saidInstant(last.at, 'zh'), en: saidInstant(last.at, 'en') } : '—',
    })
  }
  return dossier
}

export const lockDossiers = (tx: Tx, list: readonly string[]): Promise<Dossier[]> =>
  all(
    tx,
    sql<Dossier>`select ${columns} from procedure.dossier d where d.id = any(${ids(list)}) order by d.id for update`,
  )

/** The same without a lock, for a dry run. */
export const readDossiers = (tx: Tx, list: readonly string[]): Promise<Dossier[]> =>
  all(tx, sql<Dossier>`select ${columns} from procedure.dossier d where d.id = any(${ids(list)}) order by d.id`)

/** All that stand at one stage of a round. */
export const standingAt = (tx: Tx, round: string, stage: string): Promise<Dossier[]> =>
  all(
    tx,
    sql<Dossier>`select ${columns} from procedure.dossier d where d.round = ${round} and d.stage = ${stage} order by d.id limit 2000`,
  )

/** What was filed in answer to one dossier, by number. */
export const dossierAnswered = (tx: Tx, need: string): Promise<Dossier[]> =>
  all(
    tx,
    sql<Dossier>`
  select ${columns} from procedure.dossier d where d.answers_to = ${need} and d.submitted_at is not null order by d.number, d.id limit 500`,
  )

/** All of a programme that stand at one stage, newest first. */
export const needsAt = (tx: Tx, programme: string, stage: string, practice: boolean): Promise<Dossier[]> =>
  all(
    tx,
    sql<Dossier>`
  select ${columns} from procedure.dossier d join procedure.round r on r.id = d.round
  where r.programme = ${programme} and d.stage = ${stage} and d.practice = ${practice} order by d.number, d.id limit 200`,
  )

/** Answers 0 where the id is taken already. */
export const insertDossier = (tx: Tx, dossier: Dossier) =>
  run(
    tx,
    sql`
  insert into procedure.dossier (id, programme, programme_version, round, title, host, host_name, recommender, recommender_name, answers_to, owner, lead, lead_name, guide_item, stage, stage_since,
    due_at, holder_role, holder_organisation, practice, begun_at)
  values (${dossier.id}, ${dossier.programme}, ${dossier.programme_version}, ${dossier.round}, ${dossier.title}, ${dossier.host}, ${dossier.host_name}, ${dossier.recommender},
    ${dossier.recommender_name}, ${dossier.answers_to ?? null}, ${dossier.owner ?? null}, ${dossier.lead}, ${dossier.lead_name}, ${dossier.guide_item}, ${dossier.stage}, ${dossier.stage_since}, ${dossier.due_at}, ${dossier.holder_role},
    ${dossier.holder_organisation}, ${dossier.practice}, ${dossier.begun_at}) on conflict do nothing`,
  )

/** What lists and search know of a dossier's content: kept beside it whenever its answers are saved. */
export const keepHeadline = (tx: Tx, id: string, title: string, requestedFen: number | null, more: string) =>
  run(
    tx,
    sql`
  update procedure.dossier set title = ${title}, requested_fen = ${requestedFen}, words = array_to_tsvector(${searchWords(`${title} ${more}`)}::text[]) where id = ${id}`,
  )

export type NewOutcome = {
  readonly dossier: string
  readonly stage: string
  readonly result: string
  readonly reason: string | null
  readonly facts: unknown
}
export type Placement = {
  readonly id: string
  readonly stage: string
  readonly since: Instant
  readonly due: Instant | null
  readonly role: string | null
  readonly organisation: string | null
  readonly ended: Instant | null
}

/** Adds the outcomes of one act to many dossiers and moves their derived columns, in two statements whatever the number. */
export async function addOutcomes(
  tx: Tx,
  outcomes: readonly NewOutcome[],
  placements: readonly Placement[],
  actor: Actor,
  onBehalfOf: string | null,
  at: Instant,
): Promise<Map<string, number>> {
  const added = await all(
    tx,
    sql<{ id: number; dossier: string }>`
    insert into procedure.outcome (dossier, stage, result, reason, facts, person, person_name, role, organisation, on_behalf_of, at)
    select o.dossier, o.stage, o.result, o.reason, nullif(o.facts, 'null'::jsonb), ${actor.person}, ${actor.name}, ${actor.standing.role}, ${actor.standing.organisation}, ${onBehalfOf}, ${at}
    from jsonb_to_recordset(${json(outcomes)}) as o(dossier uuid, stage text, result text, reason text, facts jsonb) returning id, dossier`,
  )
  await run(
    tx,
    sql`
    update procedure.dossier d set stage = p.stage, stage_since = p.since, due_at = p.due, holder_role = p.role, holder_organisation = p.organisation,
      ended_at = p.ended, version = d.version + 1
    from jsonb_to_recordset(${json(placements)}) as p(id uuid, stage text, since timestamptz, due timestamptz, role text, organisation uuid, ended timestamptz)
    where d.id = p.id`,
  )
  return new Map(added.map((row) => [row.dossier, row.id]))
}

export const outcomesOf = (
  tx: Tx,
  dossier: string,
): Promise<
  (Outcome & {
    id: number
    reason: string | null
    facts: unknown
    person_name: string
    role: string
    on_behalf_of: string | null
  })[]
> =>
  all(
    tx,
    sql`select id, stage, result, reason, facts, person_name, role, on_behalf_of, at from procedure.outcome where dossier = ${dossier} order by id`,
  )

/** The next running number of a name, without gaps: the row stays locked until the act commits. */
export async function nextNumber(tx: Tx, name: string): Promise<number> {
  const { last } = await one(
    tx,
    sql<{ last: number }>`
    insert into procedure.counter (name, last) values (${name}, 1) on conflict (name) do update set last = counter.last + 1 returning last`,
    { zh: '编号', en: 'number' },
  )
  return last
}
