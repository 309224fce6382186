import { Type } from 'typebox'
import { anyone, reading } from '#platform/act'
import { bureauRoles } from '#platform/actor'
import { Id } from '#platform/ids'
import { placeIn } from '#platform/place'
import { refuse } from '#platform/refusal'
import { stageKeys } from '../conclude-many.ts'
import { isOpen } from '../notice.ts'
import { workingDaysLeft } from '../publicity.ts'
import { listNotices as list, noticeDossiers, noticeRows, readNotice as read } from '../store/notice.ts'
import { noticesOf, publishedResults, resultsOf, unshownIn } from '../store/notice-result.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'
import { keyFrom, keyTo, Paged, pageOf } from './paging.ts'

/** Public notices: the open ones by their last day, or those that are over, newest first. */
export const listNotices = reading('procedure.list-notices', {
  title: { zh: '公示列表', en: 'List notices' },
  input: Type.Object({
    open: Type.Optional(Type.Boolean({ description: 'true: running (the default); false: over' })),
    search: Type.Optional(Type.String({ maxLength: 200 })),
    ...Paged,
  }),
  may: anyone,
  async run({ open = true, search, after, limit = 30 }, { tx, actor, now }) {
    const key = keyFrom(after)
    const practice = actor.is(...bureauRoles)
    const rows = await list(tx, {
      open,
      words: search?.trim() || null,
      practice,
      after: key && { until: key.at, id: key.id },
      limit: limit + 1,
      now,
    })
    const { page, next } = pageOf(rows, limit, (row) => keyTo(row.until, row.id))
    const notices = []
    for (const notice of page) notices.push({ ...notice, left: await workingDaysLeft(tx, notice, now) })
    return { notices, next }
  },
})

/** One notice as the public reads it; whoever may see the dossiers behind the rows sees which they are and what holds them. */
export const readNotice = reading('procedure.read-notice', {
  title: { zh: '查看公示', en: 'Read a notice' },
  input: Type.Object({ notice: Id() }),
  may: anyone,
  async run({ notice: id }, { tx, actor, now }) {
    const notice = await read(tx, id)
    if (notice.practice && !actor.person) refuse('platform.not_found', { what: { zh: '公示', en: 'notice' } })
    return {
      notice,
      rows: await noticeRows(tx, id),
      results: await resultsOf(tx, id),
      open: isOpen(notice, now),
      left: await workingDaysLeft(tx, notice, now),
      dossiers: actor.is(...bureauRoles) ? await noticeDossiers(tx, id) : [],
    }
  },
})

/** What waits for its notice in a round, before the officer publishes it, and the notices that it has had. */
export const awaitingNotice = reading('procedure.awaiting-notice', {
  title: { zh: '待公示项目', en: 'What waits for its notice' },
  input: Type.Object({ round: Id() }),
  may: (actor) => actor.is(...bureauRoles),
  async run({ round: id }, { tx }) {
    const round = await readRound(tx, id)
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    const waiting = await unshownIn(tx, id, stageKeys(programme, 'notice'))
    return { round, programme, waiting, notices: await noticesOf(tx, id) }
  },
})

/** Results that stood their notice, newest first: everybody reads them. */
export const results = reading('procedure.results', {
  title: { zh: '立项结果', en: 'Results' },
  input: Type.Object({
    round: Type.Optional(Id()),
    search: Type.Optional(Type.String({ maxLength: 200 })),
    ...Paged,
  }),
  may: anyone,
  async run({ round, search, after, limit = 50 }, { tx }) {
    const [at, notice, position] = placeIn(after, 'moment', 'id', 'number') ?? []
    const key = at && notice && position ? { at: new Date(at), notice, position: Number(position) } : null
    const rows = await publishedResults(tx, {
      round: round ?? null,
      search: search?.trim() || null,
      after: key,
      limit: limit + 1,
    })
    const { page, next } = pageOf(rows, limit, (row) => `${row.at.toISOString()}|${row.notice}|${row.position}`)
    return { results: page, next }
  },
})
