import type { Text } from '#platform/text'

/** What is known of a payee on the day of an order. */
export type PayeeFacts = {
  readonly name: string
  /** Every name the organisation bears or bore: an account under an old one is told apart from a stranger's. */
  readonly names: readonly string[]
  readonly merged: boolean
  readonly account: {
    readonly holder: string
    readonly organisation: string
    readonly verified: boolean
    readonly ended: boolean
  } | null
  readonly payee: string
  readonly bars: readonly { readonly decision: string }[]
  readonly alerts: readonly { readonly kind: AlertKind; readonly document: string }[]
}
export const alertKinds = {
  'struck-off': { zh: '已注销或吊销', en: 'Struck off' },
  frozen: { zh: '账户被司法冻结', en: 'Frozen by a court' },
  defaulter: { zh: '失信被执行人', en: 'Listed defaulter' },
} as const satisfies Readonly<Record<string, Text>>
export type AlertKind = keyof typeof alertKinds

/** `stop` cannot be waved through; `ask` holds the order until a person says why it may go. */
export type Finding = { readonly code: string; readonly weight: 'stop' | 'ask'; readonly says: Text }

/**
 * Looked at before each order. A ban stops new applications and not a running agreement's due payment, unless its decision
 * says so: therefore a person reads the decision.
 */
export function payeeFindings(facts: PayeeFacts): Finding[] {
  const { account } = facts
  const found: Finding[] = []
  if (!account)
    found.push(stop('no-account', '还没有收款账户，请单位在申请时选择', 'No account is named: the unit chooses one'))
  else {
    if (account.organisation !== facts.payee)
      found.push(stop('stranger', '账户不属于收款单位', 'The account is not the payee’s'))
    if (account.ended)
      found.push(stop('ended', '账户已停用，请单位更换', 'The account is ended: the unit names another'))
    if (!account.verified)
      found.push(
        stop(
          'unverified',
          '账户未经财务核验，请先在“账户核验”中核验',
          'Finance has not verified the account: verify it first',
        ),
      )
    if (plain(account.holder) !== plain(facts.name))
      found.push(
        facts.names.some((name) => plain(name) === plain(account.holder))
          ? ask('old-name', `户名“${account.holder}”是单位曾用名`, `The account is in a former name, ${account.holder}`)
          : stop(
              'name',
              `户名“${account.holder}”与单位名称不一致`,
              `The holder “${account.holder}” is not the payee by name`,
            ),
      )
  }
  if (facts.merged)
    found.push(stop('merged', '该单位已合并到另一单位，请重新确定收款人', 'This organisation was merged into another'))
  for (const { kind, document } of facts.alerts) {
    const { zh, en } = alertKinds[kind]
    found.push((kind === 'struck-off' ? stop : ask)(kind, `${zh}（${document}）`, `${en} (${document})`))
  }
  for (const { decision } of facts.bars)
    found.push(
      ask(
        'sanction',
        `在惩戒期内（${decision}），请核对决定是否及于拨款`,
        `Under a sanction (${decision}): see whether it reaches this payment`,
      ),
    )
  return found
}

/** Money that goes through a district goes to an account of the district that finance has verified. */
export const districtFinding = (name: string): Finding =>
  stop('district', `${name}没有经核验的账户`, `${name} has no verified account`)

const stop = (code: string, zh: string, en: string): Finding => ({ code, weight: 'stop', says: { zh, en } })
const ask = (code: string, zh: string, en: string): Finding => ({ code, weight: 'ask', says: { zh, en } })
const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')
