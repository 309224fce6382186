import { Type } from 'typebox'
import { act } from '#platform/act'
import { Id } from '#platform/ids'
import { refuse } from '#platform/refusal'
import { onBehalf } from '../on-behalf.ts'
import { lockRound } from '../store/round.ts'
import { keepScreeningList, screenedIn } from '../store/screening.ts'

/** Publishes which dossiers of a round passed screening. It waits until none is left in screening or supplement. */
export const publishScreening = act('procedure.publish-screening', {
  title: { zh: '公布形式审查结果', en: 'Publish the result of screening' },
  input: Type.Object({ round: Id() }),
  may: (actor) => actor.is('officer', 'institution'),
  async run({ round: id }, deed) {
    const { tx, actor, now } = deed
    const round = await lockRound(tx, id)
    const behalf = await onBehalf(deed, 'procedure.publish-screening', { programme: round.programme, round: id }, [])
    const screened = await screenedIn(tx, id)
    const waiting = screened.filter((one) => one.result === 'waiting').length
    if (waiting > 0) refuse('procedure.screening_open', { count: waiting })
    const passed = screened.filter((one) => one.result === 'pass')
    if (passed.length === 0) refuse('procedure.screening_nothing')
    const rows = passed.map(({ number, title, host_name }) => ({ number, title, host_name }))
    const refused = screened.length - passed.length
    const by = actor.standing.organisationName ?? actor.name
    await keepScreeningList(
      tx,
      { round: id, rows, refused, practice: round.practice, by_name: by, published_at: now },
      behalf,
    )
    deed.record({ kind: 'round', id, after: { screening: { passed: rows.length, refused } } })
    return { passed: rows.length, refused }
  },
})
