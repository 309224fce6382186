import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import type { TSchema } from 'typebox'
import { myMessages, myTasks } from '../../src/desk/index.ts'
import { listErasures, listRecords } from '../../src/evidence/index.ts'
import { listFigures } from '../../src/insight/index.ts'
import { searchReferences } from '../../src/overlap/index.ts'
import type { Reading } from '../../src/platform/act.ts'
import { type Actor, visitor } from '../../src/platform/actor.ts'
import { all, connect, type Db, sql, type Tx, within } from '../../src/platform/db.ts'
import { parse } from '../../src/platform/parse.ts'
import {
  dossierTimeline,
  listCouponOrders,
  listDossiers,
  listInquiries,
  listNotices,
  listPayeeAlerts,
  listPaymentOrders,
  listPayments,
  listResultFiles,
  listRounds,
  listServiceBodies,
  listVouchers,
  results,
  searchPublic,
} from '../../src/procedure/index.ts'
import {
  listAchievements,
  listBankAccounts,
  listFoundings,
  listMerges,
  listOrganisations,
  listSanctions,
  searchOrganisations,
} from '../../src/registry/index.ts'
import { actorAs, dossierId, persona, rounds } from '../../src/town/index.ts'
import { type TestDatabase, testDatabase } from '../cluster/index.ts'
import { town } from '../town/index.ts'
import { fill, filled } from './many.ts'

let database: TestDatabase
let db: Db
before(async () => {
  database = await testDatabase(town)
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await fill(owner)
  await owner.end()
  // One connection, so that a statement that comes again is run as the server prepared it.
  db = connect(database.appUrl, 1)
})
after(async () => {
  await db?.destroy()
  await database?.drop()
})

type Counted = { readonly table: string; readonly walked: number; readonly fetched: number }
const counts = (tx: Tx) =>
  all<Counted>(
    tx,
    sql`select schemaname || '.' || relname as table, seq_tup_read as walked, coalesce(idx_tup_fetch, 0) as fetched
    from pg_stat_xact_user_tables where schemaname || '.' || relname = any(${filled as unknown as string[]}::text[])`,
  )

/** Rows of the large tables that a reading touched: walked through from end to end, and fetched by an index. */
async function touched<Input extends TSchema>(
  actor: Actor,
  reading: Reading<Input>,
  input: object,
): Promise<readonly Counted[]> {
  const asked = parse(reading.input, input) as never
  return within(db, actor, 'read', async (tx) => {
    const earlier = new Map((await counts(tx)).map((one) => [one.table, one]))
    await reading.run(asked, { actor, tx, now: new Date(), lang: 'zh' })
    return (await counts(tx)).map(({ table, walked, fetched }) => ({
      table,
      walked: walked - (earlier.get(table)?.walked ?? 0),
      fetched: fetched - (earlier.get(table)?.fetched ?? 0),
    }))
  })
}

