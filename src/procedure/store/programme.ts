import { createHash } from 'node:crypto'
import type { Instant } from '#platform/clock'
import { all, first, json, one, run, sql, type Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { Programme } from '../definition/programme.ts'

export type ProgrammeVersion = {
  readonly programme: string
  readonly version: number
  readonly definition: Programme
  readonly published_at: Instant
  readonly note: string | null
}

// A published version never changes, so it is read from the database once in a process.
const known = new Map<string, Programme>()

export async function programmeAt(tx: Tx, code: string, version: number): Promise<Programme> {
  const name = `${code}@${version}`
  const cached = known.get(name)
  if (cached) return cached
  const { definition } = await one(
    tx,
    sql<{ definition: Programme }>`
    select definition from procedure.programme_version where programme = ${code} and version = ${version}`,
    { zh: '计划版本', en: 'programme version' },
  )
  known.set(name, definition)
  return definition
}

type Stamped = Omit<ProgrammeVersion, 'definition'>
const stamps = sql.raw('programme, version, published_at, note')

export async function latestVersions(tx: Tx): Promise<ProgrammeVersion[]> {
  const latest = await all(
    tx,
    sql<Stamped>`
    select distinct on (programme) ${stamps} from procedure.programme_version order by programme, version desc`,
  )
  return withDefinitions(tx, latest)
}

export async function versionsOf(tx: Tx, code: string): Promise<ProgrammeVersion[]> {
  const versions = await all(
    tx,
    sql<Stamped>`select ${stamps} from procedure.programme_version where programme = ${code} order by version desc`,
  )
  return withDefinitions(tx, versions)
}

export async function latestVersion(tx: Tx, code: string): Promise<ProgrammeVersion> {
  const latest = await one(
    tx,
    sql<Stamped>`
    select ${stamps} from procedure.programme_version where programme = ${code} order by version desc limit 1`,
    { zh: '计划', en: 'programme' },
  )
  return { ...latest, definition: await programmeAt(tx, code, latest.version) }
}

async function withDefinitions(tx: Tx, versions: readonly Stamped[]): Promise<ProgrammeVersion[]> {
  const complete: ProgrammeVersion[] = []
  for (const one of versions) complete.push({ ...one, definition: await programmeAt(tx, one.programme, one.version) })
  return complete
}

/** Adds the next version; the same content again changes nothing and answers the version that holds it. */
export async function publishVersion(
  tx: Tx,
  definition: Programme,
  at: Instant,
  by: string | null,
  note: string | null,
): Promise<number> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtext(${`programme ${definition.code}`}))`)
  const digest = digestOf(definition)
  const last = await first(
    tx,
    sql<{ version: number; digest: string }>`
    select version, digest from procedure.programme_version where programme = ${definition.code} order by version desc limit 1`,
  )
  if (last?.digest === digest) return last.version
  const version = (last?.version ?? 0) + 1
  await run(
    tx,
    sql`insert into procedure.programme_version (programme, version, definition, digest, published_at, published_by, note)
    values (${definition.code}, ${version}, ${json(definition)}, ${digest}, ${at}, ${by}, ${note})`,
  )
  return version
}

const digestOf = (definition: Programme): string =>
  createHash('sha256').update(JSON.stringify(definition)).digest('hex')

/**
 * Whether a release brings a definition that this bureau has not had yet. Once an officer has published a version, the
 * programme is the bureau's own, and a release changes it no more.
 */
export async function isNews(tx: Tx, definition: Programme): Promise<boolean> {
  const rows = await all(
    tx,
    sql<{ digest: string; published_by: string | null }>`
    select digest, published_by from procedure.programme_version where programme = ${definition.code}`,
  )
  return rows.every((row) => row.published_by === null && row.digest !== digestOf(definition))
}

export type ProgrammeDraft = {
  readonly programme: string
  readonly definition: Programme
  readonly based_on: number
  readonly version: number
  readonly saved_at: Instant
}

export const draftOf = (tx: Tx, code: string): Promise<ProgrammeDraft | null> =>
  first(
    tx,
    sql<ProgrammeDraft>`
  select programme, definition, based_on, version, saved_at from procedure.programme_draft where programme = ${code}`,
  )

/** Saves the draft unless somebody saved another state of it in between. */
export async function saveDraft(
  tx: Tx,
  code: string,
  definition: Programme,
  basedOn: number,
  version: number,
  by: string,
  at: Instant,
): Promise<number> {
  const saved = await first(
    tx,
    sql<{ version: number }>`
    insert into procedure.programme_draft (programme, definition, based_on, saved_by, saved_at) values (${code}, ${json(definition)}, ${basedOn}, ${by}, ${at})
    on conflict (programme) do update set definition = excluded.definition, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
      version = programme_draft.version + 1
      where programme_draft.version = ${version} returning version`,
  )
  return saved?.version ?? refuse('platform.stale', { who: { zh: '另一位经办人', en: 'Another officer' }, at: '' })
}

export const dropDraft = (tx: Tx, code: string) =>
  run(tx, sql`delete from procedure.programme_draft where programme = ${code}`)
