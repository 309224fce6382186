import type { Static, TSchema } from 'typebox'
import { registerAllotment, registerQuota } from '../../src/ledger/index.ts'
import type { Act, Deed, Reading } from '../../src/platform/act.ts'
import { type Actor, actorOf, type Role, system } from '../../src/platform/actor.ts'
import { connect, type sql, type Tx, within } from '../../src/platform/db.ts'
import { newId } from '../../src/platform/ids.ts'
import { ask, perform } from '../../src/platform/perform.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { testDatabase } from '../cluster/index.ts'

const person = (name: string, role: Role): Actor =>
  actorOf(newId(), name, { grant: null, role, organisation: null, organisationName: null })
export const staff = {
  finance: person('金秀', 'finance'),
  officer: person('丁一平', 'officer'),
  leader: person('郑怀民', 'leader'),
  auditor: person('沈计', 'auditor'),
  supervisor: person('严明', 'supervisor'),
  applicant: person('温静', 'applicant'),
} as const

export const spring = new Date('2026-03-02T12:00:00+08:00')
export const yuan = 100
export const wan = 1_000_000

/** A ledger with nothing in it, its staff, and hands to move money through the ledger's door without an act around it. */
export async function openBooks(connections = 12) {
  const database = await testDatabase()
  const db = connect(database.appUrl, connections)
  const does = <I extends TSchema, O>(
    act: Act<I, O>,
    input: Static<I>,
    actor: Actor = staff.finance,
    at: Date = spring,
    key: string = newId(),
  ): Promise<O> => perform(db, act, input, { actor, received: at, key, via: 'page', lang: 'zh' })
  const asks = <I extends TSchema, O>(
    reading: Reading<I, O>,
    input: Static<I>,
    actor: Actor = staff.auditor,
    at: Date = spring,
  ): Promise<O> => ask(db, reading, input, { actor, received: at, lang: 'zh' })
  const moves = <T>(
    work: (deed: Deed) => Promise<T>,
    { at = spring, actor = staff.officer }: { at?: Date; actor?: Actor } = {},
  ): Promise<T> => within(db, actor, 'write', (tx) => work(deedOf(tx, actor, at)))
  const see = <Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> =>
    within(db, system(), 'read', async (tx) => (await query.execute(tx)).rows)

  /** An allotment of the city and a quota out of it, for the whole programme. */
  async function quotaOf(programme: string, fen: number, year = 2026): Promise<string> {
    const [allotment, quota] = [newId(), newId()]
    const classes = { functionClass: '2060404', economicClass: '50799' }
    const document = `筑财教〔${year}〕${allotment.slice(-6)}号`
    const about = { year, document, amountFen: fen }
    await does(registerAllotment, {
      ...about,
      ...classes,
      allotment,
      title: '科技计划专项',
      level: 'city',
      receivedOn: `${year}-02-20`,
    })
    await does(registerQuota, { ...about, quota, title: `${programme} 额度`, programme, source: 'city', allotment })
    return quota
  }

  return {
    database,
    db,
    does,
    asks,
    moves,
    see,
    quotaOf,
    async refused(work: Promise<unknown>): Promise<Refusal> {
      const answer = await work.then(
        () => new Error('this should have been refused'),
        (error: unknown) => error,
      )
      if (answer instanceof Refusal) return answer
      throw answer
    },
    async end() {
      await db.destroy()
      await database.drop()
    },
  }
}
export type Books = Awaited<ReturnType<typeof openBooks>>

const deedOf = (tx: Tx, actor: Actor, at: Date): Deed => ({
  actor,
  tx,
  now: at,
  received: at,
  lang: 'zh',
  via: 'page',
  from: null,
  key: newId(),
  record: () => {},
  onBehalfOf: () => {},
})
