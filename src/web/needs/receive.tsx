import { readDossier, receiveResults } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, Link, RadioField, TextArea } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'

/** The owner of the need accepts what was made for it, before the bureau looks. */
export const receivePage = page('/dossiers/:dossier/receive', {
  async view(visit) {
    const { t } = visit
    const { dossier } = await visit.ask(readDossier, { dossier: idIn(visit, 'dossier', '办件', 'dossier') })
    const title = t('需求方验收', 'Receive the results')
    return {
      title,
      frame: 'workspace',
      practice: dossier.practice,
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: `/dossiers/${dossier.id}`, label: dossier.title }]} />
          <Heading caption={dossier.number ?? ''}>{title}</Heading>
          <p class="govuk-body">
            {t(
              '先由需求方对照合同指标验收，再由市科技局验收。',
              'The owner of the need checks it against the agreement; then the bureau does.',
            )}{' '}
            <Link visit={visit} href={`/dossiers/${dossier.id}/run`}>
              {t('合同指标和完成情况', 'Targets and what was reached')}
            </Link>
          </p>
          <Form visit={visit} version={dossier.version}>
            <RadioField
              visit={visit}
              name="result"
              label={t('结论', 'Finding')}
              options={[
                { value: 'pass', label: t('达到需求，同意验收', 'It meets the need') },
                { value: 'fix', label: t('尚未达到，请整改', 'Not yet: to be put right') },
              ]}
            />
            <TextArea
              visit={visit}
              name="opinion"
              label={t('意见', 'Opinion')}
              hint={t('逐项说明指标完成情况；需要整改的写明内容', 'Target by target; say what has to be put right')}
              rows={6}
              max={10000}
            />
            <Button>{t('提交结论', 'Record')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    const result = textOf(typed, 'result')
    const input = { dossier, opinion: textOf(typed, 'opinion'), ...(result ? { result: result as 'pass' } : {}) }
    await visit.perform(receiveResults, input as never, keyOf(typed))
    return go(`/dossiers/${dossier}`, visit.t('验收结论已提交', 'Recorded'))
  },
})
