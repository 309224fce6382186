import { rateService } from '../../procedure/index.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, RadioField, TextArea } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { openDossier, pageOf } from './open.ts'

const stars = [
  { value: '5', zh: '非常满意', en: 'Very good' },
  { value: '4', zh: '满意', en: 'Good' },
  { value: '3', zh: '基本满意', en: 'Fair' },
  { value: '2', zh: '不满意', en: 'Poor' },
  { value: '1', zh: '非常不满意', en: 'Very poor' },
]

/** 好差评: five grades and a remark; whoever was rated does not decide anything by it. */
export const ratePage = page('/dossiers/:dossier/rate', {
  async view(visit) {
    const { dossier } = await openDossier(visit)
    const { t, lang } = visit
    return {
      title: t('评价服务', 'Rate the service'),
      frame: 'workspace',
      practice: dossier.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: pageOf(dossier.id), label: dossier.title }]} />
          <Heading caption={dossier.number ?? ''}>{t('评价这次办理', 'Rate this service')}</Heading>
          <p class="govuk-body">
            {t(
              '评价不影响办理结果；可以重新评价，以最后一次为准。',
              'Rating changes nothing in the result. You may rate again; the last one counts.',
            )}
          </p>
          <Form visit={visit}>
            <RadioField
              visit={visit}
              name="stars"
              label={t('您的评价', 'Your grade')}
              options={stars.map((one) => ({ value: one.value, label: one[lang] }))}
            />
            <TextArea
              visit={visit}
              name="remark"
              label={t('想说的话', 'Anything to add')}
              optional
              rows={4}
              max={1000}
            />
            <Button>{t('提交评价', 'Send')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    const given = { dossier, stars: Number(textOf(typed, 'stars')), remark: textOf(typed, 'remark') || undefined }
    await visit.perform(rateService, given, keyOf(typed))
    return go(pageOf(dossier), visit.t('谢谢您的评价', 'Thank you'))
  },
})
