import { all, json, run, sql, type Tx } from '#platform/db'
import type { ClockRow } from '../clock.ts'

export const everyClock = (tx: Tx): Promise<ClockRow[]> =>
  all(tx, sql<ClockRow>`select name, every_ms, ran_at, took_ms, failed_at, error from operation.clock order by name`)

export type Noted = {
  readonly name: string
  readonly every_ms: number
  readonly ran_at: string
  readonly took_ms: number
  readonly error: string | null
}
export const noteClocks = (tx: Tx, clocks: readonly Noted[]): Promise<number> =>
  run(
    tx,
    sql`
    insert into operation.clock (name, every_ms, ran_at, took_ms, failed_at, error)
    select name, every_ms, ran_at, took_ms, case when error is not null then ran_at end, error
    from jsonb_to_recordset(${json(clocks)}) as noted (name text, every_ms integer, ran_at timestamptz, took_ms integer, error text)
    order by name
    on conflict (name) do update set every_ms = excluded.every_ms, ran_at = excluded.ran_at, took_ms = excluded.took_ms,
      failed_at = excluded.failed_at, error = excluded.error`,
  )
