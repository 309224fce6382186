import type { ComponentChildren, VNode } from 'preact'
import { Refusal } from '#platform/refusal'
import { BudgetFields } from '../dossier/budget-fields.tsx'
import { QuestionField } from '../dossier/question.tsx'
import { columnsOf, rowsIn } from '../dossier/read-answers.ts'
import { said } from '../dossier/said.ts'
import type { Visit } from '../page.ts'
import { Button, Card, Form, Hidden, Inset, problemOf, TextArea } from '../parts/index.ts'
import type { Typed } from '../typed.ts'
import type { Opened } from './open.ts'
import { Budgets, Instalments } from './terms-read.tsx'

type Shown = Pick<Opened, 'parts' | 'agreement'>
type Props = { readonly visit: Visit; readonly opened: Shown }
type Row = Readonly<Record<string, unknown>>
type TargetShown = { readonly row: Row; readonly applied: number | null; readonly reason?: string }

/** The terms while they are written: what was applied for stays beside every field that may differ from it. `children` stand in place of the buttons. */
export function TermsForm({ visit, opened, children }: Props & { readonly children?: ComponentChildren }): VNode {
  const { parts, agreement } = opened
  const { t } = visit
  const { content } = agreement
  return (
    <Form visit={visit} version={agreement.version}>
      {parts.targets ? <TargetFields visit={visit} opened={opened} /> : null}
      {parts.milestones ? <MilestoneFields visit={visit} opened={opened} /> : null}
      {parts.budget ? (
        <Card>
          <Budgets visit={visit} opened={opened} />
          <BudgetFields
            visit={visit}
            question={{
              ...parts.budget,
              hint: {
                zh: '按批准金额重新填写；财政资金合计必须等于批准金额',
                en: 'Fill it in again for the approved amount: the public money must add up to exactly that',
              },
            }}
            name="budget"
            answer={content.budget}
          />
        </Card>
      ) : null}
      <Instalments visit={visit} terms={content} />
      <TextArea
        visit={visit}
        name="note"
        label={t('其他约定', 'Further terms')}
        hint={t('知识产权归属、数据汇交、科技报告等', 'Rights in the results, data, reports')}
        value={content.note}
        optional
        rows={4}
        max={10000}
      />
      {children ?? <Buttons visit={visit} />}
    </Form>
  )
}

const Buttons = ({ visit: { t } }: { readonly visit: Visit }): VNode => (
  <div class="govuk-button-group">
    <Button name="_do" value="save" tone="secondary">
      {t('保存', 'Save')}
    </Button>
    <Button name="_do" value="submit">
      {t('保存并提交审核', 'Save and hand in for the check')}
    </Button>
  </div>
)

function TargetFields({ visit, opened: { parts, agreement } }: Props): VNode {
  const { t, lang } = visit
  const question = parts.targets!
  const columns = columnsOf(question).map((column) => ({ ...column, why: { zh: '', en: '' } }))
  const text = (row: Row) =>
    columns
      .map((column) => said(column, row[column.code], lang))
      .filter(Boolean)
      .join(t('，', ', '))
  const rows = shownTargets(visit, agreement.content.targets)
  const kept = new Set(rows.map((one) => one.applied))
  const gone = agreement.applied.targets.flatMap(({ row }, index) => (kept.has(index) ? [] : [{ row, index }]))
  return (
    <Card title={question.label[lang]}>
      <div id="targets">
        {problemOf(visit, 'targets') ? <p class="govuk-error-message">{problemOf(visit, 'targets')}</p> : null}
        {rows.map((one, index) => (
          <fieldset class="govuk-fieldset zk-row">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
              {t(`指标 ${index + 1}`, `Target ${index + 1}`)}
            </legend>
            <Hidden name={`targets.${index}.applied`} value={one.applied ?? ''} />
            {one.applied === null ? null : (
              <Inset>
                {t('申报书：', 'In the application: ')}
                {text(agreement.applied.targets[one.applied]?.row ?? {})}
              </Inset>
            )}
            {columns.map((column) => (
              <QuestionField
                visit={visit}
                question={column}
                name={`targets.${index}.row.${column.code}`}
                answer={one.row[column.code]}
              />
            ))}
            {one.applied === null ? null : (
              <TextArea
                visit={visit}
                name={`targets.${index}.reason`}
                label={t('与申报书不同的理由', 'Why it differs from the application')}
                value={one.reason}
                optional
                rows={2}
              />
            )}
            <Button tone="secondary" name="_do" value={`remove.targets.${index}`}>
              {t('不保留这项指标', 'Do not keep this target')}
            </Button>
          </fieldset>
        ))}
        {gone.map(({ row, index }) => (
          <div id={`dropped.${index}`}>
            <TextArea
              visit={named(visit)}
              name={`droppedAt.at${index}`}
              label={t(`不保留“${text(row)}”的理由`, `Why "${text(row)}" is not kept`)}
              value={agreement.content.dropped[String(index)]}
              rows={2}
            />
          </div>
        ))}
        <Button tone="secondary" name="_do" value="add.targets">
          {t('增加指标', 'Add a target')}
        </Button>
      </div>
    </Card>
  )
}

function MilestoneFields({ visit, opened: { parts, agreement } }: Props): VNode {
  const { t, lang } = visit
  const question = parts.milestones!
  const typed = visit.typed ? rowsIn(visit.typed.milestones) : null
  const rows: readonly Row[] = typed ?? agreement.content.milestones
  const count = rows.length + (visit.query.add === 'milestones' ? 1 : 0)
  return (
    <Card title={question.label[lang]}>
      <div id="milestones">
        {Array.from({ length: Math.max(1, count) }, (_blank, index) => (
          <fieldset class="govuk-fieldset zk-row">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
              {t(`节点 ${index + 1}`, `Milestone ${index + 1}`)}
            </legend>
            {columnsOf(question).map((column) => (
              <QuestionField
                visit={visit}
                question={{ ...column, why: { zh: '', en: '' } }}
                name={`milestones.${index}.${column.code}`}
                answer={rows[index]?.[column.code]}
              />
            ))}
            <Button tone="secondary" name="_do" value={`remove.milestones.${index}`}>
              {t('删除', 'Remove')}
            </Button>
          </fieldset>
        ))}
        <Button tone="secondary" name="_do" value="add.milestones">
          {t('增加节点', 'Add a milestone')}
        </Button>
      </div>
    </Card>
  )
}

/** Positions stand in names of their own, since a list that begins at 2 would be read as one that begins at 0. */
const named = (visit: Visit): Visit =>
  visit.refusal
    ? {
        ...visit,
        refusal: new Refusal(
          visit.refusal.code,
          visit.refusal.facts,
          visit.refusal.problems.map(({ field, says }) => ({
            field: field.replace(/^dropped\.(\d+)$/, 'droppedAt.at$1'),
            says,
          })),
        ),
      }
    : visit

/** After a refusal what was typed, otherwise what is saved; one blank row more when it was asked for. */
function shownTargets(visit: Visit, saved: readonly TargetShown[]): readonly TargetShown[] {
  const rows = visit.typed
    ? rowsIn(visit.typed.targets).map((one: Typed) => ({
        row: (one.row ?? {}) as Row,
        applied: one.applied === '' || one.applied === undefined ? null : Number(one.applied),
        reason: String(one.reason ?? ''),
      }))
    : saved
  return visit.query.add === 'targets' ? [...rows, { row: {}, applied: null }] : rows
}
