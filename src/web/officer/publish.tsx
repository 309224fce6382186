import { publishRound, readRound, roundReadiness } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import { Button, Form, Inset, Link, LinkButton, Tag } from '../parts/index.ts'
import { keyOf } from '../typed.ts'
import { roundHref, roundView } from './round-frame.tsx'

/** The list before publishing: what keeps the round back comes first, then what is merely unusual. */
export const publishPage = page('/officer/rounds/:round/publish', {
  async view(visit) {
    const { t, lang } = visit
    const { round, guide, programme } = await visit.ask(readRound, { round: visit.params.round! })
    const { missing } = await visit.ask(roundReadiness, { round: round.id })
    const blocked = missing.some((one) => one.blocks)
    return roundView(
      visit,
      round,
      'glance',
      t('发布', 'Publish'),
      <>
        <h2 class="govuk-heading-m">{t('发布前核对', 'Before it is published')}</h2>
        {missing.length === 0 ? <Inset tone="good">{t('都准备好了。', 'Everything is ready.')}</Inset> : null}
        <ul class="govuk-list">
          {missing.map((one) => (
            <li>
              <Tag tone={one.blocks ? 'late' : 'wait'}>
                {one.blocks ? t('须先改正', 'Must be corrected') : t('请确认', 'Please confirm')}
              </Tag>{' '}
              <Link visit={visit} href={roundHref(round.id, one.place)}>
                {one.says[lang]}
              </Link>
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          {t(
            `发布后：${programme.name.zh}第 ${round.programme_version} 版和 ${programme.parameters.length} 项政策参数固定下来，${guide.length} 个方向公开，只能用补充通知更正。`,
            `Then version ${round.programme_version} of ${programme.name.en} and ${programme.parameters.length} parameters are frozen, ${guide.length} guide items are public, and corrections need an addendum.`,
          )}
        </p>
        <Form visit={visit}>
          <div class="govuk-button-group">
            {blocked ? null : <Button>{t('发布批次', 'Publish the round')}</Button>}
            <LinkButton visit={visit} href={`/rounds/${round.id}/form`} tone="secondary">
              {t('预览申报内容', 'See the form')}
            </LinkButton>
          </div>
        </Form>
      </>,
    )
  },
  async submit(visit, typed) {
    const round = visit.params.round!
    await visit.perform(publishRound, { round }, keyOf(typed))
    return go(roundHref(round), visit.t('批次已发布', 'The round is published'))
  },
})
