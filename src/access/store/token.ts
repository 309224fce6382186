import type { Instant } from '#platform/clock'
import { all, one, run, sql, type Tx } from '#platform/db'
import { asSystem } from '../../registry/index.ts'
import type { ApiToken } from '../token.ts'

const columns = sql.raw('id, person, standing, title, scopes, made_at, ends_at, used_at, ended_at')

type NewToken = Omit<ApiToken, 'used_at' | 'ended_at'> & { readonly digest: Buffer }
export const insertToken = (tx: Tx, made: NewToken) =>
  run(
    tx,
    sql`
    insert into access.api_token (id, digest, person, standing, title, scopes, made_at, ends_at)
    values (${made.id}, ${made.digest}, ${made.person}, ${made.standing}, ${made.title}, ${[...made.scopes]}, ${made.made_at}, ${made.ends_at})`,
  )

export const lockToken = (tx: Tx, id: string): Promise<ApiToken> =>
  one(tx, sql<ApiToken>`select ${columns} from access.api_token where id = ${id} for update`, {
    zh: '这个接口令牌',
    en: 'such API token',
  })

export const endTokenRow = (tx: Tx, id: string, at: Instant) =>
  run(tx, sql`update access.api_token set ended_at = ${at} where id = ${id}`)

export const endTokensOf = (tx: Tx, person: string, at: Instant) =>
  asSystem(tx, () =>
    run(tx, sql`update access.api_token set ended_at = ${at} where person = ${person} and ended_at is null`),
  )

export const tokensOf = (tx: Tx, person: string): Promise<ApiToken[]> =>
  all(
    tx,
    sql<ApiToken>`select ${columns} from access.api_token where person = ${person}
    order by ended_at nulls first, made_at desc, id limit 200`,
  )
