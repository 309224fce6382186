import type { Instant } from '#platform/clock'
import { all, first, run, sql, type Tx } from '#platform/db'
import { asSystem, orRefuse } from '../../registry/index.ts'
import type { Challenge } from '../challenge.ts'
import type { FreshPasskey, Passkey } from '../passkey.ts'

const columns = sql.raw(
  'k.id, k.account, k.credential, k.public_key, k.counter, k.transports, k.title, k.made_at, k.used_at',
)

export const passkeysOf = (tx: Tx, account: string): Promise<Passkey[]> =>
  asSystem(tx, () =>
    all(
      tx,
      sql<Passkey>`
      select ${columns} from access.passkey k where k.account = ${account} and k.removed_at is null order by k.made_at, k.id limit 50`,
    ),
  )

type NewPasskey = FreshPasskey & { readonly id: string; readonly account: string; readonly title: string }
export const insertPasskey = (tx: Tx, made: NewPasskey, at: Instant) =>
  asSystem(tx, () =>
    orRefuse(
      run(
        tx,
        sql`
        insert into access.passkey (id, account, credential, public_key, counter, transports, title, made_at)
        values (${made.id}, ${made.account}, ${made.credential}, ${made.public_key}, ${made.counter},
          ${[...made.transports]}, ${made.title}, ${at})`,
      ),
      { passkey_credential_unique: 'access.passkey_known' },
      {},
    ),
  )

export type PasskeyOwner = Passkey & { readonly person: string; readonly must_change: boolean }
/** The passkey that a browser names and whose it is, locked: its uses are counted one after the other. */
export const lockPasskey = (tx: Tx, credential: string): Promise<PasskeyOwner | null> =>
  asSystem(tx, () =>
    first(
      tx,
      sql<PasskeyOwner>`
      select ${columns}, a.person, coalesce(w.must_change, false) as must_change
      from access.passkey k join access.account a on a.id = k.account left join access.password w on w.account = a.id
      where k.credential = ${credential} and k.removed_at is null and a.closed_at is null for update of k`,
    ),
  )

export const countPasskeyUse = (tx: Tx, id: string, counter: number, at: Instant) =>
  asSystem(tx, () => run(tx, sql`update access.passkey set counter = ${counter}, used_at = ${at} where id = ${id}`))

export const removePasskeyRow = (tx: Tx, account: string, id: string, at: Instant): Promise<number> =>
  asSystem(tx, () =>
    run(
      tx,
      sql`update access.passkey set removed_at = ${at} where id = ${id} and account = ${account} and removed_at is null`,
    ),
  )

/** Uses a challenge up; 0 when it was answered before. What is long over is forgotten on the way. */
export const spendChallenge = (tx: Tx, { digest, endsAt }: Challenge, at: Instant): Promise<number> =>
  asSystem(tx, async () => {
    await run(tx, sql`delete from access.spent_challenge where ends_at < ${at}::timestamptz - interval '1 hour'`)
    return run(
      tx,
      sql`insert into access.spent_challenge (digest, ends_at) values (${digest}, ${endsAt}) on conflict do nothing`,
    )
  })
