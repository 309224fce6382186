import type { Day, Instant } from '#platform/clock'
import { all, one, run, sql, type Tx } from '#platform/db'
import { orRefuse } from '../../registry/index.ts'
import type { Rule } from '../rule.ts'

const columns = sql.raw(
  'since, failures_max, lock_minutes, idle_minutes, session_minutes, token_days_max, password_length_min, password_kinds_min, grave_minutes, second_factor_roles, administrator_addresses, document',
)

export const ruleOn = (tx: Tx, day: Day): Promise<Rule> =>
  one(tx, sql<Rule>`select ${columns} from access.rule where since <= ${day} order by since desc limit 1`, {
    zh: '登录规则',
    en: 'rule of signing in',
  })

export const everyRule = (tx: Tx): Promise<Rule[]> =>
  all(tx, sql<Rule>`select ${columns} from access.rule order by since desc`)

export const insertRule = (tx: Tx, rule: Rule, by: string | null, at: Instant) =>
  orRefuse(
    run(
      tx,
      sql`
      insert into access.rule (since, failures_max, lock_minutes, idle_minutes, session_minutes, token_days_max,
        password_length_min, password_kinds_min, grave_minutes, second_factor_roles, administrator_addresses, document, set_by, set_at)
      values (${rule.since}, ${rule.failures_max}, ${rule.lock_minutes}, ${rule.idle_minutes}, ${rule.session_minutes},
        ${rule.token_days_max}, ${rule.password_length_min}, ${rule.password_kinds_min},
        ${rule.grave_minutes}, ${[...rule.second_factor_roles]}, ${[...rule.administrator_addresses]}, ${rule.document}, ${by}, ${at})`,
    ),
    { rule_pk: 'access.rule_before' },
    { since: rule.since },
  )
