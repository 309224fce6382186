import { Type } from 'typebox'
import { act, anyone } from '#platform/act'
import { Id } from '#platform/ids'
import { send } from '../../desk/index.ts'
import { insertClue } from '../store/objection.ts'

/** An unsigned message is no objection and stops nothing; it is kept as a clue that supervision alone reads. */
export const leaveClue = act('procedure.leave-clue', {
  title: { zh: '提供线索', en: 'Leave a clue' },
  sheltered: true,
  confidential: true,
  input: Type.Object({
    clue: Id(),
    notice: Type.Optional(Id()),
    position: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })),
    text: Type.String({ minLength: 10, maxLength: 10000 }),
  }),
  may: anyone,
  async run(input, { tx, now, received, record }) {
    await insertClue(tx, {
      id: input.clue,
      notice: input.notice ?? null,
      position: input.position ?? null,
      text: input.text,
      at: received,
    })
    const subject = { kind: 'clue', id: input.clue }
    await send(tx, { letter: 'clue-left', to: { role: 'supervisor' }, subject, facts: {}, at: now })
    record(subject)
    return { clue: input.clue }
  },
})
