import type { Day, Instant } from '#platform/clock'
import { ids, json, run, sql, type Tx } from '#platform/db'

export type Signed = { readonly seat: string; readonly part: 'full' | 'half' | 'none' }

/** The list of one day as it was signed: a later one replaces it. */
export async function keepAttendance(
  tx: Tx,
  day: Day,
  signed: readonly Signed[],
  by: string,
  at: Instant,
): Promise<void> {
  const absent = signed.filter(({ part }) => part === 'none').map(({ seat }) => seat)
  await run(tx, sql`delete from review.attendance where day = ${day} and seat = any(${ids(absent)})`)
  await run(
    tx,
    sql`insert into review.attendance (seat, day, part, recorded_by_name, recorded_at)
    select r.seat, ${day}, r.part, ${by}, ${at}
    from jsonb_to_recordset(${json(signed.filter(({ part }) => part !== 'none'))}) as r(seat uuid, part text)
    on conflict (seat, day) do update set part = excluded.part, recorded_by_name = excluded.recorded_by_name, recorded_at = excluded.recorded_at`,
  )
}
