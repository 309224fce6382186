import { idFrom } from '#platform/ids'
import type { Text } from '#platform/text'

/**
 * An account (科目) of the project ledger has a debit and a credit side, each pending and posted. Money enters from an origin,
 * is handed down as an allotment, set aside as a quota, committed to a dossier and paid; what comes back in a later year goes
 * to the treasury.
 */
export const accountKinds = {
  origin: { zh: '资金来源', en: 'Origin' },
  allotment: { zh: '预算指标', en: 'Allotment' },
  plan: { zh: '额度安排（备查）', en: 'Planning (memorandum)' },
  planned: { zh: '已安排额度（备查）', en: 'Planned quota (memorandum)' },
  quota: { zh: '预算额度', en: 'Quota' },
  dossier: { zh: '项目立项额度', en: 'Committed to a project' },
  paid: { zh: '已拨付', en: 'Paid' },
  returns: { zh: '跨年退回', en: 'Returned in a later year' },
  treasury: { zh: '缴入国库', en: 'Paid in to the treasury' },
} as const satisfies Readonly<Record<string, Text>>
export type AccountKind = keyof typeof accountKinds

export const sources = ['central', 'province', 'city', 'district', 'self-raised', 'other'] as const
export type Source = (typeof sources)[number]
export const levels = ['central', 'province', 'city', 'district'] as const
export type Level = (typeof levels)[number]
export const sourceText = {
  central: { zh: '中央财政', en: 'Central budget' },
  province: { zh: '省级财政', en: 'Province budget' },
  city: { zh: '市级财政', en: 'City budget' },
  district: { zh: '区（市、县）财政', en: 'District budget' },
  'self-raised': { zh: '单位自筹', en: 'Self-raised' },
  other: { zh: '其他来源', en: 'Other source' },
} as const satisfies Readonly<Record<Source, Text>>
export const isFiscal = (source: string): source is Level => (levels as readonly string[]).includes(source)

export type Side = {
  readonly debits_pending: number
  readonly debits_posted: number
  readonly credits_pending: number
  readonly credits_posted: number
}
export type Account = Side & {
  readonly id: string
  readonly kind: AccountKind
  readonly year: number
  readonly title: string
  readonly programme: string | null
  readonly quota: string | null
  readonly dossier: string | null
  readonly limited: Limited
  readonly entries: number
  readonly closed_at: Date | null
}
export type Limited = 'none' | 'debits' | 'credits'
/** What is asked of the database when an account is opened; one that is there already stays as it is. */
export type Opening = Pick<Account, 'id' | 'kind' | 'year' | 'title'> &
  Partial<Pick<Account, 'programme' | 'quota' | 'dossier'>>

/** The name of each account follows from what it stands for, so that nobody has to look it up. */
const named = (...words: readonly string[]): string => idFrom('ledger account', ...words)
export const accountOf = {
  origin: (year: number, source: Source): string => named('origin', String(year), source),
  allotment: (allotment: string): string => named('allotment', allotment),
  plan: (year: number): string => named('plan', String(year)),
  planned: (quota: string): string => named('planned', quota),
  quota: (quota: string): string => named('quota', quota),
  paid: (quota: string): string => named('paid', quota),
  dossier: (dossier: string, quota: string): string => named('dossier', dossier, quota),
  returns: (year: number): string => named('returns', String(year)),
  treasury: (year: number): string => named('treasury', String(year)),
} as const

/** Nothing goes out of these beyond what came in. */
export const limitOf = (kind: AccountKind): Limited =>
  kind === 'origin' || kind === 'plan' || kind === 'returns' || kind === 'treasury' ? 'none' : 'debits'

/** What may still go out: what came in less what went out or is reserved to. */
export const leftOf = ({ credits_posted, debits_posted, debits_pending }: Side): number =>
  credits_posted - debits_posted - debits_pending
