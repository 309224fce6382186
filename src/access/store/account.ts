import type { Instant } from '#platform/clock'
import { all, one, run, sql, type Tx } from '#platform/db'
import { asSystem, orRefuse } from '../../registry/index.ts'
import type { Account } from '../account.ts'
import type { NameKind, SignInName } from '../login.ts'

const accounts = sql`
  select a.id, a.person, p.name as person_name, a.login, a.opened_by, a.opened_at, a.closed_at, a.close_reason
  from access.account a join registry.person p on p.id = a.person`
const theAccount = { zh: '这个账号', en: 'such account' }

export type NewAccount = Pick<Account, 'id' | 'person' | 'login' | 'opened_by' | 'opened_at'>

/** Writes the account and the name that its owner chose; whoever registers has no name yet, so the platform writes. */
export const insertAccount = (tx: Tx, made: NewAccount, name: SignInName): Promise<unknown> =>
  asSystem(tx, () =>
    orRefuse(
      run(
        tx,
        sql`
        with made as (
          insert into access.account (id, person, login, opened_by, opened_at)
          values (${made.id}, ${made.person}, ${made.login}, ${made.opened_by}, ${made.opened_at}) returning id)
        insert into access.sign_in_name (mark, account, kind) select ${name.mark}::bytea, id, ${name.kind} from made`,
      ),
      {
        account_login_unique: 'access.login_taken',
        sign_in_name_pk: 'access.login_taken',
        account_pk: 'access.login_taken',
      },
      { login: made.login },
    ),
  )

/** Sets the phone and e-mail that lead to an account. One that leads to another account already stays there. */
export const replaceContactNames = (tx: Tx, account: string, names: readonly SignInName[]): Promise<unknown> =>
  asSystem(tx, async () => {
    await run(tx, sql`delete from access.sign_in_name where account = ${account} and kind <> 'login'`)
    for (const { mark, kind } of names)
      await run(
        tx,
        sql`insert into access.sign_in_name (mark, account, kind) values (${mark}, ${account}, ${kind}) on conflict do nothing`,
      )
  })

/** The accounts that a person can enter by, those of rows merged into theirs among them; open ones first. */
export const accountsOfPerson = (tx: Tx, person: string): Promise<Account[]> =>
  asSystem(tx, () =>
    all(tx, sql<Account>`${accounts} where a.person = ${person} order by a.closed_at nulls first, a.opened_at, a.id`),
  )

export async function lockAccount(tx: Tx, id: string): Promise<Account> {
  return asSystem(tx, async () => {
    await one(tx, sql`select id from access.account where id = ${id} for update`, theAccount)
    return one(tx, sql<Account>`${accounts} where a.id = ${id}`, theAccount)
  })
}

export const closeAccountRow = (tx: Tx, id: string, by: string | null, at: Instant, reason: string) =>
  asSystem(tx, () =>
    run(
      tx,
      sql`update access.account set closed_by = ${by}, closed_at = ${at}, close_reason = ${reason} where id = ${id}`,
    ),
  )

/** After a merge the account follows the person; `moved_from` lets an undo give it back. */
export const moveAccounts = (tx: Tx, gone: string, kept: string): Promise<string[]> =>
  moved(tx, sql`update access.account set person = ${kept}, moved_from = ${gone} where person = ${gone} returning id`)
export const giveBackAccounts = (tx: Tx, gone: string, kept: string): Promise<string[]> =>
  moved(
    tx,
    sql`update access.account set person = ${gone}, moved_from = null where person = ${kept} and moved_from = ${gone} returning id`,
  )

const moved = (tx: Tx, query: ReturnType<typeof sql<{ id: string }>>): Promise<string[]> =>
  asSystem(tx, async () => (await all(tx, query)).map(({ id }) => id))

export type AccountFilter = {
  readonly login?: string
  readonly name?: string
  readonly person?: string
  readonly before?: string
}
export type AccountRow = Account & {
  readonly last_seen: Instant | null
  readonly locked_until: Instant | null
  readonly names: readonly NameKind[]
}
/** A list for administrators, newest first; `before` is the id of the last row of the page before. */
export const listAccountRows = (tx: Tx, filter: AccountFilter, limit: number): Promise<AccountRow[]> =>
  asSystem(tx, () =>
    all(
      tx,
      sql<AccountRow>`
      select l.*, t.locked_until,
        (select max(s.seen_at) from access.session s where s.account = l.id) as last_seen,
        coalesce((select array_agg(n.kind order by n.kind) from access.sign_in_name n where n.account = l.id), '{}') as names
      from (${accounts} where true
        ${filter.person ? sql`and a.person = ${filter.person}` : sql``}
        ${filter.login ? sql`and (strpos(a.login, ${filter.login}) > 0 or strpos(p.name_key, nullif(${filter.name ?? ''}, '')) > 0)` : sql``}
        ${filter.before ? sql`and (a.opened_at, a.id) < (select b.opened_at, b.id from access.account b where b.id = ${filter.before})` : sql``}
        order by a.opened_at desc, a.id desc limit ${limit}) l
      left join access.attempt t on t.subject = l.id
      order by l.opened_at desc, l.id desc`,
    ),
  )
