import type { Instant } from '#platform/clock'
import { all, first, sql, type Tx } from '#platform/db'

export const ranMigrations = (tx: Tx): Promise<{ name: string; at: Instant }[]> =>
  all(tx, sql<{ name: string; at: Instant }>`select name, at from public.zhuke_migration order by name`)

export const databaseFacts = async (tx: Tx): Promise<{ bytes: number; version: string }> =>
  (await first(
    tx,
    sql<{
      bytes: number
      version: string
    }>`select pg_database_size(current_database()) as bytes, current_setting('server_version') as version`,
  ))!
