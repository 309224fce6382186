import type { Instant } from '#platform/clock'
import { all, json, one, run, sql, type Tx } from '#platform/db'
import type { Text } from '#platform/text'
import type { ExtensionOrder, Round } from '../round.ts'
import { programmeAt } from './programme.ts'

const columns = sql`r.id, r.programme, r.programme_version, r.code, r.title, r.year, r.way, r.way_reason, r.owner, r.opens_at, r.writer_until, r.host_until,
  r.recommender_until, r.budget_fen, r.recommender_quota, coalesce(p.parameters, r.parameters) as parameters, r.contact, r.announcement, r.practice, r.version,
  p.at as published_at, c.at as cancelled_at, g.until as opinions_until`
const joins = sql`procedure.round r left join procedure.publication p on p.round = r.id left join procedure.cancellation c on c.round = r.id
  left join procedure.draft_guide g on g.round = r.id`
const what: Text = { zh: '批次', en: 'round' }

export async function readRound(tx: Tx, id: string): Promise<Round> {
  const round = await one(tx, sql<Round>`select ${columns} from ${joins} where r.id = ${id}`, what)
  const { stages, entitled } = await programmeAt(tx, round.programme, round.programme_version)
  return { ...round, kinds: [...(entitled ? ['list'] : []), ...new Set(stages.map(({ kind }) => kind))] }
}
export const lockRound = (tx: Tx, id: string): Promise<Round> =>
  one(tx, sql<Round>`select ${columns} from ${joins} where r.id = ${id} for update of r`, what)

/** Rounds that the public may see are published and no practice; the bureau sees all. Newest opening first, by key. */
export const listRounds = (
  tx: Tx,
  filter: {
    programme?: string | null
    all: boolean
    practice?: boolean
    before?: { at: Instant; id: string } | null
    limit: number
  },
): Promise<Round[]> =>
  all(
    tx,
    sql<Round>`
  select ${columns} from ${joins}
  where (${filter.all} or (p.round is not null and not r.practice))
    and (${filter.programme ?? null}::text is null or r.programme = ${filter.programme ?? null})
    and (${filter.before?.id ?? null}::uuid is null or (r.opens_at, r.id) < (${filter.before?.at ?? null}::timestamptz, ${filter.before?.id ?? null}::uuid))
  order by r.opens_at desc, r.id desc limit ${filter.limit}`,
  )

export type RoundDraft = Omit<Round, 'published_at' | 'cancelled_at' | 'version'> & {
  readonly cloned_from?: string | null
}

export const insertRound = (tx: Tx, round: RoundDraft, by: string, at: Instant) =>
  run(
    tx,
    sql`
  insert into procedure.round (id, programme, programme_version, code, title, year, way, way_reason, owner, opens_at, writer_until, host_until, recommender_until,
    budget_fen, recommender_quota, parameters, contact, announcement, practice, cloned_from, made_by, made_at)
  values (${round.id}, ${round.programme}, ${round.programme_version}, ${round.code}, ${json(round.title)}, ${round.year}, ${round.way}, ${round.way_reason}, ${round.owner},
    ${round.opens_at}, ${round.writer_until}, ${round.host_until}, ${round.recommender_until}, ${round.budget_fen}, ${round.recommender_quota}, ${json(round.parameters)},
    ${round.contact}, ${json(round.announcement)}, ${round.practice}, ${round.cloned_from ?? null}, ${by}, ${at})
  on conflict (id) do nothing`,
  )

export const updateRound = (tx: Tx, round: Round) =>
  run(
    tx,
    sql`
  update procedure.round set programme_version = ${round.programme_version}, title = ${json(round.title)}, year = ${round.year}, opens_at = ${round.opens_at}, writer_until = ${round.writer_until},
    host_until = ${round.host_until}, recommender_until = ${round.recommender_until}, budget_fen = ${round.budget_fen}, recommender_quota = ${round.recommender_quota},
    parameters = ${json(round.parameters)}, contact = ${round.contact}, announcement = ${json(round.announcement)}, version = version + 1
  where id = ${round.id}`,
  )

export const insertPublication = (tx: Tx, round: string, parameters: unknown, by: string, at: Instant) =>
  run(
    tx,
    sql`
  insert into procedure.publication (round, parameters, at, by_person) values (${round}, ${json(parameters)}, ${at}, ${by})`,
  )
export const insertCancellation = (tx: Tx, round: string, reason: string, by: string, at: Instant) =>
  run(
    tx,
    sql`
  insert into procedure.cancellation (round, reason, at, by_person) values (${round}, ${reason}, ${at}, ${by})`,
  )

export const extensionOrders = (
  tx: Tx,
  round: string,
): Promise<(ExtensionOrder & { id: string; reason: string; signer: string; document: string; at: Instant })[]> =>
  all(
    tx,
    sql`
  select id, cut_off, until, begun_before, reason, signer, document, at from procedure.extension_order where round = ${round} order by at`,
  )

export type GuideItem = {
  readonly id: string
  readonly round: string
  readonly code: string
  readonly title: Text
  readonly text: Text
  readonly budget_fen: number
  readonly max_fen: number | null
  readonly position: number
}
export const guideItems = (tx: Tx, round: string): Promise<GuideItem[]> =>
  all(
    tx,
    sql<GuideItem>`
  select id, round, code, title, text, budget_fen, max_fen, position from procedure.guide_item where round = ${round} order by position, code`,
  )
export const saveGuideItem = (tx: Tx, item: GuideItem) =>
  run(
    tx,
    sql`
  insert into procedure.guide_item (id, round, code, title, text, budget_fen, max_fen, position)
  values (${item.id}, ${item.round}, ${item.code}, ${json(item.title)}, ${json(item.text)}, ${item.budget_fen}, ${item.max_fen}, ${item.position})
  on conflict (id) do update set code = excluded.code, title = excluded.title, text = excluded.text, budget_fen = excluded.budget_fen, max_fen = excluded.max_fen, position = excluded.position`,
  )

export type Addendum = {
  readonly id: string
  readonly number: number
  readonly text: Text
  readonly changes: unknown
  readonly at: Instant
}
export const addendaOf = (tx: Tx, round: string): Promise<Addendum[]> =>
  all(
    tx,
    sql<Addendum>`
  select id, number, text, changes, at from procedure.addendum where round = ${round} order by number`,
  )
export const insertAddendum = (
  tx: Tx,
  addendum: { id: string; round: string; text: Text; changes: unknown },
  by: string,
  at: Instant,
) =>
  run(
    tx,
    sql`
  insert into procedure.addendum (id, round, number, text, changes, at, by_person)
  values (${addendum.id}, ${addendum.round}, (select coalesce(max(number), 0) + 1 from procedure.addendum where round = ${addendum.round}), ${json(addendum.text)}, ${json(addendum.changes)}, ${at}, ${by})`,
  )
export const insertExtension = (
  tx: Tx,
  order: ExtensionOrder & { id: string; round: string; reason: string; signer: string; document: string },
  by: string,
  at: Instant,
) =>
  run(
    tx,
    sql`
  insert into procedure.extension_order (id, round, cut_off, until, begun_before, reason, signer, document, at, by_person)
  values (${order.id}, ${order.round}, ${order.cut_off}, ${order.until}, ${order.begun_before}, ${order.reason}, ${order.signer}, ${order.document}, ${at}, ${by})`,
  )
export const removeGuideItem = (tx: Tx, id: string) => run(tx, sql`delete from procedure.guide_item where id = ${id}`)
