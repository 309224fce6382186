import { cancelRound, readRound, roundAtAGlance } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import { Button, Form, TextArea, Warning } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { roundHref, roundView } from './round-frame.tsx'

/** Ends a round before its time; the page says first whom it reaches. */
export const cancelPage = page('/officer/rounds/:round/cancel', {
  async view(visit) {
    const { t } = visit
    const { round } = await visit.ask(readRound, { round: visit.params.round! })
    const counts = await visit.ask(roundAtAGlance, { round: round.id })
    const open = counts.filter((row) => !row.stage.startsWith('end.')).reduce((sum, row) => sum + row.n, 0)
    return roundView(
      visit,
      round,
      'glance',
      t('取消批次', 'Cancel the round'),
      <>
        <h2 class="govuk-heading-m">{t('取消批次', 'Cancel the round')}</h2>
        <Warning>
          {t(
            `在办的 ${open} 件都会办结，每位申请人都会收到理由。此操作不能撤销。`,
            `${open} open dossiers end with it and every applicant is told why. This cannot be undone.`,
          )}
        </Warning>
        <Form visit={visit}>
          <TextArea
            visit={visit}
            name="reason"
            label={t('理由（会告知申请人）', 'Reason, told to the applicants')}
            max={2000}
          />
          <Button tone="warning">{t('取消批次', 'Cancel the round')}</Button>
        </Form>
      </>,
    )
  },
  async submit(visit, typed) {
    const round = visit.params.round!
    await visit.perform(cancelRound, { round, reason: textOf(typed, 'reason') }, keyOf(typed))
    return go(roundHref(round), visit.t('批次已取消', 'The round is cancelled'))
  },
})
