import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** The simplest ledger that keeps the same promise: one function that locks, inserts a transfer and two entries and updates both balances. */
const schema = `
drop schema if exists bench_ledger cascade;
create schema bench_ledger;
create table bench_ledger.account (id int primary key, balance bigint not null) with (fillfactor = 70);
create table bench_ledger.transfer (id bigint generated always as identity primary key, debit int not null, credit int not null, amount bigint not null, at timestamptz not null default now());
create table bench_ledger.entry (id bigint generated always as identity primary key, transfer bigint not null, account int not null, amount bigint not null);
create index on bench_ledger.entry (account, id);
insert into bench_ledger.account select n, 1000000000000 from generate_series(1, 1000) n;
create function bench_ledger.transfer(d int, c int, a bigint) returns void language plpgsql as $$
declare t bigint;
begin
  if d = c then return; end if;
  perform 1 from bench_ledger.account where id in (d, c) order by id for update;
  insert into bench_ledger.transfer (debit, credit, amount) values (d, c, a) returning id into t;
  insert into bench_ledger.entry (transfer, account, amount) values (t, d, -a), (t, c, a);
  update bench_ledger.account set balance = balance - a where id = d;
  update bench_ledger.account set balance = balance + a where id = c;
end $$;`

export type Baseline = { readonly how: string; readonly rate: number }

/** Transfers a second by pgbench where it is installed, else by as many plain clients of the driver. */
export async function baselineRate(ownerUrl: string, clients: number, seconds: number): Promise<Baseline> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(schema)
    const command = pgbench()
    return command
      ? { how: 'pgbench', rate: byPgbench(command, ownerUrl, clients, seconds) }
      : { how: 'plain clients', rate: await byClients(ownerUrl, clients, seconds) }
  } finally {
    await client.query('drop schema bench_ledger cascade')
    await client.end()
  }
}

function pgbench(): string | null {
  try {
    execFileSync('pgbench', ['--version'], { stdio: 'ignore' })
    return 'pgbench'
  } catch {
    return null
  }
}

function byPgbench(command: string, url: string, clients: number, seconds: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'zhuke-pgbench-'))
  try {
    const script = join(folder, 'transfer.sql')
    writeFileSync(
      script,
      '\\set d random(1, 1000)\n\\set c random(1, 1000)\nselect bench_ledger.transfer(:d, :c, 100);\n',
    )
    const { hostname, port, username, password, pathname } = new URL(url)
    const out = execFileSync(
      command,
      ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', script],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: {
          ...process.env,
          PGHOST: hostname,
          PGPORT: port || '5432',
          PGUSER: decodeURIComponent(username),
          PGPASSWORD: decodeURIComponent(password),
          PGDATABASE: pathname.slice(1),
        },
      },
    )
    return Number(/tps = ([\d.]+)/.exec(out)?.[1] ?? Number.NaN)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function byClients(url: string, clients: number, seconds: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: clients })
  const until = performance.now() + seconds * 1000
  let done = 0
  const one = () => 1 + Math.floor(Math.random() * 1000)
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (; performance.now() < until; done += 1)
        await pool.query({ name: 't', text: 'select bench_ledger.transfer($1, $2, 100)', values: [one(), one()] })
    }),
  )
  await pool.end()
  return done / seconds
}
