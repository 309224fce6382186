import { Type } from 'typebox'
import { act } from '#platform/act'
import { openTasks, send, subjectsWithTask } from '../../desk/index.ts'
import { dueAfter } from '../../policy/index.ts'
import { noticesDue, readNotice } from '../store/notice.ts'

/** The platform's clock: a notice whose time is over lies on the officers' desk until somebody closes it. */
export const clockRemindNotices = act('procedure.clock-remind-notices', {
  title: { zh: '公示期满提醒', en: 'Remind of notices that are over' },
  input: Type.Object({}),
  may: (actor) => actor.is('system'),
  async run(_input, { tx, now, record }) {
    const over = (await noticesDue(tx, now)).map((row) => row.id)
    const known = new Set(await subjectsWithTask(tx, 'notice', over))
    const fresh = over.filter((id) => !known.has(id))
    if (fresh.length === 0) return { reminded: 0 }
    const due = await dueAfter(tx, 'approval.days', now)
    for (const id of fresh) {
      const notice = await readNotice(tx, id)
      const subject = { kind: 'notice', id }
      await openTasks(tx, [
        {
          what: 'procedure.close-notice',
          title: { zh: '办结公示', en: 'Close a notice' },
          subject: { ...subject, title: notice.title.zh, number: null },
          to: { role: 'officer' },
          programme: notice.programme,
          round: notice.round,
          stage: null,
          opened_at: now,
          due_at: due,
        },
      ])
      await send(tx, {
        letter: 'notice-over',
        to: { role: 'officer' },
        subject,
        facts: { title: notice.title },
        at: now,
      })
      record({ ...subject, after: { over: notice.until } })
    }
    return { reminded: fresh.length }
  },
})
