import type { Tx } from '#platform/act'
import type { Instant } from '#platform/clock'
import type { Text } from '#platform/text'
import { sendAll } from '../desk/index.ts'
import type { Notice } from './notice.ts'
import type { Round } from './round.ts'
import { saidDayPair } from './said.ts'
import { noticeRows, readNotice } from './store/notice.ts'
import { publishEntries } from './store/public-entry.ts'
import { addendaOf, guideItems } from './store/round.ts'
import { subscribersTo } from './store/subscription.ts'

const same = (text: string): Text => ({ zh: text, en: text })
const short = ({ zh, en }: Text): Text => ({ zh: zh.slice(0, 300), en: en.slice(0, 600) })

/** A round that is published, and again when an addendum changes it: it can be found, with its guide items. Practice never. */
export async function makeRoundFound(tx: Tx, round: Round, at: Instant): Promise<void> {
  if (round.practice) return
  const addenda = await addendaOf(tx, round.id)
  const items = await guideItems(tx, round.id)
  const where = { round: round.id, notice: null, at }
  const more = [round.code, ...addenda.flatMap(({ text }) => [text.zh, text.en])].join(' ')
  await publishEntries(tx, [
    { ...where, kind: 'round', id: round.id, title: round.title, summary: short(round.announcement), more },
    ...items.map((item) => ({
      ...where,
      kind: 'guide' as const,
      id: item.id,
      title: item.title,
      summary: short(item.text),
      more: `${item.code} ${item.text.zh} ${item.text.en}`,
    })),
  ])
}

export async function makeNoticeFound(tx: Tx, notice: Notice): Promise<void> {
  if (notice.practice) return
  const rows = await noticeRows(tx, notice.id)
  const more = rows.map((row) => `${row.number} ${row.title} ${row.host_name}`).join(' ')
  const { id, round, title, body, published_at: at } = notice
  await publishEntries(tx, [{ kind: 'notice', id, round, notice: id, title, summary: short(body), at, more }])
}

/** Rows of a notice whose result stands. */
export async function makeResultsFound(tx: Tx, id: string, positions: readonly number[], at: Instant): Promise<void> {
  const notice = await readNotice(tx, id)
  if (notice.practice) return
  const rows = (await noticeRows(tx, id)).filter((row) => positions.includes(row.position))
  await publishEntries(
    tx,
    rows.map((row) => ({
      kind: 'result' as const,
      id: `${id}.${row.position}`,
      round: notice.round,
      notice: id,
      title: same(row.title),
      summary: same(`${row.number} · ${row.host_name}`),
      at,
    })),
  )
}

/** Whoever follows the programme, or all of them, hears of a new round. */
export async function tellOfRound(tx: Tx, round: Round, at: Instant): Promise<void> {
  if (round.practice) return
  const until = round.writer_until ? saidDayPair(round.writer_until) : { zh: '长期', en: 'further notice' }
  const people = await subscribersTo(tx, round.programme)
  await sendAll(
    tx,
    people.map(({ person }) => ({
      letter: 'subscription-round-opened',
      to: { person },
      subject: { kind: 'round', id: round.id },
      facts: { round: round.title, until },
      at,
    })),
  )
}

export async function tellOfNotice(tx: Tx, notice: Notice, at: Instant): Promise<void> {
  if (notice.practice) return
  const people = await subscribersTo(tx, notice.programme)
  await sendAll(
    tx,
    people.map(({ person }) => ({
      letter: 'subscription-notice-published',
      to: { person },
      subject: { kind: 'notice', id: notice.id },
      facts: { notice: notice.title, until: saidDayPair(notice.until) },
      at,
    })),
  )
}
