import { newId } from '#platform/ids'
import { publishAddendum, readRound } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import {
  Button,
  Form,
  instantText,
  MomentField,
  momentFrom,
  Paragraphs,
  TextField,
  TextPairField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { roundHref, roundView } from './round-frame.tsx'

/** A published round is corrected in public only. */
export const addendumPage = page('/officer/rounds/:round/addendum', {
  async view(visit) {
    const { t, lang } = visit
    const { round, addenda } = await visit.ask(readRound, { round: visit.params.round! })
    return roundView(
      visit,
      round,
      'glance',
      t('补充通知', 'Addendum'),
      <>
        <h2 class="govuk-heading-m">{t('发布补充通知', 'Publish an addendum')}</h2>
        <Form visit={visit}>
          <TextPairField visit={visit} name="text" label={t('通知正文', 'Text')} rows={6} />
          <TextField visit={visit} name="contact" label={t('新的联系方式', 'New contact')} optional />
          <MomentField
            visit={visit}
            name="writerUntil"
            label={t('申请人截止改为', 'Applicants until')}
            hint={t('只能推后，不能提前', 'Later only, never earlier')}
            optional
          />
          <MomentField visit={visit} name="hostUntil" label={t('单位审核截止改为', 'Hosts until')} optional />
          <MomentField visit={visit} name="recommenderUntil" label={t('推荐截止改为', 'Recommenders until')} optional />
          <Button>{t('发布', 'Publish')}</Button>
        </Form>
        {addenda.map((one) => (
          <section>
            <h3 class="govuk-heading-s">
              {t(`补充通知第 ${one.number} 号`, `Addendum ${one.number}`)} · {instantText(one.at, lang)}
            </h3>
            <Paragraphs text={one.text[lang]} />
          </section>
        ))}
      </>,
    )
  },
  async submit(visit, typed) {
    const round = visit.params.round!
    const moments = Object.fromEntries(
      ['writerUntil', 'hostUntil', 'recommenderUntil'].flatMap((name) => {
        const at = momentFrom(typed, name)
        return at ? [[name, at]] : []
      }),
    )
    const contact = textOf(typed, 'contact')
    const input = {
      addendum: keyOf(typed) ?? newId(),
      round,
      text: typed.text,
      ...(contact ? { contact } : {}),
      ...moments,
    }
    await visit.perform(publishAddendum, input, keyOf(typed))
    return go(roundHref(round, 'addendum'), visit.t('补充通知已发布', 'The addendum is published'))
  },
})
