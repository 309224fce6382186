import type { Text } from '#platform/text'
import type { Rule } from '../../access/index.ts'

export type Counted = Exclude<keyof Rule, 'since' | 'document' | 'second_factor_roles' | 'administrator_addresses'>
type Count = {
  readonly name: Counted
  readonly says: Text
  readonly short: Text
  readonly range: readonly [number, number]
}
const count = (name: Counted, says: Text, short: Text, ...range: readonly [number, number]): Count => ({
  name,
  says,
  short,
  range,
})

/** What a rule of signing in counts, in words for its table and its form; the act itself holds the limits. */
export const countsOf: readonly Count[] = [
  count(
    'failures_max',
    { zh: '连续输错多少次后暂停登录', en: 'Wrong tries in a row before signing in pauses' },
    { zh: '输错次数', en: 'Tries' },
    3,
    20,
  ),
  count(
    'lock_minutes',
    { zh: '暂停多少分钟', en: 'Minutes that it pauses' },
    { zh: '暂停分钟', en: 'Pause, min' },
    1,
    1440,
  ),
  count(
    'idle_minutes',
    { zh: '多少分钟不操作即退出', en: 'Minutes without a request after which a session ends' },
    { zh: '空闲分钟', en: 'Idle, min' },
    5,
    1440,
  ),
  count(
    'session_minutes',
    { zh: '一次登录最长多少分钟', en: 'Minutes after which a session ends anyway' },
    { zh: '最长分钟', en: 'Session, min' },
    15,
    43_200,
  ),
  count(
    'token_days_max',
    { zh: '接口令牌最长多少天', en: 'Days that an API token lasts at most' },
    { zh: '令牌天数', en: 'Token, days' },
    1,
    3660,
  ),
  count(
    'password_length_min',
    { zh: '密码至少多少位', en: 'Characters of a password at least' },
    { zh: '密码位数', en: 'Password' },
    8,
    64,
  ),
  count(
    'password_kinds_min',
    { zh: '密码至少含几类字符', en: 'Kinds of characters of a password at least' },
    { zh: '字符类数', en: 'Kinds' },
    1,
    4,
  ),
  count(
    'grave_minutes',
    { zh: '重大办理前，登录或确认身份须在多少分钟内', en: 'Minutes that a proof of who one is holds for grave acts' },
    { zh: '重大办理', en: 'Grave, min' },
    1,
    1440,
  ),
]
