import { idFrom, newId } from '#platform/ids'
import { convenePanel, reviewOfRound } from '../../procedure/index.ts'
import { roundHref, roundView } from '../officer/round-frame.tsx'
import { go, page } from '../page.ts'
import { Empty, momentFrom } from '../parts/index.ts'
import { keyOf, manyOf, type Typed, textOf } from '../typed.ts'
import { mandatesOf, OnBehalf } from './entrusted.tsx'
import { StageReview } from './review-stage.tsx'

/** Each review stage of a round: its panels, and those that wait for one beside the experts who may judge them. */
export const reviewPage = page('/officer/rounds/:round/review', {
  async view(visit) {
    const { t, actor } = visit
    const { round, stages } = await visit.ask(reviewOfRound, { round: visit.params.round! })
    const mandates = await mandatesOf(visit)
    const reach = { programme: round.programme, round: round.id }
    const shown = []
    for (const stage of stages) shown.push(await StageReview({ visit, round: round.id, stage }))
    return roundView(
      visit,
      round,
      'review',
      t('评审', 'Review'),
      <>
        {actor.is('institution') ? (
          <OnBehalf visit={visit} mandates={mandates} act="procedure.convene-panel" reach={reach} />
        ) : null}
        {shown}
        {stages.length === 0 ? <Empty title={t('本计划没有评审环节', 'This programme has no review stage')} /> : null}
      </>,
    )
  },
  async submit(visit, typed) {
    const round = visit.params.round!
    const due = momentFrom(typed, 'due')
    // A double click names the same panel and the same seats.
    const idOf = (...parts: string[]) => idFrom('panel', keyOf(typed) ?? newId(), ...parts)
    const { warnings } = await visit.perform(
      convenePanel,
      {
        panel: idOf(),
        round,
        stage: textOf(typed, 'stage'),
        title: textOf(typed, 'title'),
        dossiers: manyOf(typed, 'dossier'),
        experts: manyOf(typed, 'expert').map((person) => ({ seat: idOf(person), person, ...reasonIn(typed) })),
        ...(due ? { due } : {}),
      },
      keyOf(typed),
    )
    const notes = warnings.map((text) => text[visit.lang]).join(visit.t('；', '; '))
    const said = visit.t('评审组已组建，邀请已发送', 'The panel is convened and its experts are invited')
    return go(roundHref(round, 'review'), notes ? `${said}${visit.t('。请留意：', '. Mind: ')}${notes}` : said)
  },
})

/** One reason stands for whoever of the chosen needs one. */
export const reasonIn = (typed: Typed): { reason?: string } => {
  const reason = textOf(typed, 'reason')
  return reason ? { reason } : {}
}
