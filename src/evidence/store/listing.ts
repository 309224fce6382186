import type { Instant } from '#platform/clock'
import { all, first, sql, type Tx } from '#platform/db'

export type Line = {
  readonly event: number
  readonly act: string
  readonly at: Instant
  readonly index: number | null
}

/** The records of one matter that the asker sees, newest first, each with its place in the tree once it has one. */
export const recordLines = (
  tx: Tx,
  { kind, subject, before, limit }: { kind: string; subject: string; before: number | null; limit: number },
): Promise<Line[]> =>
  all(
    tx,
    sql<Line>`
    select e.id as event, e.act, e.at, l.index
    from (select distinct event from platform.event_subject s
        where s.kind = ${kind} and s.subject = ${subject} and s.event < ${before ?? Number.MAX_SAFE_INTEGER}
        order by event desc limit ${limit}) seen
      join platform.event e on e.id = seen.event left join evidence.leaf l on l.event = e.id
    order by e.id desc`,
  )

/** Which subjects of a record the asker sees, and whether it was the asker who did it; null when it is neither. */
export async function sightOf(
  tx: Tx,
  event: number,
  person: string | null,
): Promise<{ own: boolean; at: Instant; subjects: { kind: string; id: string }[] } | null> {
  const found = await first(
    tx,
    sql<{ person: string | null; at: Instant }>`select person, at from platform.event where id = ${event}`,
  )
  if (!found) return null
  const subjects = await all(
    tx,
    sql<{
      kind: string
      id: string
    }>`select distinct kind, subject as id from platform.event_subject where event = ${event}`,
  )
  const own = person !== null && found.person === person
  return own || subjects.length > 0 ? { own, at: found.at, subjects } : null
}
