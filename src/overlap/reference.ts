import { createHash } from 'node:crypto'
import type { Instant } from '#platform/clock'
import { type Problem, Refusal } from '#platform/refusal'

/**
 * A reference (参考项目) is a project that somebody else has published. It stays what was published: its units and people
 * are names, never merged into the registry, and its money is text in the currency it was written in.
 */
export type Reference = {
  readonly id: string
  readonly source: string
  readonly external_id: string
  readonly title: string
  readonly abstract: string | null
  readonly lang: 'zh' | 'en'
  readonly funder: string | null
  readonly category: string | null
  readonly organisation_name: string | null
  readonly lead_name: string | null
  readonly amount: string | null
  readonly began: string | null
  readonly ended: string | null
  /** The year that the list names, or the project begins in; and where it was published. */
  readonly year: number | null
  readonly address: string | null
  /** The open list that brought it; null where a command or the API did. */
  readonly list: string | null
  readonly digest: string
  readonly on_behalf_of: string
  readonly imported_at: Instant
}
export type Published = Omit<Reference, 'on_behalf_of' | 'imported_at' | 'list'>

const titleMax = 2000
const abstractMax = 50_000

/**
 * Reads one published record: `id` and `title` must be there; names, money (`amount_wan` in 万元, or `amount` with
 * `currency`) and dates are taken as they stand. Throws `overlap.record_wrong` with every fault of the row.
 */
export function published(source: string, record: Readonly<Record<string, unknown>>): Published {
  const external_id = text(record.id)
  const title = text(record.title)
  const abstract = text(record.abstract)
  const address = text(record.address) ?? text(record.url)
  const faults = [
    ...(external_id ? [] : [fault('id', '缺少编号', 'It has no id')]),
    ...(title ? [] : [fault('title', '缺少名称', 'It has no title')]),
    ...(title && title.length > titleMax
      ? [fault('title', `名称超过 ${titleMax} 字`, `Its title has over ${titleMax} characters`)]
      : []),
    ...(address && !/^https?:\/\/\S{3,1000}$/i.test(address)
      ? [fault('address', '网址应以 http:// 或 https:// 开头', 'An address begins with http:// or https://')]
      : []),
    ...(abstract && abstract.length > abstractMax
      ? [fault('abstract', `摘要超过 ${abstractMax} 字`, `Its abstract has over ${abstractMax} characters`)]
      : []),
  ]
  if (!external_id || !title || faults.length > 0)
    throw new Refusal('overlap.record_wrong', { id: external_id ?? '—' }, faults)
  return {
    id: referenceId(source, external_id, title),
    source,
    external_id,
    title,
    abstract,
    lang: /\p{Script=Han}/u.test(title) ? 'zh' : 'en',
    funder: text(record.funder),
    category: text(record.category) ?? text(record.instrument),
    organisation_name: text(record.organisation),
    lead_name: text(record.pi),
    amount: money(record),
    began: date(record.start),
    ended: date(record.end),
    year: yearOf(record.year) ?? yearOf(record.start),
    address,
    digest: createHash('sha256').update(JSON.stringify(record)).digest('hex'),
  }
}

/**
 * The same record of the same source is the same reference, however often it is imported (a UUID version 8). The title
 * belongs to it, because open lists give one number to several projects.
 */
export function referenceId(source: string, externalId: string, title: string): string {
  const hex = createHash('sha256').update(`reference\n${source}\n${externalId}\n${title}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Control characters break searches and exports; PostgreSQL refuses the null character altogether. */
function text(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const plain = String(value)
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
  return plain === '' ? null : plain
}

/** Open lists write a day that nobody knows as zeros. */
const date = (value: unknown): string | null => (text(value)?.startsWith('0000') ? null : text(value))

const yearOf = (value: unknown): number | null => {
  const found = /(?:19|20)\d\d/.exec(text(value) ?? '')
  return found ? Number(found[0]) : null
}

function money({ amount_wan: wan, amount, currency }: Readonly<Record<string, unknown>>): string | null {
  if (text(wan)) return `${text(wan)} 万元`
  return text(amount) ? `${text(currency) ?? ''} ${text(amount)}`.trim() : null
}

const fault = (field: string, zh: string, en: string): Problem => ({ field, says: { zh, en } })
