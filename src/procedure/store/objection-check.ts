import type { Instant } from '#platform/clock'
import { all, first, json, one, run, sql, type Tx } from '#platform/db'
import type { NewOrder } from '../objection-kind.ts'

/** What a nominator is asked to check of an objection, and what they reported: the paraphrase alone, never the ground. */
export type ObjectionCheck = {
  readonly objection: string
  readonly dossier: string
  readonly organisation: string
  readonly receipt: string
  readonly kind: string
  readonly paraphrase: string
  readonly asked_by: string
  readonly asked_by_name: string
  readonly asked_at: Instant
  readonly due_at: Instant | null
  readonly found: boolean | null
  readonly report: string | null
  readonly new_order: NewOrder | null
  readonly reported_by: string | null
  readonly reported_at: Instant | null
}
const columns = sql`c.objection, c.dossier, c.organisation, c.receipt, c.kind, c.paraphrase, c.asked_by, c.asked_by_name, c.asked_at, c.due_at,
  r.found, r.report, r.new_order, r.person_name as reported_by, r.at as reported_at
  from procedure.objection_check c left join procedure.objection_report r on r.objection = c.objection`

export const findCheck = (tx: Tx, objection: string): Promise<ObjectionCheck | null> =>
  first(tx, sql<ObjectionCheck>`select ${columns} where c.objection = ${objection}`)
export const readCheck = (tx: Tx, objection: string): Promise<ObjectionCheck> =>
  one(tx, sql<ObjectionCheck>`select ${columns} where c.objection = ${objection}`, {
    zh: '异议核查',
    en: 'check of an objection',
  })

export type CheckListed = ObjectionCheck & { readonly title: string; readonly number: string | null }
export const askedChecks = (
  tx: Tx,
  organisation: string,
  before: { at: Instant; id: string } | null,
  limit: number,
): Promise<CheckListed[]> =>
  all(
    tx,
    sql<CheckListed>`
  select d.title, d.number, t.* from (select ${columns} where c.organisation = ${organisation}
    and (${before?.id ?? null}::uuid is null or (c.asked_at, c.objection) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by c.asked_at desc, c.objection desc limit ${limit}) t
  join procedure.dossier d on d.id = t.dossier order by t.asked_at desc, t.objection desc`,
  )

type Asked = Omit<ObjectionCheck, 'found' | 'report' | 'new_order' | 'reported_by' | 'reported_at'>
export const insertCheck = (tx: Tx, check: Asked) =>
  run(
    tx,
    sql`
  insert into procedure.objection_check (objection, dossier, organisation, receipt, kind, paraphrase, asked_by, asked_by_name, asked_at, due_at)
  values (${check.objection}, ${check.dossier}, ${check.organisation}, ${check.receipt}, ${check.kind}, ${check.paraphrase}, ${check.asked_by},
    ${check.asked_by_name}, ${check.asked_at}, ${check.due_at})`,
  )

export const insertReport = (
  tx: Tx,
  report: {
    objection: string
    found: boolean
    report: string
    order: NewOrder
    person: string
    name: string
    at: Instant
  },
) =>
  run(
    tx,
    sql`
  insert into procedure.objection_report (objection, found, report, new_order, person, person_name, at)
  values (${report.objection}, ${report.found}, ${report.report}, ${json(report.order)}, ${report.person}, ${report.name}, ${report.at})`,
  )
