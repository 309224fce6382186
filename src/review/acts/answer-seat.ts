import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { finishTasks, send } from '../../desk/index.ts'
import { callReserve } from '../calling.ts'
import { declineReasons, declineText } from '../panel.ts'
import { sit, takeSeat } from '../sitting.ts'
import { answerSeat } from '../store/seat.ts'
import { sheetsOfSeat } from '../store/sheet.ts'

export const acceptSeat = act('review.accept-seat', {
  title: { zh: '接受评审邀请', en: 'Accept an invitation to review' },
  input: Type.Object({ seat: Id() }),
  may: (actor) => actor.is('reviewer'),
  async run({ seat: id }, deed) {
    const { seat } = await sit(deed, id)
    await takeSeat(deed, seat)
    deed.record({ kind: 'seat', id, stage: 'accepted' })
    return { seat: id, answer: 'accepted' }
  },
})

/** One button, one of three reasons; whoever convened the panel is told. After the first sheet it is too late. */
export const declineSeat = act('review.decline-seat', {
  title: { zh: '谢绝评审邀请', en: 'Decline an invitation to review' },
  input: Type.Object({
    seat: Id(),
    reason: Type.Enum([...declineReasons], { description: 'not-my-field, conflict or no-time' }),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  may: (actor) => actor.is('reviewer'),
  async run({ seat: id, reason, note }, deed) {
    const { tx, now, actor } = deed
    const { panel } = await sit(deed, id)
    const handedIn = (await sheetsOfSeat(tx, id)).filter((sheet) => sheet.submitted_at).length
    if (handedIn > 0) refuse('review.already_scored', { count: handedIn })
    await answerSeat(tx, id, 'declined', reason, note?.trim() || null, now)
    await finishTasks(tx, { kind: 'seat', ids: [id], by: actor, at: now })
    const reserve = await callReserve(deed, panel)
    await send(tx, {
      letter: 'seat-declined',
      to: { person: panel.made_by },
      subject: { kind: 'panel', id: panel.id },
      at: now,
      facts: {
        expert: actor.name,
        panel: panel.title,
        reason: declineText[reason],
        next: reserve
          ? { zh: `候补专家${reserve.person_name}已自动补位。`, en: `${reserve.person_name}, a reserve, was invited.` }
          : { zh: '没有候补专家，请视情况补充。', en: 'There is no reserve: seat another expert where needed.' },
      },
    })
    deed.record({ kind: 'seat', id, stage: 'declined', after: { reason } })
    deed.record({ kind: 'panel', id: panel.id })
    return { seat: id, answer: 'declined' }
  },
})
