import type { Actor } from '#platform/actor'
import type { Instant } from '#platform/clock'
import { first, run, sql, type Tx } from '#platform/db'
import type { Dossier } from '../dossier.ts'

export type Opening = { readonly person_name: string; readonly role: string; readonly at: Instant }

/** The first opening since the dossier came to the desk it lies on; null while nobody there has looked. */
export const openingOf = (tx: Tx, dossier: Dossier): Promise<Opening | null> =>
  first(
    tx,
    sql<Opening>`
  select person_name, role, at from procedure.opening where dossier = ${dossier.id} and stage_since = ${dossier.stage_since}`,
  )

/** Only the first opening is kept. */
export const keepOpening = (tx: Tx, dossier: Dossier, actor: Actor, at: Instant) =>
  run(
    tx,
    sql`
  insert into procedure.opening (dossier, stage_since, person, person_name, role, at)
  values (${dossier.id}, ${dossier.stage_since}, ${actor.person}, ${actor.name}, ${actor.standing.role}, ${at}) on conflict do nothing`,
  )
