import type { VNode } from 'preact'
import type { Criterion, Stage } from '../../procedure/index.ts'
import { Box } from '../officer/list-rows.tsx'
import type { Visit } from '../page.ts'
import { Inset, SelectField, Table, Tag } from '../parts/index.ts'
import type { Part, PartProps } from './part.ts'
import { numberIn, pairIn, pairOrEmpty, rowsOf, type TypedPart, textIn } from './typed-parts.ts'

/** Criteria and weights of every review stage; the weights of one stage add up to 100. */
export const rubric: Part = {
  key: 'rubric',
  title: { zh: '评审指标', en: 'Rubric' },
  Fields(props) {
    const reviews = props.definition.stages.filter((stage) => stage.review)
    if (reviews.length === 0)
      return <Inset>{props.visit.t('本计划没有评审环节。', 'This programme has no review.')}</Inset>
    return (
      <>
        {reviews.map((stage, index) => (
          <StageRubric {...props} stage={stage} at={`review.${index}`} />
        ))}
      </>
    )
  },
  read(definition, typed) {
    const edits = rowsOf(typed.review)
    const keys = definition.stages.filter((stage) => stage.review).map((stage) => stage.key)
    return {
      ...definition,
      stages: definition.stages.map((stage) => {
        const edit = edits[keys.indexOf(stage.key)]
        return stage.review && edit ? { ...stage, review: { ...stage.review, ...reviewIn(edit) } } : stage
      }),
    }
  },
}

const reviewIn = (edit: TypedPart) => ({
  rubric: rowsOf(edit.rubric).flatMap((row) => (textIn(row, 'code') === '' ? [] : [criterionIn(row)])),
  seats: textIn(edit, 'seats'),
  quorum: textIn(edit, 'quorum'),
})
function criterionIn(row: TypedPart): Criterion {
  const guide = pairIn(row, 'guide')
  return {
    code: textIn(row, 'code'),
    title: pairOrEmpty(row, 'title'),
    ...(guide ? { guide } : {}),
    weight: numberIn(row, 'weight') ?? 0,
  }
}

function StageRubric({
  visit,
  parameters,
  stage,
  at,
}: PartProps & { readonly stage: Stage; readonly at: string }): VNode {
  const { t, lang } = visit
  const review = stage.review!
  const sum = review.rubric.reduce((total, criterion) => total + criterion.weight, 0)
  const rows: (Criterion | null)[] = [...review.rubric, null]
  const people = parameters
    .filter(({ unit }) => unit === 'people' || unit === 'items')
    .map(({ key, name }) => ({ value: key, label: `${name[lang]} (${key})` }))
  return (
    <section>
      <h2 class="govuk-heading-m">
        {stage.title[lang]}{' '}
        <Tag tone={sum === 100 ? 'good' : 'late'}>{t(`权重合计 ${sum}`, `weights add up to ${sum}`)}</Tag>
      </h2>
      <Table
        caption={t(`${stage.title.zh}指标`, `Criteria: ${stage.title.en}`)}
        captionHidden
        columns={[
          { key: 'code', head: t('代码（清空即删除）', 'Code: empty it to remove') },
          { key: 'title', head: t('指标（中文、英文）', 'Criterion, Chinese and English') },
          { key: 'guide', head: t('评分说明（中文、英文，选填）', 'Scoring note, optional') },
          { key: 'weight', head: t('权重 %', 'Weight, %') },
        ]}
        rows={rows.map((criterion, index) => ({
          id: String(index),
          cells: criterionCells(visit, criterion, `${at}.rubric.${index}`),
        }))}
        empty=""
      />
      <SelectField
        visit={visit}
        name={`${at}.seats`}
        label={t('专家人数取自', 'Number of experts from')}
        value={review.seats}
        options={people}
      />
      <SelectField
        visit={visit}
        name={`${at}.quorum`}
        label={t('最低有效打分数取自', 'Quorum from')}
        value={review.quorum}
        options={people}
      />
    </section>
  )
}

/** The last row is empty: filled in, it adds a criterion. */
function criterionCells(visit: Visit, criterion: Criterion | null, at: string) {
  const { t } = visit
  const name = criterion?.title[visit.lang] ?? t('增加一项', 'One more')
  const box = (field: string, label: string, value: string, width: string) => (
    <Box visit={visit} name={`${at}.${field}`} label={`${name}：${label}`} value={value} width={width} />
  )
  return {
    code: box('code', t('代码', 'code'), criterion?.code ?? '', '5'),
    title: (
      <>
        {box('title.zh', t('指标，中文', 'criterion in Chinese'), criterion?.title.zh ?? '', '10')}
        {box('title.en', t('指标，英文', 'criterion in English'), criterion?.title.en ?? '', '10')}
      </>
    ),
    guide: (
      <>
        {box('guide.zh', t('说明，中文', 'note in Chinese'), criterion?.guide?.zh ?? '', '20')}
        {box('guide.en', t('说明，英文', 'note in English'), criterion?.guide?.en ?? '', '20')}
      </>
    ),
    weight: box('weight', t('权重', 'weight'), criterion ? String(criterion.weight) : '', '2'),
  }
}
