import { all, first, ids, json, run, sql, type Tx } from '#platform/db'
import type { Acceptance, AcceptanceVerdict } from '../running/acceptance.ts'

export const acceptancesOf = (tx: Tx, dossier: string): Promise<Acceptance[]> =>
  all(
    tx,
    sql<Acceptance>`
  select dossier, attempt, summary, targets, spent, surplus_fen, report_number, data_number, audit, evidence, person_name, at
  from procedure.acceptance where dossier = ${dossier} order by attempt desc`,
  )
export const acceptanceVerdictsOf = (tx: Tx, dossier: string): Promise<AcceptanceVerdict[]> =>
  all(
    tx,
    sql<AcceptanceVerdict>`
  select dossier, attempt, task, money, result, opinion, fixes, certificate, person_name, on_behalf_of, at
  from procedure.acceptance_verdict where dossier = ${dossier} order by attempt desc`,
  )

export const insertAcceptance = (tx: Tx, a: Acceptance, person: string) =>
  run(
    tx,
    sql`insert into procedure.acceptance (dossier, attempt, summary, targets, spent, surplus_fen, report_number, data_number, audit, evidence, person, person_name, at)
    values (${a.dossier}, ${a.attempt}, ${a.summary}, ${json(a.targets)}, ${json(a.spent)}, ${a.surplus_fen}, ${a.report_number}, ${a.data_number}, ${a.audit}, ${ids(a.evidence)},
      ${person}, ${a.person_name}, ${a.at})`,
  )
export const insertAcceptanceVerdict = (tx: Tx, v: AcceptanceVerdict, person: string) =>
  run(
    tx,
    sql`insert into procedure.acceptance_verdict (dossier, attempt, task, money, result, opinion, fixes, certificate, person, person_name, on_behalf_of, at)
    values (${v.dossier}, ${v.attempt}, ${v.task}, ${v.money}, ${v.result}, ${v.opinion}, ${v.fixes}, ${v.certificate}, ${person}, ${v.person_name}, ${v.on_behalf_of}, ${v.at})`,
  )

/** The dossier that a science report was handed in for already, seen by the asker or not. */
export const reportTaken = (tx: Tx, number: string, dossier: string): Promise<{ dossier: string } | null> =>
  first(
    tx,
    sql<{
      dossier: string
    }>`select dossier from procedure.acceptance where report_number = ${number} and attempt = 1 and dossier <> ${dossier}`,
  )

export type Certificate = {
  readonly code: string
  readonly number: string | null
  readonly agreement: string | null
  readonly title: string
  readonly host_name: string
  readonly lead_name: string
  readonly result_at: Date
  readonly programme: string
  readonly programme_version: number
  readonly practice: boolean
}
export const certificateRow = (tx: Tx, code: string): Promise<Certificate | null> =>
  first(tx, sql<Certificate>`select * from procedure.certificate_of(${code})`)
