import type { Instant } from '#platform/clock'
import { all, json, one, run, sql, type Tx } from '#platform/db'
import type { Cell, Dimension, Figure, Question } from '../figure.ts'

const by: Readonly<Record<Dimension, ReturnType<typeof sql<string>>>> = {
  year: sql`r.year::text`,
  programme: sql`d.programme`,
  region: sql`coalesce(o.region, '')`,
  kind: sql`o.kind`,
  recommender: sql`coalesce(d.recommender_name, '')`,
}

/** What had happened by the cut-off, off the outcomes and not off today's stages. */
export const cellsOf = (tx: Tx, { rows, columns, programme, year }: Question, cutOff: Instant): Promise<Cell[]> =>
  all(
    tx,
    sql<Cell>`
    select ${by[rows]} as row, ${by[columns]} as column, count(*) as submitted, coalesce(sum(d.requested_fen), 0)::bigint as requested_fen,
      count(*) filter (where x.passed) as passed, count(*) filter (where x.approved) as approved,
      coalesce(sum(x.approved_fen) filter (where x.approved), 0)::bigint as approved_fen
    from procedure.dossier d join procedure.round r on r.id = d.round join registry.organisation o on o.id = d.host
    cross join lateral (
      select bool_or(u.result = 'pass') as passed,
        bool_or(u.result in ('approve', 'promote')) and not bool_or(u.result = 'revoke') as approved,
        max((u.facts->>'approved_fen')::bigint) filter (where u.result in ('approve', 'promote', 'reserve')) as approved_fen
      from procedure.outcome u where u.dossier = d.id and u.at <= ${cutOff}) x
    where d.submitted_at <= ${cutOff} and not d.practice
      and (${programme}::text is null or d.programme = ${programme}) and (${year}::integer is null or r.year = ${year})
    group by 1, 2 order by 1, 2`,
  )

export const insertFigure = (tx: Tx, figure: Figure, person: string) =>
  run(
    tx,
    sql`
    insert into insight.figure (id, question, cut_off, cells, asked_by, asked_by_name, asked_at)
    values (${figure.id}, ${json(figure.question)}, ${figure.cut_off}, ${json(figure.cells)}, ${person}, ${figure.asked_by_name}, ${figure.asked_at})
    on conflict (id) do nothing`,
  )

const columns = sql`id, question, cut_off, cells, asked_by_name, asked_at`
export const readFigureRow = (tx: Tx, id: string): Promise<Figure> =>
  one(tx, sql<Figure>`select ${columns} from insight.figure where id = ${id}`, { zh: '这张统计表', en: 'such table' })

export const listFigureRows = (tx: Tx, after: string | null, limit: number): Promise<Figure[]> =>
  all(
    tx,
    sql<Figure>`
    select ${columns} from insight.figure where true
    ${after ? sql`and (asked_at, id) < (select f.asked_at, f.id from insight.figure f where f.id = ${after}::uuid)` : sql``}
    order by asked_at desc, id desc limit ${limit}`,
  )
