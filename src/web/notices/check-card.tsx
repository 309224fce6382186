import type { VNode } from 'preact'
import type { readObjectionCheck } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Button, Card, dayText, Form, instantText, Paragraphs, TextArea } from '../parts/index.ts'

type Read = Awaited<ReturnType<typeof readObjectionCheck.run>>

/** The check by the nominator as the bureau follows it: what was asked, until when, and what was reported. */
export const CheckCard = ({ visit, read: { check, dossier } }: { visit: Visit; read: Read }): VNode => {
  const { t, lang } = visit
  const who = dossier.recommender_name ?? '—'
  return (
    <Card title={t('提名者核查', 'Check by the nominator')}>
      <p class="govuk-body">
        {t(
          `${check.asked_by_name}于 ${instantText(check.asked_at, 'zh')} 转${who}核查`,
          `${check.asked_by_name} asked ${who} at ${instantText(check.asked_at, 'en')}`,
        )}
        {check.due_at
          ? t(`，请于 ${dayText(check.due_at, 'zh')} 前报告`, `, to report by ${dayText(check.due_at, 'en')}`)
          : ''}
      </p>
      <Paragraphs text={check.paraphrase} />
      {check.report ? (
        <>
          <h3 class="govuk-heading-s">
            {check.found ? t('核查属实', 'Found to be so') : t('核查不属实', 'Found not to be so')}
          </h3>
          <Paragraphs text={check.report} />
          <p class="govuk-body-s">
            {check.reported_by} · {instantText(check.reported_at, lang)}
          </p>
        </>
      ) : (
        <p class="govuk-body">{t('还没有报告。', 'Not reported yet.')}</p>
      )}
    </Card>
  )
}

/** Sends the matter to the nominator, in the officer's own words. */
export const AskCheck = ({ visit }: { visit: Visit }): VNode => {
  const { t } = visit
  return (
    <Form visit={visit}>
      <h2 class="govuk-heading-m">{t('先转提名者核查', 'First the nominator checks')}</h2>
      <TextArea
        visit={visit}
        name="paraphrase"
        label={t('转述要核查的事项', 'The matter, in your words')}
        hint={t(
          '提名者只看到这里写的内容：不要照抄原话，避免看出异议人是谁',
          'The nominator reads this and nothing else: no words by which the objector could be known',
        )}
        rows={4}
        max={4000}
      />
      <Button name="_do" value="ask">
        {t('转提名者核查', 'Ask the nominator')}
      </Button>
    </Form>
  )
}
