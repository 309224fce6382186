import type { Instant } from '#platform/clock'
import { all, first, ids, json, run, sql, type Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { Answers } from '../form/answers.ts'

export type SavedSection = {
  readonly code: string
  readonly answers: Answers
  readonly version: number
  readonly saved_at: Instant
}

export const sectionsOf = (tx: Tx, dossier: string): Promise<SavedSection[]> =>
  all(tx, sql<SavedSection>`select code, answers, version, saved_at from procedure.section where dossier = ${dossier}`)

/** All answers of a dossier in one record; question codes are unique across sections. */
export const answersOf = async (tx: Tx, dossier: string): Promise<Answers> =>
  Object.assign({}, ...(await sectionsOf(tx, dossier)).map((section) => section.answers))

/** What each of many dossiers answers to one question, where it is a text. */
export async function answersTo(
  tx: Tx,
  dossiers: readonly string[],
  question: string | null,
): Promise<Map<string, string>> {
  if (!question) return new Map()
  const rows = await all(
    tx,
    sql<{ dossier: string; value: string }>`
  select dossier, answers ->> ${question} as value from procedure.section
  where dossier = any(${ids(dossiers)}) and answers ->> ${question} is not null`,
  )
  return new Map(rows.map(({ dossier, value }) => [dossier, value]))
}

/**
 * Saves one section. With `version` given, a state saved by somebody else in between is refused and nothing is
 * overwritten. The earlier state is kept, at most one a minute, so that "had begun before" can be proved later.
 */
export async function saveSection(
  tx: Tx,
  dossier: string,
  code: string,
  answers: Answers,
  version: number | null,
  by: string,
  at: Instant,
): Promise<number> {
  const before = await first(
    tx,
    sql<{ version: number; answers: Answers; saved_at: Instant; saved_by: string; who: string }>`
    select s.version, s.answers, s.saved_at, s.saved_by, coalesce(p.name, '') as who from procedure.section s left join registry.person p on p.id = s.saved_by
    where s.dossier = ${dossier} and s.code = ${code} for update of s`,
  )
  if (version !== null && version !== (before?.version ?? 0))
    refuse('procedure.section_stale', { who: before?.who ?? '', at: before?.saved_at.toISOString() ?? '' })
  if (!before) {
    await run(
      tx,
      sql`insert into procedure.section (dossier, code, answers, saved_at, saved_by) values (${dossier}, ${code}, ${json(answers)}, ${at}, ${by})`,
    )
    return 1
  }
  await keepEarlier(tx, dossier, code, before)
  await run(
    tx,
    sql`update procedure.section set answers = ${json(answers)}, version = version + 1, saved_at = ${at}, saved_by = ${by} where dossier = ${dossier} and code = ${code}`,
  )
  return before.version + 1
}

const keepEarlier = (
  tx: Tx,
  dossier: string,
  code: string,
  before: { version: number; answers: Answers; saved_at: Instant; saved_by: string },
) =>
  run(
    tx,
    sql`
  insert into procedure.section_version (dossier, code, version, answers, saved_at, saved_by)
  select ${dossier}, ${code}, ${before.version}, ${json(before.answers)}, ${before.saved_at}, ${before.saved_by}
  where not exists (select 1 from procedure.section_version v where v.dossier = ${dossier} and v.code = ${code}
    and date_trunc('minute', v.saved_at) = date_trunc('minute', ${before.saved_at}::timestamptz))`,
  )

export const attachedQuestions = async (tx: Tx, dossier: string): Promise<Set<string>> =>
  new Set(
    (
      await all(
        tx,
        sql<{ question: string }>`
    select distinct question from procedure.attachment where dossier = ${dossier} and removed_at is null`,
      )
    ).map((row) => row.question),
  )

export type Comment = {
  readonly field: string
  readonly text: string
  readonly person_name: string
  readonly at: Instant
  readonly outcome: number | null
}
export const commentsOf = (tx: Tx, dossier: string): Promise<Comment[]> =>
  all(
    tx,
    sql<Comment>`
  select field, text, person_name, at, outcome from procedure.comment where dossier = ${dossier} order by at desc`,
  )
export const addComments = (
  tx: Tx,
  dossier: string,
  outcome: number,
  comments: readonly { id: string; field: string; text: string }[],
  name: string,
  at: Instant,
) =>
  run(
    tx,
    sql`
  insert into procedure.comment (id, dossier, outcome, field, text, person_name, at)
  select c.id, ${dossier}, ${outcome}, c.field, c.text, ${name}, ${at} from jsonb_to_recordset(${json(comments)}) as c(id uuid, field text, text text)`,
  )
