import type { VNode } from 'preact'
import { screenDossier, screeningSheet } from '../../procedure/index.ts'
import { type Opened, openDossier, pageOf } from '../dossier/open.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Button, Empty, Form, Heading, Inset, RadioField, TextArea } from '../parts/index.ts'
import { keyOf, textOf, versionOf } from '../typed.ts'
import { mandatesOf, OnBehalf } from './entrusted.tsx'
import { ScreenBeside } from './screen-beside.tsx'
import { RuleRow, type Sheet, verdictsIn } from './screen-rule.tsx'

/** One dossier rule by rule: what the system finds beside a person's yes or no, and one of three results for the whole. */
export const screenPage = page('/dossiers/:dossier/screen', {
  async view(visit) {
    const { t } = visit
    const opened = await openDossier(visit)
    const { dossier, programme } = opened
    return {
      title: t('形式审查', 'Screening'),
      frame: 'workspace',
      practice: dossier.practice,
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[
              { href: '/screening', label: t('形式审查', 'Screening') },
              { href: pageOf(dossier.id), label: dossier.title },
            ]}
          />
          <Heading caption={`${programme.name[visit.lang]} · ${dossier.number ?? ''} · ${dossier.host_name}`}>
            {t('形式审查', 'Screening')}：{dossier.title}
          </Heading>
          {opened.kind === 'screen' && visit.actor.is('officer', 'institution') ? (
            <SheetForm visit={visit} opened={opened} sheet={await visit.ask(screeningSheet, { dossier: dossier.id })}>
              <OnBehalf
                visit={visit}
                mandates={await mandatesOf(visit)}
                act="procedure.screen-dossier"
                reach={{ programme: dossier.programme, round: dossier.round }}
              />
            </SheetForm>
          ) : (
            <NotHere visit={visit} />
          )}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const dossier = visit.params.dossier!
    const result = textOf(typed, 'result')
    const reason = textOf(typed, 'reason')
    const input = { dossier, version: versionOf(typed), verdicts: verdictsIn(typed), result }
    await visit.perform(screenDossier, reason ? { ...input, reason } : input, keyOf(typed))
    return go('/screening', said(visit, result))
  },
})

const said = ({ t }: Visit, result: string): string =>
  result === 'pass'
    ? t('已通过形式审查', 'It passed the screening')
    : result === 'ask'
      ? t('已一次性告知全部问题，等待补正', 'All defects were told at once; it waits for the supplement')
      : t('已作出不通过的结论', 'It was refused')

const NotHere = ({ visit }: { readonly visit: Visit }): VNode => (
  <Empty title={visit.t('现在不在形式审查环节', 'It does not stand at screening')}>
    {visit.t('此件可能已有结论，见“评审与结论”。', 'It may have its result already: see its review and results.')}
  </Empty>
)

type Props = { readonly visit: Visit; readonly opened: Opened; readonly sheet: Sheet; readonly children: VNode }

function SheetForm({ visit, opened, sheet, children }: Props): VNode {
  const { t } = visit
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {children}
        {sheet.asked ? (
          <Inset tone="accent">
            {t(
              '此件已补正过一次，请作出通过或不通过的结论。',
              'It has had its one supplement: pass it or refuse it now.',
            )}
          </Inset>
        ) : null}
        <Form visit={visit} version={opened.dossier.version}>
          {sheet.rules.map((rule, index) => (
            <RuleRow visit={visit} sheet={sheet} rule={rule} index={index} />
          ))}
          <ResultField visit={visit} asked={sheet.asked} />
          <TextArea
            visit={visit}
            name="reason"
            label={t('补充说明', 'Further words')}
            hint={t('写入通知，申请人会看到。', 'They go into the letter that the applicant reads.')}
            rows={3}
            max={2000}
            optional
          />
          <Button>{t('提交审查结论', 'Record the result')}</Button>
        </Form>
      </div>
      <div class="govuk-grid-column-one-third">
        <ScreenBeside visit={visit} opened={opened} sheet={sheet} />
      </div>
    </div>
  )
}

const ResultField = ({ visit, asked }: { readonly visit: Visit; readonly asked: boolean }): VNode => {
  const { t } = visit
  return (
    <RadioField
      visit={visit}
      name="result"
      label={t('审查结论', 'Result')}
      options={[
        { value: 'pass', label: t('通过', 'Pass'), hint: t('各项均符合', 'Every rule was answered with yes') },
        ...(asked
          ? []
          : [
              {
                value: 'ask',
                label: t('一次性告知补正', 'Ask for the one supplement'),
                hint: t(
                  '上面全部“不符合”会在一封通知中告知，只有一次',
                  'Every no above is told in one letter; there is one time only',
                ),
              },
            ]),
        { value: 'refuse', label: t('不通过', 'Refuse'), hint: t('理由会告知申请人', 'The applicant is told why') },
      ]}
    />
  )
}
