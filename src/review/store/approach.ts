import type { Instant } from '#platform/clock'
import { all, one, run, sql, type Tx } from '#platform/db'
import type { SealedApproach } from '../approach/approach.ts'

/** No row is read back: whoever writes it may not read it any more. */
export const insertApproach = (tx: Tx, a: SealedApproach) =>
  run(
    tx,
    sql`insert into review.approach (id, person, person_name, role, panel, approached_by, met_on, about, answered, salt, digest, noted_at)
    values (${a.id}, ${a.person}, ${a.person_name}, ${a.role}, ${a.panel}, ${a.approached_by}, ${a.met_on}, ${a.about}, ${a.answered}, ${a.salt}, ${a.digest}, ${a.noted_at})`,
  )

export type ApproachListed = SealedApproach & { readonly panel_title: string | null }

/** Newest first, by key. */
export const approachRows = (
  tx: Tx,
  before: { at: Instant; id: string } | null,
  limit: number,
): Promise<ApproachListed[]> =>
  all(
    tx,
    sql<ApproachListed>`
  select a.id, a.person, a.person_name, a.role, a.panel, a.approached_by, a.met_on, a.about, a.answered, a.salt, a.digest, a.noted_at,
    n.title as panel_title
  from review.approach a left join review.panel n on n.id = a.panel
  where (${before?.id ?? null}::uuid is null or (a.noted_at, a.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
  order by a.noted_at desc, a.id desc limit ${limit}`,
  )

export const approachedIn = async (tx: Tx, panel: string): Promise<boolean> =>
  (
    await one(tx, sql<{ yes: boolean }>`select review.approached_in(${panel}) as yes`, {
      zh: '评审组',
      en: 'panel',
    })
  ).yes

export const insertStatement = (
  tx: Tx,
  panel: string,
  by: { readonly person: string; readonly name: string; readonly role: string },
  at: Instant,
) =>
  run(
    tx,
    sql`insert into review.approach_statement (panel, person, person_name, role, stated_at)
    values (${panel}, ${by.person}, ${by.name}, ${by.role}, ${at}) on conflict do nothing`,
  )

export type Statement = {
  readonly panel: string
  readonly person: string
  readonly person_name: string
  readonly role: string
  readonly stated_at: Instant
}
export const statementsOf = (tx: Tx, panel: string): Promise<Statement[]> =>
  all(
    tx,
    sql<Statement>`
  select panel, person, person_name, role, stated_at from review.approach_statement where panel = ${panel} order by stated_at, person limit 500`,
  )
