import type { VNode } from 'preact'
import type { Text } from '#platform/text'
import type { Question, QuestionKind } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { NumberField, TextArea, TextField, TextPairField, TickField } from '../parts/index.ts'
import { optionLines } from './read-question.ts'

export const kindText: Readonly<Record<QuestionKind, Text>> = {
  text: { zh: '短文本', en: 'short text' },
  'long-text': { zh: '长文本', en: 'long text' },
  number: { zh: '数字', en: 'number' },
  money: { zh: '金额', en: 'money' },
  date: { zh: '日期', en: 'date' },
  'yes-no': { zh: '是否', en: 'yes or no' },
  choice: { zh: '单选', en: 'one choice' },
  choices: { zh: '多选', en: 'several choices' },
  person: { zh: '人员', en: 'person' },
  people: { zh: '人员名单', en: 'people' },
  organisation: { zh: '单位', en: 'organisation' },
  partners: { zh: '合作单位', en: 'partners' },
  budget: { zh: '预算表', en: 'budget' },
  group: { zh: '重复组', en: 'repeated group' },
  file: { zh: '附件', en: 'attachment' },
  calculated: { zh: '自动计算', en: 'calculated' },
}

/** What an officer may change about one question; its code and kind stay, because answers are kept under them. */
export function QuestionFields({
  visit,
  question,
  at,
  position,
}: {
  readonly visit: Visit
  readonly question: Question
  readonly at: string
  readonly position: number
}): VNode {
  const { t } = visit
  const named = (name: string) => `${at}.${name}`
  const sized = ['text', 'long-text', 'number', 'money', 'group', 'people', 'partners'].includes(question.kind)
  return (
    <>
      <p class="govuk-hint">
        {t('代码', 'Code')} {question.code}
      </p>
      <TextPairField visit={visit} name={named('label')} label={t('问题文字', 'Wording')} value={question.label} />
      <TextPairField
        visit={visit}
        name={named('hint')}
        label={t('提示（选填）', 'Hint (optional)')}
        value={question.hint ?? null}
      />
      <TextPairField visit={visit} name={named('why')} label={t('填报用途', 'Why it is asked')} value={question.why} />
      <TickField
        visit={visit}
        name={named('optional')}
        label={t('选填', 'Need not be answered')}
        value={question.optional ?? false}
      />
      {sized ? (
        <>
          <NumberField
            visit={visit}
            name={named('min')}
            label={t('下限（字数、行数或数值；金额为分）', 'Lower limit: characters, rows or size; money in fen')}
            optional
            value={question.min ?? null}
          />
          <NumberField
            visit={visit}
            name={named('max')}
            label={t('上限', 'Upper limit')}
            optional
            value={question.max ?? null}
          />
        </>
      ) : null}
      {question.kind === 'file' ? (
        <TextField
          visit={visit}
          name={named('accept')}
          label={t('文件类型', 'Kinds of file')}
          hint={t('用逗号隔开，如 pdf, docx', 'With commas: pdf, docx')}
          optional
          width={20}
          value={(question.accept ?? []).join(', ')}
        />
      ) : null}
      {question.options ? (
        <TextArea
          visit={visit}
          name={named('options')}
          label={t('选项，每行一个：代码 | 中文 | 英文', 'Options, one a line: code | Chinese | English')}
          rows={Math.min(12, question.options.length + 2)}
          value={optionLines(question.options)}
        />
      ) : null}
      {question.kind === 'calculated' ? (
        <TextField
          visit={visit}
          name={named('calculate')}
          label={t('计算公式（CEL）', 'Formula (CEL)')}
          value={question.calculate ?? ''}
        />
      ) : null}
      <TextField
        visit={visit}
        name={named('when')}
        label={t('只在此条件下才问（CEL）', 'Asked only when this holds (CEL)')}
        optional
        value={question.when ?? ''}
      />
      <TextField
        visit={visit}
        name={named('position')}
        label={t('排在第几项', 'Position')}
        width={2}
        value={String(position)}
      />
      <TickField visit={visit} name={named('remove')} label={t('删除这个问题', 'Remove this question')} />
    </>
  )
}
