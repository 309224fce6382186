import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { finishTasks, send } from '../../desk/index.ts'
import { answerInquiryRow, lockInquiry } from '../store/inquiry.ts'

/** Whoever wrote gets an answer; what is made public stands on the page of the round without a name. A complaint never does. */
export const answerInquiry = act('procedure.answer-inquiry', {
  title: { zh: '答复', en: 'Answer an inquiry' },
  input: Type.Object({
    inquiry: Id(),
    answer: Type.String({ minLength: 2, maxLength: 5000 }),
    adopted: Type.Optional(Type.Boolean({ description: 'whether an opinion on the guide is taken up' })),
    public: Type.Optional(Type.Boolean()),
  }),
  may: (actor) => actor.is('officer', 'supervisor'),
  async run(input, { tx, actor, now, record }) {
    const inquiry = await lockInquiry(tx, input.inquiry)
    if (inquiry.kind === 'complaint' && !actor.is('supervisor')) refuse('procedure.complaint_for_supervision')
    if (inquiry.answered_at) refuse('procedure.inquiry_answered')
    const shown = inquiry.kind !== 'complaint' && (input.public ?? false)
    const answer = { text: input.answer, adopted: input.adopted ?? null, public: shown }
    await answerInquiryRow(tx, inquiry.id, answer, actor.person!, now)
    await finishTasks(tx, { kind: 'inquiry', ids: [inquiry.id], by: actor, at: now })
    if (inquiry.person)
      await send(tx, {
        letter: 'inquiry-answered',
        to: { person: inquiry.person },
        subject: { kind: 'inquiry', id: inquiry.id },
        facts: { text: inquiry.text.slice(0, 60), answer: input.answer },
        at: now,
      })
    record({
      kind: 'inquiry',
      id: inquiry.id,
      after: { answered: true, public: shown, adopted: input.adopted ?? null },
    })
    return { inquiry: inquiry.id, public: shown }
  },
})
