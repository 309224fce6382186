import { accountOf, closeYear, registerAllotment, registerQuota, reserve, shiftQuota } from '../../src/ledger/index.ts'
import { type Db, within } from '../../src/platform/db.ts'
import { actorAs, type Doing } from '../../src/town/index.ts'
import { madeId } from './world-ids.ts'

/** An allotment, two quotas with a shift between them, a reservation and a frozen year: a row in each table of the ledger. */
export async function keepLedger(db: Db, does: Doing, now: Date): Promise<void> {
  const finance = actorAs('finance')
  const year = now.getFullYear()
  const allotment = madeId('allotment')
  const [from, to] = [madeId('quota'), madeId('other quota')]
  const document = '筑财教〔示范〕1号'
  const classes = { functionClass: '2060404', economicClass: '50799' }
  const handed = { allotment, title: '示范专项', document, year, level: 'city', receivedOn: `${year}-01-10` }
  await does(registerAllotment, { ...handed, ...classes, amountFen: 9_000_000 }, finance, now)
  for (const quota of [from, to]) {
    const about = { quota, title: '示范额度', programme: 'attack', year, source: 'city', allotment, document }
    await does(registerQuota, { ...about, amountFen: 3_000_000 }, finance, now)
  }
  const anchor = { document, basis: '《预算法》第七十二条', reason: '示范' }
  await does(shiftQuota, { shift: madeId('shift'), from, to, amountFen: 1_000_000, ...anchor }, finance, now)
  await does(closeYear, { year: year - 10, document }, finance, now)
  const held = { id: madeId('reservation'), debit: accountOf.quota(to), credit: accountOf.quota(from) }
  await within(db, finance, 'write', (tx) =>
    reserve({ tx, actor: finance, now } as never, [{ ...held, purpose: 'other', amountFen: 1_000_000 }]),
  )
}
