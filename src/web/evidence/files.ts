import { refuse } from '#platform/refusal'
import { readEntries, readHead, readTile, recordReceipt } from '../../evidence/index.ts'
import { type Outcome, page } from '../page.ts'

/** The signed head of the log (C2SP tlog-checkpoint), for programs that follow it. */
export const checkpointPage = page('/log/checkpoint', {
  open: true,
  async view(visit): Promise<Outcome> {
    const { checkpoint } = await visit.ask(readHead, {})
    return { send: checkpoint, type: 'text/plain; charset=utf-8', headers: { 'cache-control': 'no-cache' } }
  },
})

/** Hashes and entries of the log (C2SP tlog-tiles). What is full never changes and may be kept for good. */
export const tilePage = page('/log/tile/*', {
  open: true,
  async view(visit): Promise<Outcome> {
    const asked = tileAt(visit.params['*'] ?? '')
    if (!asked) return refuse('platform.not_found', { what: { zh: '日志的这一片', en: 'such tile of the log' } })
    const { level, number, width } = asked
    const part = { number, ...(width ? { width } : {}) }
    const bytes =
      level === 'entries'
        ? bundleOf((await visit.ask(readEntries, part)).entries)
        : Buffer.from((await visit.ask(readTile, { level, ...part })).hashes, 'base64')
    const lasts = width ? 'no-cache' : 'public, max-age=31536000, immutable'
    return { send: bytes, type: 'application/octet-stream', headers: { 'cache-control': lasts } }
  },
})

/** The receipt of one record as a file. */
export const receiptFile = page('/receipts/:event/receipt.json', {
  async view(visit): Promise<Outcome> {
    const event = Number(visit.params.event)
    const receipt = await visit.ask(recordReceipt, { event })
    return {
      send: `${JSON.stringify(receipt, null, 2)}\n`,
      type: 'application/json; charset=utf-8',
      headers: {
        'content-disposition': `attachment; filename="receipt-${event}.json"`,
        'cache-control': 'private, no-store',
      },
    }
  },
})

export type TileAddress = {
  readonly level: number | 'entries'
  readonly number: number
  readonly width: number | null
}

/** `<level>/<number>[.p/<width>]`; a number is written in groups of three digits, all but the last with an x in front. */
export function tileAt(address: string): TileAddress | null {
  const found = /^(entries|[0-7])\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(address)
  if (!found) return null
  const [, level, digits, width] = found as unknown as [string, string, string, string | undefined]
  const number = Number(digits.replaceAll(/[x/]/g, ''))
  // One number has one address: no group of noughts in front.
  if (/^x000/.test(digits) || !Number.isSafeInteger(number)) return null
  if (width !== undefined && !(/^[1-9]/.test(width) && Number(width) < 256)) return null
  return { level: level === 'entries' ? level : Number(level), number, width: width ? Number(width) : null }
}

/** Entries one behind the other, each with its length in two bytes in front. */
function bundleOf(entries: readonly string[]): Buffer {
  return Buffer.concat(
    entries.flatMap((base64) => {
      const entry = Buffer.from(base64, 'base64')
      const length = Buffer.alloc(2)
      length.writeUInt16BE(entry.length)
      return [length, entry]
    }),
  )
}
