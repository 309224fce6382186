import { balances, coordination, statement } from '../src/ledger/index.ts'
import type { Reading } from '../src/platform/act.ts'
import { actorOf } from '../src/platform/actor.ts'
import { type Db, sql } from '../src/platform/db.ts'
import { idFrom, newId } from '../src/platform/ids.ts'
import { ask } from '../src/platform/perform.ts'
import { type Figure, median, said } from './report.ts'

const busy = idFrom('bench ledger', 'busy')
const transfers = 1_000_000
const quotas = 10_000

/** A million transfers of one account, and ten thousand quotas with their three accounts each, written past the act. */
export async function fillLedger(owner: Db): Promise<void> {
  const other = idFrom('bench ledger', 'other')
  await sql`insert into ledger.account (id, kind, year, title, limited, debits_posted, credits_posted, entries, last_at, opened_at)
    values (${busy}, 'origin', 2098, 'busy', 'none', ${transfers * 100}, 0, ${transfers}, now(), now() - interval '2 years'),
      (${other}, 'origin', 2098, 'other', 'none', 0, ${transfers * 100}, ${transfers}, now(), now() - interval '2 years')
    on conflict do nothing`.execute(owner)
  await sql`insert into ledger.transfer (id, kind, purpose, debit, credit, amount_fen, chain, chain_size, by_name, received_at, at)
    select md5('bench' || n)::uuid, 'posted', 'other', ${busy}, ${other}, 100, md5('bench' || n)::uuid, 1, 'bench', at, at
    from generate_series(1, ${transfers}) n, lateral (select now() - (${transfers} - n) * interval '1 minute' as at) s
    on conflict do nothing`.execute(owner)
  await sql`insert into ledger.entry (account, number, at, transfer, side, pending_fen, posted_fen, debits_pending, debits_posted, credits_pending, credits_posted)
    select x.account, n, t.at, t.id, x.side, 0, 100, 0, case x.side when 'debit' then n * 100 else 0 end, 0, case x.side when 'credit' then n * 100 else 0 end
    from generate_series(1, ${transfers}) n join ledger.transfer t on t.id = md5('bench' || n)::uuid,
      (values (${busy}::uuid, 'debit'), (${other}::uuid, 'credit')) x(account, side)
    on conflict do nothing`.execute(owner)
  await sql`insert into ledger.account (id, kind, year, title, programme, limited, credits_posted, debits_posted, opened_at)
    select md5(k.kind || n)::uuid, k.kind, 2098, 'quota ' || n, 'P' || n % 60, 'debits', 5000000, case k.kind when 'quota' then 2000000 else 0 end, now()
    from generate_series(1, ${quotas}) n, (values ('planned'), ('quota'), ('paid')) k(kind) on conflict do nothing`.execute(
    owner,
  )
  await sql`insert into ledger.quota (id, programme, year, source, title, planned, account, paid, registered_by_name, registered_at)
    select md5('q' || n)::uuid, 'P' || n % 60, 2098, (array['city', 'province', 'self-raised'])[1 + n % 3], 'quota ' || n, md5('planned' || n)::uuid,
      md5('quota' || n)::uuid, md5('paid' || n)::uuid, 'bench', now() from generate_series(1, ${quotas}) n on conflict do nothing`.execute(
    owner,
  )
  await sql`analyze ledger.account, ledger.transfer, ledger.entry, ledger.quota`.execute(owner)
}

const auditor = actorOf(newId(), 'bench', {
  grant: null,
  role: 'auditor',
  organisation: null,
  organisationName: null,
})

/** Medians of eleven, each a reading in its own transaction under row-level security. */
export async function readingTimes(db: Db): Promise<Figure[]> {
  // biome-ignore lint/suspicious/noExplicitAny: readings of three inputs are timed alike.
  const time = async (reading: Reading<any, any>, input: object) => {
    const times: number[] = []
    for (let run = 0; run < 11; run += 1) {
      const begun = performance.now()
      await ask(db, reading, input, { actor: auditor, received: new Date(), lang: 'zh' })
      times.push(performance.now() - begun)
    }
    return said(median(times), 'ms')
  }
  const past = new Date(Date.now() - 300 * 86_400_000).toISOString().slice(0, 10)
  return [
    { what: 'a statement over 1,000,000 transfers', ours: await time(statement, { account: busy }), aim: '≤ 200 ms' },
    { what: 'the same at a past day', ours: await time(statement, { account: busy, until: past }), aim: '≤ 200 ms' },
    { what: 'co-ordination over 10,000 quotas', ours: await time(coordination, {}), aim: '≤ 300 ms' },
    { what: 'balance table of a year with 30,000 accounts', ours: await time(balances, { year: 2098 }) },
  ]
}
