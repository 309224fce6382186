import { Type } from 'typebox'
import { reading, signedIn } from '#platform/act'
import { everyLetter } from './letter.ts'
import { countUnread, deputyships, messagesOf, outboxRows } from './store/message.ts'
import { wordingsOf } from './store/send.ts'
import { countTasks, tasksOf } from './store/task.ts'

/** What lies on my desk in my present role. */
export const myTasks = reading('desk.my-tasks', {
  title: { zh: '我的待办', en: 'My tasks' },
  input: Type.Object({
    done: Type.Optional(Type.Boolean()),
    late: Type.Optional(Type.Boolean()),
    search: Type.Optional(Type.String({ maxLength: 100 })),
    after: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: signedIn,
  async run({ done, late, search, after, limit = 50 }, { tx, actor, now }) {
    const rows = await tasksOf(tx, actor, {
      done: done ?? false,
      late: late ?? false,
      search: search || null,
      after: after ?? null,
      limit: limit + 1,
      now,
    })
    return {
      tasks: rows.slice(0, limit),
      next: rows.length > limit ? rows[limit - 1]!.id : null,
      counts: await countTasks(tx, actor, now),
    }
  },
})

export const myMessages = reading('desk.my-messages', {
  title: { zh: '我的消息', en: 'My messages' },
  input: Type.Object({
    after: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: signedIn,
  async run({ after, limit = 30 }, { tx, actor }) {
    const rows = await messagesOf(tx, actor, after ?? null, limit + 1)
    return {
      messages: rows.slice(0, limit),
      next: rows.length > limit ? rows[limit - 1]!.id : null,
      unread: await countUnread(tx, actor),
    }
  },
})

/** Every letter with the wording in force and its samples: the preview page shows them all. */
export const listLetters = reading('desk.list-letters', {
  title: { zh: '文书模板', en: 'Letters' },
  input: Type.Object({}),
  may: (actor) => actor.is('system-admin', 'officer', 'leader', 'supervisor'),
  async run(_input, { tx }) {
    const wordings = await wordingsOf(
      tx,
      everyLetter().map((letter) => letter.code),
    )
    return everyLetter().map((letter) => ({ ...letter, ...wordings.get(letter.code)! }))
  },
})

export const listDeputies = reading('desk.list-deputies', {
  title: { zh: '代办安排', en: 'Deputyships' },
  input: Type.Object({}),
  may: signedIn,
  run: (_input, { tx }) => deputyships(tx),
})

/** What waits to leave, what has left, and what stays because no adapter is configured. */
export const listOutbox = reading('desk.list-outbox', {
  title: { zh: '发件箱', en: 'Outbox' },
  input: Type.Object({
    state: Type.Optional(Type.String({ maxLength: 20 })),
    after: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  may: (actor) => actor.is('system-admin', 'audit-admin'),
  async run({ state, after, limit = 50 }, { tx }) {
    const rows = await outboxRows(tx, state ?? null, after ?? null, limit + 1)
    return { letters: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]!.id : null }
  },
})
