import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { stageKeys } from '../conclude-many.ts'
import { stageOf } from '../definition/programme.ts'
import { Calendar, pastDay } from '../inputs-decision.ts'
import { said } from '../notice.ts'
import { windowFrom } from '../publicity.ts'
import { lockNotice, recountNotice } from '../store/notice.ts'
import { programmeAt } from '../store/programme.ts'
import { readRound } from '../store/round.ts'

/** The official portal has published it: its address and date come back, and a later publication starts the clock again. */
export const recordPortalPublication = act('procedure.record-portal-publication', {
  title: { zh: '登记门户网站发布', en: 'Record the publication on the official portal' },
  input: Type.Object({
    notice: Id(),
    address: Type.String({ maxLength: 500, pattern: '^https?://', description: 'address of the page on the portal' }),
    on: Calendar('the day on which the portal published it'),
  }),
  may: (actor) => actor.is('officer'),
  async run({ notice: id, address, on }, { tx, now, record }) {
    const notice = await lockNotice(tx, id)
    if (notice.closed_at) refuse('procedure.notice_closed', { title: notice.title, at: said(notice.closed_at) })
    const round = await readRound(tx, notice.round)
    const programme = await programmeAt(tx, round.programme, round.programme_version)
    const key = stageOf(programme, stageKeys(programme, 'notice')[0] ?? '')?.publicity?.days ?? 'publicity.days'
    const window = await windowFrom(tx, key, notice.published_at, pastDay(on, now))
    await recountNotice(tx, { id, ...window, external_address: address, external_on: on })
    record({
      kind: 'notice',
      id,
      before: { until: notice.until },
      after: { until: window.until, external_address: address, external_on: on },
    })
    return { until: window.until }
  },
})
