import type pg from 'pg'

/** A table as the database knows it: what is worked out by the database itself (generated columns) is not kept. */
export type Table = { readonly name: string; readonly columns: readonly string[] }
export type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string }

/** Text that means the same on every server, and an error instead of fewer rows where row-level security would bind. */
export const plainSession = `
  set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC'; set extra_float_digits = 3;
  set bytea_output = 'hex'; set client_encoding = 'UTF8'; set synchronize_seqscans = off; set row_security = off;
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`

const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')`

/** Every table of our schemas; which migrations have run stands in the manifest. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      array(select quote_ident(a.attname) from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and ${ours} order by 1`)
  return rows
}

export async function sequencesOf(client: pg.Client): Promise<{ name: string; last: string; called: boolean }[]> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours} order by 1`)
  const found: { name: string; last: string; called: boolean }[] = []
  for (const { name } of rows) {
    const { rows: at } = await client.query(`select last_value::text as last, is_called as called from ${name}`)
    found.push({ name, last: at[0].last, called: at[0].called })
  }
  return found
}

export async function foreignKeysOf(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name,
      pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and ${ours} order by 1, 2`)
  return rows
}

export type Ran = { readonly name: string; readonly digest: string }
/** The migrations that have run; null where none ever did. */
export async function migrationsOf(client: pg.Client): Promise<Ran[] | null> {
  const { rows } = await client.query(`select to_regclass('public.zhuke_migration') is not null as there`)
  if (!rows[0].there) return null
  return (await client.query<Ran>('select name, digest from public.zhuke_migration order by name')).rows
}
