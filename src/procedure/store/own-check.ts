import type { Instant } from '#platform/clock'
import { all, first, ids, json, run, sql, type Tx } from '#platform/db'
import { openHome } from '../../overlap/index.ts'
import type { OwnCheck, OwnPassage } from '../own-check.ts'

export const checksOf = (tx: Tx, dossier: string): Promise<OwnCheck[]> =>
  all(
    tx,
    sql<OwnCheck>`select id, person_name, at, found from procedure.own_check where dossier = ${dossier} order by at desc, id desc`,
  )

export const countChecks = async (tx: Tx, round: string, person: string): Promise<number> =>
  (await first(
    tx,
    sql<{ n: number }>`select count(*) as n from procedure.own_check where round = ${round} and person = ${person}`,
  ))!.n

type Made = { readonly id: string; readonly dossier: string; readonly round: string; readonly body: string }
export const insertCheck = (
  tx: Tx,
  { id, dossier, round, body }: Made,
  found: readonly OwnPassage[],
  by: { readonly person: string; readonly name: string },
  at: Instant,
) =>
  run(
    tx,
    sql`
    insert into procedure.own_check (id, dossier, round, person, person_name, body, found, at)
    values (${id}, ${dossier}, ${round}, ${by.person}, ${by.name}, ${body}, ${json(found)}, ${at}) on conflict (id) do nothing`,
  )

/** The detector's home as far as one writer may look: public texts and the dossiers that they lead. */
export const homeOpenTo = (tx: Tx, person: string) =>
  openHome(tx, {
    async among(list) {
      const rows = await all(
        tx,
        sql<{ id: string }>`select t as id from procedure.texts_open_to(${person}, ${ids(list)}) t`,
      )
      return new Set(rows.map(({ id }) => id))
    },
    async texts(list) {
      const rows = await all(
        tx,
        sql<{ id: string; body: string }>`select id, body from procedure.text_bodies_open_to(${person}, ${ids(list)})`,
      )
      return new Map(rows.map(({ id, body }) => [id, body]))
    },
  })

/** Titles of public texts and of one's own dossiers, for the list of what was found. */
export const titlesOpenTo = async (tx: Tx, list: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (
      await all(
        tx,
        sql<{ id: string; title: string }>`
        select id, title from procedure.dossier where id = any(${ids(list)})
        union all select id, title from overlap.titles_of(${ids(list)})`,
      )
    ).map(({ id, title }) => [id, title]),
  )
