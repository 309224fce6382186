import { Type } from 'typebox'
import { act, signedIn } from '#platform/act'
import { markRead } from '../store/message.ts'

/** Marks messages as read; reading is not an event of the matter itself. */
export const readMessage = act('desk.read-message', {
  title: { zh: '消息已读', en: 'Mark a message as read' },
  light: true,
  input: Type.Object({ message: Type.Optional(Type.Integer({ description: 'one message; without it all of mine' })) }),
  may: signedIn,
  async run({ message }, { tx, actor, now }) {
    return { read: await markRead(tx, actor, message ?? null, now) }
  },
})
