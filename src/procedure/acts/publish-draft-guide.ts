import { Type } from 'typebox'
import { act } from '#platform/act'
import { dayOf, saidDay } from '#platform/clock'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { dueAfter, parameterOn } from '../../policy/index.ts'
import { Moment } from '../inputs.ts'
import { saveDraftGuide } from '../store/draft-guide.ts'
import { guideItems, lockRound } from '../store/round.ts'

/** Opens the draft guide for opinions. The shortest period is a policy parameter; it may be prolonged, never cut. */
export const publishDraftGuide = act('procedure.publish-draft-guide', {
  title: { zh: '公开征求意见', en: 'Open the draft guide for opinions' },
  input: Type.Object({ round: Id(), until: Moment }),
  may: (actor) => actor.is('officer', 'system'),
  async run({ round: id, until }, { tx, actor, now, record }) {
    const round = await lockRound(tx, id)
    if (round.published_at) refuse('procedure.round_published', { code: round.code })
    if ((await guideItems(tx, id)).length === 0) refuse('procedure.guide_empty')
    const last = new Date(until)
    const least = await dueAfter(tx, 'opinion.days', now)
    if (dayOf(last) < dayOf(least) && !round.opinions_until) {
      const { value, document } = await parameterOn(tx, 'opinion.days', dayOf(now))
      const day = dayOf(least)
      refuse(
        'procedure.opinions_too_short',
        { days: value, document, day: { zh: saidDay(day, 'zh'), en: saidDay(day, 'en') } },
        [{ field: 'until', says: { zh: `不早于 ${saidDay(day, 'zh')}`, en: `Not before ${saidDay(day, 'en')}` } }],
      )
    }
    if (round.opinions_until && last < round.opinions_until) refuse('procedure.cut_off_earlier')
    await saveDraftGuide(tx, { round: id, at: now, until: last, by: actor.person ?? id })
    record({ kind: 'round', id, after: { opinionsUntil: until } })
    return { round: id, until: last.toISOString() }
  },
})
