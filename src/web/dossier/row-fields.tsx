import type { ComponentChildren, ComponentType, VNode } from 'preact'
import type { Question } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Button, Group } from '../parts/index.ts'
import type { Asked } from './asked.ts'
import { typedAt } from './asked-again.ts'
import { columnsOf } from './read-answers.ts'

type Field = { readonly field: ComponentType<Asked> }
type Row = Readonly<Record<string, unknown>>

/** A question answered in rows: those that are there, one blank row to begin with, and a button that adds another. */
export function RowFields({ field: Part, ...asked }: Asked & Field): VNode {
  const { visit, question, name, answer, more } = asked
  const rows = rowsShown(asked.visit, name, answer, question.min ?? 1, more ?? false)
  const label = question.label[visit.lang]
  const full = question.max !== undefined && rows.length >= question.max
  return (
    <Whole asked={asked}>
      {rows.map((row, index) => (
        <fieldset class="govuk-fieldset zk-row">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
            {label} {index + 1}
          </legend>
          {columnsOf(question).map((column) => (
            <Part
              visit={visit}
              question={plain(column)}
              name={`${name}.${index}.${column.code}`}
              answer={row[column.code]}
            />
          ))}
          <Button tone="secondary" name="_do" value={`remove.${question.code}.${index}`}>
            {visit.t('删除', 'Remove')}
            <span class="govuk-visually-hidden">
              {' '}
              {label} {index + 1}
            </span>
          </Button>
        </fieldset>
      ))}
      {full ? null : (
        <Button tone="secondary" name="_do" value={`add.${question.code}`}>
          {visit.t('再加一行', 'Add another row')}
          <span class="govuk-visually-hidden">{visit.t(`：${label}`, `: ${label}`)}</span>
        </Button>
      )}
    </Whole>
  )
}

/** One person or one organisation: a row without number or button. */
export function PartFields({ field: Part, ...asked }: Asked & Field): VNode {
  const { visit, question, name, answer } = asked
  const parts = (answer ?? {}) as Row
  return (
    <Whole asked={asked}>
      {columnsOf(question).map((column) => (
        <Part visit={visit} question={plain(column)} name={`${name}.${column.code}`} answer={parts[column.code]} />
      ))}
    </Whole>
  )
}

/** The reason is said once for the whole question, not again in every cell of every row. */
const plain = (column: Question): Question => ({ ...column, why: { zh: '', en: '' } })

/** The frame around the parts of one question: what it is called, why it is asked, what is wrong with it as a whole. */
export function Whole({ asked, children }: { asked: Asked; children: ComponentChildren }): VNode {
  const { visit, question, name } = asked
  const { lang } = visit
  return (
    <Group
      visit={visit}
      name={name}
      label={question.label[lang]}
      hint={question.hint?.[lang]}
      why={question.why[lang] || undefined}
      optional={question.optional}
    >
      {children}
    </Group>
  )
}

/** After a refusal the rows are those that were typed; otherwise those that are saved, never fewer than one. */
function rowsShown(visit: Visit, name: string, answer: unknown, min: number, more: boolean): readonly Row[] {
  const typed = visit.typed ? typedAt(visit.typed, name) : undefined
  const rows = Array.isArray(typed) ? typed : Array.isArray(answer) ? answer : []
  const count = Math.max(rows.length + (more ? 1 : 0), min, 1)
  return Array.from({ length: count }, (_blank, index) => (rows[index] ?? {}) as Row)
}
