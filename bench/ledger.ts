import { postTransfersByHand } from '../src/ledger/index.ts'
import { type Actor, actorOf } from '../src/platform/actor.ts'
import { readConfig } from '../src/platform/config.ts'
import { connect, sql } from '../src/platform/db.ts'
import { idFrom, newId } from '../src/platform/ids.ts'
import { migrate } from '../src/platform/migrate.ts'
import { perform } from '../src/platform/perform.ts'
import { baselineRate } from './ledger-baseline.ts'
import { fillLedger, readingTimes } from './ledger-readings.ts'
import { report, said } from './report.ts'

const clients = 32
const seconds = 6
const finance: Actor = actorOf(newId(), 'bench', {
  grant: null,
  role: 'finance',
  organisation: null,
  organisationName: null,
})
const account = (number: number): string => idFrom('bench ledger account', String(number))

/**
 * Transfers a second through the whole act (parse, permission, scope, limits, entries, record), beside one function called by
 * pgbench on the same server in the same run; then a long statement and the co-ordination view.
 */
export async function ledger(): Promise<void> {
  const config = readConfig()
  await migrate(config.ownerUrl)
  const db = connect(config.databaseUrl, clients)
  const owner = connect(config.ownerUrl, 1)
  try {
    await sql`insert into ledger.account (id, kind, year, title, limited, credits_posted, opened_at)
      select id, 'allotment', 2099, 'bench', 'debits', 1000000000000000, now() from unnest(${Array.from({ length: 1000 }, (_, n) => account(n))}::uuid[]) id
      on conflict do nothing`.execute(owner)
    const any = (of: number) => () => Math.floor(Math.random() * of)
    const post = (pick: () => number, size: number) => async () => {
      const transfers = Array.from({ length: size }, () => {
        const debit = pick()
        const credit = (debit + 1 + pick()) % 1000
        return {
          transfer: newId(),
          debit: account(debit),
          credit: account(credit === debit ? debit + 1 : credit),
          amountFen: 100,
        }
      })
      const by = { actor: finance, received: new Date(), via: 'api', lang: 'zh' } as const
      await perform(db, postTransfersByHand, { document: 'bench', transfers }, by)
    }
    // The baseline runs first and alone: a server has not connections for both.
    const baseline = await baselineRate(config.ownerUrl, clients, seconds)
    await rate(post(any(1000), 1), 2)
    const single = await rate(post(any(1000), 1), seconds)
    const hot = await rate(post(any(10), 1), seconds)
    const batch = (await rate(post(any(1000), 100), seconds)) * 100
    await fillLedger(owner)
    const times = await readingTimes(db)
    report('ledger', [
      {
        what: `transfers a second through the act, ${clients} clients (baseline: ${baseline.how})`,
        ours: said(single, '/s'),
        baseline: said(baseline.rate, '/s'),
        ratio: (single / baseline.rate).toFixed(2),
        aim: '≥ 0.5',
      },
      {
        what: 'batches of 100',
        ours: said(batch, '/s'),
        baseline: said(single, '/s'),
        ratio: (batch / single).toFixed(1),
        aim: '≥ 3',
      },
      {
        what: 'ten hot accounts',
        ours: said(hot, '/s'),
        baseline: said(single, '/s'),
        ratio: (hot / single).toFixed(2),
        aim: '≥ 0.7',
      },
      ...times,
    ])
  } finally {
    await db.destroy()
    await owner.destroy()
  }
}

async function rate(work: () => Promise<void>, time: number): Promise<number> {
  const until = performance.now() + time * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (; performance.now() < until; done += 1) await work()
    }),
  )
  return done / time
}
