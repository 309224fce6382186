import type { Instant } from '#platform/clock'
import { all, first, json, one, run, sql, type Tx } from '#platform/db'
import type { Sheet } from '../panel.ts'
import type { Marks } from '../score.ts'

const columns = sql`h.seat, h.dossier, h.marks, h.remark, h.total_milli, h.version, h.saved_at, h.submitted_at`

export const sheetOf = (tx: Tx, seat: string, dossier: string): Promise<Sheet | null> =>
  first(tx, sql<Sheet>`select ${columns} from review.sheet h where h.seat = ${seat} and h.dossier = ${dossier}`)
export const lockSheet = (tx: Tx, seat: string, dossier: string): Promise<Sheet | null> =>
  first(
    tx,
    sql<Sheet>`select ${columns} from review.sheet h where h.seat = ${seat} and h.dossier = ${dossier} for update`,
  )
export const sheetsOfSeat = (tx: Tx, seat: string): Promise<Sheet[]> =>
  all(tx, sql<Sheet>`select ${columns} from review.sheet h where h.seat = ${seat}`)
/** What was handed in to a panel, and one's own drafts: row-level security keeps the drafts of others away. */
export const sheetsOfPanel = (tx: Tx, panel: string): Promise<Sheet[]> =>
  all(
    tx,
    sql<Sheet>`select ${columns} from review.sheet h join review.seat s on s.id = h.seat where s.panel = ${panel} and h.submitted_at is not null`,
  )

/** Writes the sheet; handing in locks it with its total. */
export async function keepSheet(
  tx: Tx,
  seat: string,
  dossier: string,
  content: { readonly marks: Marks; readonly remark: string; readonly total: number | null },
  at: Instant,
): Promise<number> {
  const submitted = content.total === null ? null : at
  const { version } = await one(
    tx,
    sql<{ version: number }>`
    insert into review.sheet (seat, dossier, marks, remark, total_milli, saved_at, submitted_at)
    values (${seat}, ${dossier}, ${json(content.marks)}, ${content.remark}, ${content.total}, ${at}, ${submitted})
    on conflict (seat, dossier) do update set marks = excluded.marks, remark = excluded.remark, total_milli = excluded.total_milli, saved_at = excluded.saved_at,
      submitted_at = excluded.submitted_at, version = sheet.version + 1 returning version`,
    { zh: '评分表', en: 'score sheet' },
  )
  return version
}

/** Opens a sheet again: what it said is kept with the reason, and it no longer counts until it is handed in anew. */
export async function openAgain(tx: Tx, sheet: Sheet, reason: string, by: string, at: Instant): Promise<void> {
  await run(
    tx,
    sql`insert into review.sheet_earlier (seat, dossier, version, marks, remark, total_milli, submitted_at, reason, opened_by_name, opened_at)
    values (${sheet.seat}, ${sheet.dossier}, ${sheet.version}, ${json(sheet.marks)}, ${sheet.remark}, ${sheet.total_milli}, ${sheet.submitted_at}, ${reason}, ${by}, ${at})`,
  )
  await run(tx, sql`select review.open_again(${sheet.seat}, ${sheet.dossier}, ${at})`)
}

export type Opinion = {
  readonly panel: string
  readonly stage: string
  readonly title: string
  readonly mode: string
  readonly rubric: readonly {
    readonly code: string
    readonly title: { zh: string; en: string }
    readonly weight: number
  }[]
  readonly marks: Marks
  readonly remark: string
  readonly total_milli: number
}
export type Verdict = {
  readonly panel: string
  readonly stage: string
  readonly title: string
  readonly result: 'shortlist' | 'reject'
  readonly mean_centi: number
  readonly spread_centi: number
  readonly scores: number
  readonly rank: number
  readonly of_dossiers: number
  readonly reason: string | null
  readonly at: Instant
}
export const opinionRows = (tx: Tx, dossier: string): Promise<Opinion[]> =>
  all(
    tx,
    sql<Opinion>`select panel, stage, title, mode, rubric, marks, remark, total_milli from review.opinions_of(${dossier})`,
  )
export const verdictRows = (tx: Tx, dossier: string): Promise<Verdict[]> =>
  all(
    tx,
    sql<Verdict>`select panel, stage, title, result, mean_centi, spread_centi, scores, rank, of_dossiers, reason, at from review.verdicts_of(${dossier})`,
  )
