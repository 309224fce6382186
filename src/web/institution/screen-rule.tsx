import type { VNode } from 'preact'
import { fill } from '#platform/text'
import { everyQuestion, type screeningSheet } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Card, Details, RadioField, SelectField, Tag, TextArea, TextField, type Tone } from '../parts/index.ts'
import { type Typed, textOf } from '../typed.ts'

export type Sheet = Awaited<ReturnType<(typeof screeningSheet)['run']>>
type Rule = Sheet['rules'][number]
type Props = { readonly visit: Visit; readonly sheet: Sheet; readonly rule: Rule; readonly index: number }

/** One rule: what the system found, a yes or no that begins with it, and the reason, which a no always needs. */
export function RuleRow({ visit, sheet, rule, index }: Props): VNode {
  const { t, lang } = visit
  const name = (field: string) => `verdicts.${rule.code}.${field}`
  const found = finding(visit, rule)
  return (
    <Card>
      <RadioField
        visit={visit}
        name={name('ok')}
        label={`${index + 1}. ${fill(rule.says[lang], sheet.facts.param, lang)}`}
        value={rule.verdict === 'holds' ? 'yes' : rule.verdict === 'fails' ? 'no' : undefined}
        options={[
          { value: 'yes', label: t('符合', 'Yes') },
          { value: 'no', label: t('不符合', 'No') },
        ]}
        inline
      />
      <p class="govuk-body-s">
        {t('系统核对：', 'The system finds: ')}
        <Tag tone={found.tone}>{found.text}</Tag>
      </p>
      <TextArea
        visit={visit}
        name={name('reason')}
        label={t('理由', 'Reason')}
        hint={t('不符合的必须写明；与系统核对不一致的也要写明', 'A no needs it; so does a yes against the system')}
        rows={2}
        max={1000}
        optional
      />
      <Details summary={t('证据和需补正的填报项', 'Evidence, and the question to put right')}>
        <TextField
          visit={visit}
          name={name('evidence')}
          label={t('证据', 'Evidence')}
          hint={t('在哪份材料、哪一页看到', 'In which paper, on which page')}
          max={1000}
          optional
        />
        <SelectField
          visit={visit}
          name={name('field')}
          label={t('需补正的填报项', 'Question to put right')}
          options={everyQuestion(sheet.programme.form).map((one) => ({ value: one.code, label: one.label[lang] }))}
          empty={t('不对应某一项', 'None in particular')}
          optional
        />
      </Details>
    </Card>
  )
}

function finding({ t }: Visit, rule: Rule): { readonly text: string; readonly tone: Tone } {
  if (rule.effect === 'person') return { text: t('由人判断', 'for a person to judge'), tone: 'wait' }
  if (rule.verdict === 'holds') return { text: t('符合', 'met'), tone: 'good' }
  if (rule.verdict === 'fails') return { text: t('不符合', 'not met'), tone: 'late' }
  return { text: t('材料不足，无法核对', 'too little to tell'), tone: 'wait' }
}

/** What was answered; a rule that nobody answered stays out, and the refusal names it. */
export function verdictsIn(typed: Typed) {
  const rows = Object.entries((typed.verdicts ?? {}) as Readonly<Record<string, Typed>>)
  return rows
    .filter(([, row]) => ['yes', 'no'].includes(textOf(row, 'ok')))
    .map(([rule, row]) => ({
      rule,
      ok: textOf(row, 'ok') === 'yes',
      ...given('reason', textOf(row, 'reason')),
      ...given('evidence', textOf(row, 'evidence')),
      ...given('field', textOf(row, 'field')),
    }))
}

const given = (name: string, text: string): Record<string, string> => (text ? { [name]: text } : {})
