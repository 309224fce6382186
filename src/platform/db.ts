import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import type { Actor } from './actor.ts'
import { refuse } from './refusal.ts'
import type { Text } from './text.ts'

export { sql }
export type Db = Kysely<unknown>
/** One connection inside a transaction that carries the actor's scope; every store function takes it first. */
export type Tx = Kysely<unknown>

// bigint as a checked number, DATE as the text it is: a local-time Date would move days across midnight.
pg.types.setTypeParser(20, (text) => safeInteger(text))
pg.types.setTypeParser(1082, (text) => text)

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`bigint ${text} does not fit a number`)
  return value
}

/**
 * A statement that comes again is prepared under a name of its own, so that the server parses and plans it once for a
 * connection: with row-level security, planning costs several times what running costs. The first two times it goes
 * unnamed, so that what is asked once leaves nothing behind.
 */
class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    // A server that dies between two statements tells a connection that is in use; the next statement fails, and that is enough.
    this.on('error', () => {})
  }

  // biome-ignore lint/suspicious/noExplicitAny: the driver's own signature has six forms; only that of text and values is changed.
  override query(...args: any[]): any {
    const [text, values] = args
    const plain = typeof text === 'string' && Array.isArray(values) && values.length > 0 && args.length === 2
    const name = plain ? nameOf(text) : undefined
    return super.query.apply(this, (name ? [{ name, text, values }] : args) as never)
  }
}
const heard = new Map<string, { times: number; readonly name: string }>()
const namesMax = 400

function nameOf(text: string): string | undefined {
  const known = heard.get(text)
  if (known) return ++known.times > 2 ? known.name : undefined
  if (heard.size < namesMax) heard.set(text, { times: 1, name: `zk${heard.size}` })
  return undefined
}

export function connect(connectionString: string, max = 10): Db {
  const pool = new pg.Pool({ connectionString, max, keepAlive: true, Client: PreparingClient })
  // An idle connection that the server closes must not end the process; the pool opens another.
  pool.on('error', () => {})
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}
const pools = new WeakMap<Db, pg.Pool>()

/** How many connections there are, how many of them rest, and how many requests wait for one. */
export function poolState(db: Db): { total: number; idle: number; waiting: number } {
  const pool = pools.get(db)
  return { total: pool?.totalCount ?? 0, idle: pool?.idleCount ?? 0, waiting: pool?.waitingCount ?? 0 }
}

/**
 * Runs `work` in one transaction under the actor's scope. The scope is what row-level security reads, so a query that
 * forgets its own scope returns nothing. Values are ids and fixed words, never typed text, so one round trip can set all.
 */
export async function within<T>(
  db: Db,
  actor: Actor,
  mode: 'read' | 'write',
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    const tx = connection as Tx
    await sql.raw(`begin ${mode === 'read' ? 'read only' : ''};${scopeOf(actor)}`).execute(tx)
    try {
      const result = await work(tx)
      await sql.raw('commit').execute(tx)
      return result
    } catch (error) {
      await sql
        .raw('rollback')
        .execute(tx)
        .catch(() => {})
      throw error
    }
  })
}

export type Snapshot = { read<T>(work: (tx: Tx) => Promise<T>): Promise<T>; end(): Promise<void> }
/**
 * One read-only transaction for several readings: they agree with each other and pay for one begin and one commit. Its
 * first reading opens it, whoever made it ends it; until then it holds a connection, so nothing that needs another one may
 * be waited for in between. Readings take turns, and each begins in the actor's own scope, whatever the one before it
 * spoke as.
 */
export function snapshot(db: Db, actor: Actor): Snapshot {
  const over = Promise.withResolvers<void>()
  let opened: Promise<Tx> | null = null
  let closed: Promise<void> = Promise.resolve()
  let turn: Promise<unknown> = Promise.resolve()
  const opening = () =>
    new Promise<Tx>((resolve, reject) => {
      closed = db
        .connection()
        .execute(async (connection) => {
          const tx = connection as Tx
          await sql.raw(`begin isolation level repeatable read read only;${scopeOf(actor)}`).execute(tx)
          resolve(tx)
          await over.promise
          // After a statement that failed this rolls back; nothing was written either way.
          await sql.raw('commit').execute(tx)
        })
        .catch(reject)
    })
  return {
    read(work) {
      const mine = turn.then(async () => {
        if (opened) await speakAs(await opened, actor)
        opened ??= opening()
        return work(await opened)
      })
      turn = mine.catch(() => {})
      return mine
    },
    end: () => {
      over.resolve()
      return closed
    },
  }
}

/** Speaks as somebody else for the rest of the transaction: the clock of a notice, a message link without sign-in. */
export const speakAs = (tx: Tx, actor: Actor) => sql.raw(scopeOf(actor)).execute(tx)

function scopeOf(actor: Actor): string {
  const set = (name: string, value: string | null) => {
    const plain = value ?? ''
    if (!/^[\w-]*$/.test(plain)) throw new Error(`scope ${name} holds no plain id`)
    return `set_config('zhuke.${name}','${plain}',true)`
  }
  return `select ${set('person', actor.person)},${set('role', actor.standing.role)},${set('organisation', actor.standing.organisation)}`
}

export const all = async <Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row[]> => (await query.execute(tx)).rows
export const first = async <Row>(tx: Tx, query: RawBuilder<Row>): Promise<Row | null> =>
  (await query.execute(tx)).rows[0] ?? null
export const run = async (tx: Tx, query: RawBuilder<unknown>): Promise<number> =>
  Number((await query.execute(tx)).numAffectedRows ?? 0)

/** The one row, or the refusal that says what was looked for; being out of scope and not existing answer alike. */
export async function one<Row>(tx: Tx, query: RawBuilder<Row>, what: Text): Promise<Row> {
  return (await first(tx, query)) ?? refuse('platform.not_found', { what })
}

export const json = (value: unknown) => sql`${JSON.stringify(value ?? null)}::jsonb`
/** A list of ids as one parameter, so that the plan does not change with its length. */
export const ids = (list: readonly string[]) => sql`${list as string[]}::uuid[]`
