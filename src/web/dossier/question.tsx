import type { ComponentChildren, VNode } from 'preact'
import { isDay } from '#platform/clock'
import type { Visit } from '../page.ts'
import {
  CheckboxField,
  DateField,
  Inset,
  MoneyField,
  NumberField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '../parts/index.ts'
import type { Asked } from './asked.ts'
import { BudgetFields } from './budget-fields.tsx'
import { FileQuestion } from './file-question.tsx'
import { PartFields, RowFields } from './row-fields.tsx'
import { offered, said } from './said.ts'

/** One question of a form in the way of its kind, with its reason, its hint and the comments somebody left on it. */
export function QuestionField(asked: Asked): VNode {
  const { visit, question, known, comments = [] } = asked
  return (
    <div class="zk-question" id={`question-${question.code}`}>
      {comments.map((comment) => (
        <Inset tone="late">
          <strong>{visit.t(`${comment.person_name}的意见：`, `${comment.person_name} wrote: `)}</strong>
          {comment.text}
        </Inset>
      ))}
      {fieldOf(asked)}
      {known ? (
        <p class="govuk-hint">
          {visit.t(
            '已从登记信息带入，请核对；保存后生效。',
            'Taken from the registry: check it; it counts once saved.',
          )}
        </p>
      ) : null}
    </div>
  )
}

const yesNo = (visit: Visit) => [
  { value: 'yes', label: visit.t('是', 'Yes') },
  { value: 'no', label: visit.t('否', 'No') },
]
const text = (answer: unknown): string => (answer === null || answer === undefined ? '' : String(answer))
const yesOrNo = (answer: unknown): string => (answer === true ? 'yes' : answer === false ? 'no' : '')

function fieldOf(asked: Asked): VNode {
  const { visit, question, name, answer } = asked
  const { lang } = visit
  const usual = {
    visit,
    name,
    label: question.label[lang],
    hint: question.hint?.[lang],
    why: question.why[lang] || undefined,
    optional: question.optional,
  }
  const options = offered(question).map((option) => ({ value: option.code, label: option.label[lang] }))
  switch (question.kind) {
    case 'text':
      return <TextField {...usual} value={text(answer)} width={(question.max ?? 200) > 40 ? 'full' : 20} />
    case 'long-text':
      return <TextArea {...usual} value={text(answer)} rows={(question.max ?? 0) > 1500 ? 12 : 6} max={question.max} />
    case 'number':
      if (typeof answer === 'string') return <TextField {...usual} value={answer} width={10} inputmode="decimal" />
      return (
        <NumberField {...usual} value={typeof answer === 'number' ? answer : null} suffix={question.unit?.[lang]} />
      )
    case 'money':
      // What was no amount comes back as it was written.
      if (typeof answer === 'string')
        return (
          <TextField
            {...usual}
            value={answer}
            width={10}
            inputmode="decimal"
            suffix={visit.t('万元', '× CNY 10,000')}
          />
        )
      return <MoneyField {...usual} value={typeof answer === 'number' ? answer : null} />
    case 'date':
      // A day that does not exist cannot stand in the browser's own box for days.
      if (typeof answer === 'string' && !isDay(answer)) return <TextField {...usual} value={answer} width={10} />
      return <DateField {...usual} value={text(answer)} />
    case 'yes-no':
      return <RadioField {...usual} value={yesOrNo(answer)} options={yesNo(visit)} inline />
    case 'choice':
      return options.length > 7 ? (
        <SelectField {...usual} value={text(answer)} options={options} empty={visit.t('请选择', 'Choose one')} />
      ) : (
        <RadioField {...usual} value={text(answer)} options={options} />
      )
    case 'choices':
      return <CheckboxField {...usual} value={Array.isArray(answer) ? answer.map(String) : []} options={options} />
    case 'person':
    case 'organisation':
      return <PartFields {...asked} field={QuestionField} />
    case 'people':
    case 'group':
    case 'partners':
      return <RowFields {...asked} field={QuestionField} />
    case 'budget':
      return <BudgetFields {...asked} />
    case 'file':
      return <FileQuestion {...usual} accept={question.accept} kept={asked.kept ?? []} />
    case 'calculated':
      return <Worked visit={visit} label={question.label[lang]} value={said(question, answer, lang)} />
  }
}

/** A calculated answer is worked out when the section is saved; nobody types it. */
function Worked({ visit, label, value }: { visit: Visit; label: string; value: ComponentChildren }) {
  return (
    <dl class="govuk-summary-list govuk-summary-list--no-border">
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">
          {label}
          {visit.t('（自动计算）', ' (worked out)')}
        </dt>
        <dd class="govuk-summary-list__value">
          {value || visit.t('填写并保存后显示', 'Shown once the table is saved')}
        </dd>
      </div>
    </dl>
  )
}
