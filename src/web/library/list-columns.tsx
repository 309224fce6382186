import type { VNode } from 'preact'
import { fieldNames, type ListField, listFields, type Mapping, type readOpenList } from '../../overlap/index.ts'
import type { Visit } from '../page.ts'
import { Button, Form, SelectField, Table } from '../parts/index.ts'
import { type Typed, textOf } from '../typed.ts'

type Props = { readonly visit: Visit; readonly read: Awaited<ReturnType<(typeof readOpenList)['run']>> }

/** Which column holds what: guessed from the heads, decided by the officer. */
export const Columns = ({ visit, read: { list, mapping } }: Props): VNode => (
  <>
    <h2 class="govuk-heading-m">{visit.t('各列的含义', 'What the columns hold')}</h2>
    <Form visit={visit}>
      {fieldNames.map((field) => (
        <SelectField
          visit={visit}
          name={`mapping.${field}`}
          label={listFields[field].says[visit.lang]}
          optional={field !== 'title'}
          value={mapping[field] === undefined ? '' : String(mapping[field])}
          empty={visit.t('名单中没有', 'not in the list')}
          options={list.columns.map((head, at) => ({ value: String(at), label: head }))}
        />
      ))}
      <p class="govuk-hint">
        {visit.t(
          '没有编号列时，以名称和单位识别同一个项目。',
          'Without a number, a project is known by its title and organisation.',
        )}
      </p>
      <Button tone={list.stage === 'tried' ? 'secondary' : 'primary'} name="_do" value="try">
        {visit.t('试导入', 'Try the import')}
      </Button>
    </Form>
  </>
)

export function mappingIn(typed: Typed): Mapping {
  const given = (typed.mapping ?? {}) as Typed
  const mapping: Partial<Record<ListField, number>> = {}
  for (const field of fieldNames) {
    const value = textOf(given, field)
    if (/^\d{1,3}$/.test(value)) mapping[field] = Number(value)
  }
  return mapping
}

/** The first rows as they would stand in the library. */
export function Sample({ visit, read: { shown, mapping } }: Props): VNode {
  const fields = fieldNames.filter((field) => mapping[field] !== undefined || field === 'id')
  return (
    <Table
      caption={visit.t('前几行入库后的样子', 'How the first rows would stand in the library')}
      columns={fields.map((field) => ({ key: field, head: listFields[field].says[visit.lang] }))}
      rows={shown.map(({ line, record }) => ({
        id: String(line),
        cells: Object.fromEntries(fields.map((field) => [field, String(record[field] ?? '—').slice(0, 80)])),
      }))}
      empty={visit.t('没有行', 'No rows')}
    />
  )
}