const nobody = visitor()
const by = (key: string) => actorAs(key)
const round = rounds.open
const lists: readonly (readonly [string, Actor, Reading, object, number?])[] = [
  ['all dossiers, for an officer', by('officer'), listDossiers, {}],
  ['all dossiers by limit', by('officer'), listDossiers, { sort: 'due' }],
  ['all dossiers by amount', by('officer'), listDossiers, { sort: 'amount' }],
  ['my own dossiers', by('officer'), listDossiers, { mine: true }],
  // All that are open are read, to be put in order.
  ['late dossiers', by('officer'), listDossiers, { late: true }, 1100],
  ['dossiers of a round', by('officer'), listDossiers, { round }],
  ['dossiers at a stage of a round', by('officer'), listDossiers, { round, stage: 'screening' }],
  ['dossiers with a common word', by('officer'), listDossiers, { search: '溶洞' }, 4500],
  ['dossiers with a rare word', by('officer'), listDossiers, { search: '7777' }, 8500],
  ['an applicant’s dossiers', by('wen'), listDossiers, {}],
  ['a host’s dossiers', by('host'), listDossiers, {}],
  ['a recommender’s dossiers', by('recommender'), listDossiers, {}],
  ['an institution’s dossiers', by('institution'), listDossiers, {}],
  ['an officer’s tasks', by('officer'), myTasks, {}],
  ['an applicant’s tasks', by('wen'), myTasks, {}],
  ['tasks that were done', by('wen'), myTasks, { done: true }],
  ['an officer’s messages', by('officer'), myMessages, {}],
  ['tasks with a word', by('officer'), myTasks, { search: 'P77' }],
  ['an applicant’s messages', by('wen'), myMessages, {}],
  ['rounds, for the public', nobody, listRounds, {}],
  ['rounds, for an officer', by('officer'), listRounds, {}],
  ['notices that run', nobody, listNotices, {}],
  ['notices that are over', nobody, listNotices, { open: false }],
  ['notices with a word', nobody, listNotices, { open: false, search: '7777' }],
  ['results', nobody, results, {}],
  ['results with a word', nobody, results, { search: '7777' }],
  ['a search in all that is public', nobody, searchPublic, { q: '7777' }],
  ['the reference library', by('officer'), searchReferences, {}],
  ['the reference library of one source', by('officer'), searchReferences, { source: 'S1' }],
  ['the reference library with a rare word', by('officer'), searchReferences, { search: '7777' }],
  ['questions and opinions', by('officer'), listInquiries, {}],
  ['the timeline of one’s dossier', by('wen'), dossierTimeline, { dossier: dossierId('slope') }],
  ['a dossier’s earlier timeline', by('officer'), dossierTimeline, { dossier: dossierId('slope'), before: 5000 }],
  ['records of one’s dossier', by('wen'), listRecords, { kind: 'dossier', subject: dossierId('slope') }],
  [
    'a dossier’s earlier records',
    by('officer'),
    listRecords,
    { kind: 'dossier', subject: dossierId('slope'), before: 5000 },
  ],
  ['lawful erasures', by('security-admin'), listErasures, {}],
  ['the register of vouchers', by('finance'), listVouchers, {}],
  ['a voucher by its number', by('finance'), listVouchers, { number: '7777' }],
  ['payments in the order in which they are due', by('finance'), listPayments, {}],
  ['payments that finance has to order', by('finance'), listPayments, { states: ['checked', 'held'] }],
  ['payments to one’s own unit', by('host'), listPayments, {}],
  ['payment orders', by('finance'), listPaymentOrders, {}],
  ['files of the bank', by('finance'), listResultFiles, {}],
  ['alerts on payees', by('finance'), listPayeeAlerts, {}],
  ['orders of coupons', by('officer'), listCouponOrders, {}],
  [
    'orders that wait to be redeemed',
    by('officer'),
    listCouponOrders,
    { programme: 'innovation-voucher', state: 'claimed' },
  ],
  ['orders to one’s own body', by('host2'), listCouponOrders, {}],
  ['bodies that coupons pay', by('wen'), listServiceBodies, { programme: 'innovation-voucher' }],
  ['figures that were asked for', by('deputy'), listFigures, {}],
  ['the register of organisations', by('officer'), listOrganisations, {}],
  ['the register with a part of a name', by('officer'), listOrganisations, { query: '机械7777' }],
  ['organisations to join', by('wen'), searchOrganisations, { query: '机械7777厂' }],
  ['accounts that wait', by('finance'), listBankAccounts, { waiting: true }],
  ['all accounts', by('finance'), listBankAccounts, {}],
  ['foundings that wait', by('officer'), listFoundings, {}],
  ['foundings that were answered', by('officer'), listFoundings, { decided: true }],
  ['sanctions', by('supervisor'), listSanctions, {}],
  ['one’s own sanctions', by('wen'), listSanctions, { subject: persona('wen').id }],
  ['merges', by('officer'), listMerges, {}],
  ['one’s own results', by('wen'), listAchievements, { person: persona('wen').id }],
] as never

describe('among twenty thousand, a page of', () => {
  for (const [what, actor, reading, input, most = 1000] of lists)
    test(`${what} is found by an index`, async () => {
      // The first times are planned for the values, the later ones for any.
      for (let time = 0; time < 9; time += 1) {
        const wrong = (await touched(actor, reading, input)).filter(
          ({ walked, fetched }) => walked > 0 || fetched > most,
        )
        assert.deepEqual(wrong, [], `time ${time + 1}`)
      }
    })
})
