import type { VNode } from 'preact'
import type { ChainStep, Stage } from '../../procedure/index.ts'
import { roleNames } from '../../registry/index.ts'
import { Details, SelectField, TextField, TextPairField } from '../parts/index.ts'
import type { Part, PartProps } from './part.ts'
import { pairOrEmpty, rowsOf, type TypedPart, textIn } from './typed-parts.ts'

const signers = ['officer', 'leader', 'finance', 'supervisor'] as const

/** Names and limits of the stages, and the bureau's own chain of approval; where the ways lead is written in the whole definition. */
export const stages: Part = {
  key: 'stages',
  title: { zh: '办理环节和时限', en: 'Stages and limits' },
  Fields(props) {
    return (
      <>
        {props.definition.stages.map((stage, index) => (
          <Details summary={`${index + 1}. ${stage.title[props.visit.lang]}`}>
            <StageFields {...props} stage={stage} at={`stages.${index}`} />
          </Details>
        ))}
        {props.definition.ends.map((end, index) => (
          <TextPairField
            visit={props.visit}
            name={`ends.${index}.title`}
            label={props.visit.t(`办结情形 ${index + 1}`, `End ${index + 1}`)}
            value={end.title}
          />
        ))}
      </>
    )
  },
  read(definition, typed) {
    const edits = rowsOf(typed.stages)
    const ends = rowsOf(typed.ends)
    return {
      ...definition,
      stages: definition.stages.map((stage, index) => (edits[index] ? stageIn(stage, edits[index]) : stage)),
      ends: definition.ends.map((end, index) =>
        ends[index] ? { ...end, title: pairOrEmpty(ends[index], 'title') } : end,
      ),
    }
  },
}

function stageIn(stage: Stage, edit: TypedPart): Stage {
  const { within: _within, ...kept } = stage
  const within = textIn(edit, 'within')
  const days = textIn(edit, 'days')
  return {
    ...kept,
    title: pairOrEmpty(edit, 'title'),
    ...(within ? { within } : {}),
    ...(stage.publicity && days ? { publicity: { ...stage.publicity, days } } : {}),
    ...(stage.chain
      ? { chain: rowsOf(edit.chain).flatMap((row) => (textIn(row, 'key') === '' ? [] : [stepIn(row)])) }
      : {}),
  }
}
const stepIn = (row: TypedPart): ChainStep => ({
  key: textIn(row, 'key'),
  title: pairOrEmpty(row, 'title'),
  role: signers.find((role) => role === textIn(row, 'role')) ?? 'leader',
})

function StageFields({
  visit,
  parameters,
  stage,
  at,
}: PartProps & { readonly stage: Stage; readonly at: string }): VNode {
  const { t, lang } = visit
  const limits = parameters
    .filter(({ unit }) => unit === 'working-day' || unit === 'day' || unit === 'month')
    .map(({ key, name }) => ({ value: key, label: `${name[lang]} (${key})` }))
  const chain: (ChainStep | null)[] = [...(stage.chain ?? []), null]
  return (
    <>
      <TextPairField visit={visit} name={`${at}.title`} label={t('名称', 'Title')} value={stage.title} />
      <SelectField
        visit={visit}
        name={`${at}.within`}
        label={t('时限取自', 'Limit from')}
        value={stage.within ?? ''}
        options={limits}
        empty={t('按批次的截止时间', 'The cut-offs of the round')}
      />
      {stage.publicity ? (
        <SelectField
          visit={visit}
          name={`${at}.days`}
          label={t('公示期取自', 'Period of the notice from')}
          value={stage.publicity.days}
          options={limits}
        />
      ) : null}
      {stage.chain
        ? chain.map((step, index) => (
            <fieldset class="govuk-fieldset zk-card">
              <legend class="govuk-fieldset__legend">
                {step ? t(`审批第 ${index + 1} 步`, `Step ${index + 1}`) : t('增加一步', 'One more step')}
              </legend>
              <TextField
                visit={visit}
                name={`${at}.chain.${index}.key`}
                label={t('代码', 'Code')}
                hint={
                  step
                    ? t('清空即删除这一步', 'Empty it to remove the step')
                    : t('不填即不增加', 'Left empty, nothing is added')
                }
                width={10}
                value={step?.key ?? ''}
              />
              <TextPairField
                visit={visit}
                name={`${at}.chain.${index}.title`}
                label={t('名称', 'Title')}
                value={step?.title ?? null}
              />
              <SelectField
                visit={visit}
                name={`${at}.chain.${index}.role`}
                label={t('由谁签', 'Signed by')}
                value={step?.role ?? 'leader'}
                options={signers.map((role) => ({ value: role, label: roleNames[role][lang] }))}
              />
            </fieldset>
          ))
        : null}
    </>
  )
}
