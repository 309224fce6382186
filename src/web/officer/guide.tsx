import { newId } from '#platform/ids'
import { editGuide, publishDraftGuide, readRound } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import { Card, Details, fenIn, momentFrom, moneyText, Paragraphs } from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { ItemForm, Opinions } from './guide-forms.tsx'
import { InquiryList } from './inquiry-list.tsx'
import { roundHref, roundView } from './round-frame.tsx'

/** The guide items of a round, written while it is prepared; opened for opinions, each of which gets an answer. */
export const guidePage = page('/officer/rounds/:round/guide', {
  async view(visit) {
    const { t, lang } = visit
    const { round, guide } = await visit.ask(readRound, { round: visit.params.round! })
    const writable = !round.published_at && visit.actor.is('officer')
    return roundView(
      visit,
      round,
      'guide',
      t('指南与答复', 'Guide and answers'),
      <>
        {guide.length === 0 ? <p class="govuk-body">{t('还没有指南方向。', 'No guide items yet.')}</p> : null}
        {guide.map((item) => (
          <Card title={`${item.code} ${item.title[lang]}`}>
            <p class="govuk-hint">
              {t('额度', 'Budget')} {moneyText(item.budget_fen, lang)} · {t('单项上限', 'Most for one')}{' '}
              {item.max_fen === null ? '—' : moneyText(item.max_fen, lang)}
            </p>
            <Paragraphs text={item.text[lang]} />
            {writable ? (
              <Details summary={t('修改', 'Edit')}>
                <ItemForm visit={visit} item={item} position={item.position} />
              </Details>
            ) : null}
          </Card>
        ))}
        {writable ? (
          <Details summary={t('增加方向', 'Add an item')}>
            <ItemForm visit={visit} item={null} position={guide.length + 1} />
          </Details>
        ) : null}
        {round.published_at ? null : <Opinions visit={visit} round={round} />}
        <h2 class="govuk-heading-m">{t('意见和咨询', 'Opinions and questions')}</h2>
        {await InquiryList(visit, { round: round.id }, roundHref(round.id, 'guide'))}
      </>,
    )
  },
  async submit(visit, typed) {
    const round = visit.params.round!
    if (textOf(typed, '_do') === 'opinions') {
      await visit.perform(publishDraftGuide, { round, until: momentFrom(typed, 'until') }, keyOf(typed))
      return go(roundHref(round, 'guide'), visit.t('已公开征求意见', 'The draft guide is open for opinions'))
    }
    await visit.perform(editGuide, itemIn(typed, round), keyOf(typed))
    return go(roundHref(round, 'guide'), visit.t('已保存', 'Saved'))
  },
})

function itemIn(typed: Typed, round: string): Readonly<Record<string, unknown>> {
  const most = fenIn(typed, 'maxFen')
  return {
    round,
    item: textOf(typed, 'item') || (keyOf(typed) ?? newId()),
    code: textOf(typed, 'code'),
    title: typed.title,
    text: typed.text,
    budgetFen: fenIn(typed, 'budgetFen') ?? 0,
    ...(most === null ? {} : { maxFen: most }),
    position: textOf(typed, 'position') || 0,
    remove: textOf(typed, '_do') === 'remove',
  }
}
