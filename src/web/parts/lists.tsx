import type { ComponentChildren, VNode } from 'preact'
import type { Visit } from '../page.ts'
import { shownMany } from './field.tsx'

export type Column = { readonly key: string; readonly head: string; readonly numeric?: boolean; readonly sort?: string }
export type TableRow = {
  readonly id: string
  readonly cells: Readonly<Record<string, ComponentChildren>>
  readonly href?: string | undefined
}
export type TableProps = {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  readonly empty: ComponentChildren
  /** Needed where a column can be sorted or rows can be chosen. */
  readonly visit?: Visit
  /** The name under which the chosen rows are sent. */
  readonly select?: string | undefined
}

/** The one table: sticky head, sort links in the address, a box to choose rows, numbers to the right, scrolled within itself on a phone. */
export function Table({ caption, captionHidden, columns, rows, empty, visit, select }: TableProps): VNode {
  if (rows.length === 0) return <div class="zk-table-empty">{empty}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/useSemanticElements: a group, since many tables on one page would be as many landmarks.
    <div class="zk-table" tabIndex={0} role="group" aria-label={caption}>
      <table class="govuk-table">
        <caption class={captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}>
          {caption}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {select ? (
              <th scope="col" class="govuk-table__header">
                {visit?.t('选择', 'Choose')}
              </th>
            ) : null}
            {columns.map((column) => (
              <th
                scope="col"
                class={`govuk-table__header${column.numeric ? ' govuk-table__header--numeric' : ''}`}
                aria-sort={visit && column.sort && visit.query.sort === column.sort ? 'descending' : undefined}
              >
                {visit && column.sort ? (
                  <a class="govuk-link" href={withQuery(visit, { sort: column.sort, after: null })}>
                    {column.head}
                  </a>
                ) : (
                  column.head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((row) => (
            <tr class="govuk-table__row">
              {select ? (
                <td class="govuk-table__cell zk-choose">
                  <input
                    type="checkbox"
                    name={select}
                    value={row.id}
                    id={`${select}-${row.id}`}
                    checked={visit ? shownMany(visit, select, []).includes(row.id) : false}
                    aria-label={`${visit?.t('选择', 'Choose') ?? ''} ${plain(row.cells[columns[0]!.key])}`}
                  />
                </td>
              ) : null}
              {columns.map((column, index) => (
                <Cell column={column} first={index === 0} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({
  column,
  first,
  row,
}: {
  readonly column: Column
  readonly first: boolean
  readonly row: TableRow
}): VNode {
  const content = row.cells[column.key]
  const shown =
    first && row.href ? (
      <a class="govuk-link" href={row.href}>
        {content}
      </a>
    ) : (
      content
    )
  const classes = [
    'govuk-table__cell',
    column.numeric ? 'govuk-table__cell--numeric' : '',
    isNumber(content) ? 'zk-nowrap' : '',
  ]
  return <td class={classes.filter(Boolean).join(' ')}>{shown}</td>
}

/** A number such as ZKRD-2026-0005 or a day is never broken over two lines. */
const isNumber = (content: ComponentChildren): boolean =>
  typeof content === 'string' && /^([\p{L}\d]{1,8}[-/.]){1,4}\d{1,8}$|^\d{4}年\d{1,2}月\d{1,2}日$/u.test(content)

const plain = (content: ComponentChildren): string =>
  typeof content === 'string' || typeof content === 'number' ? String(content) : ''

/** The present address with some of its query changed; null takes a part away. */
export function withQuery(visit: Visit, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(Object.entries(visit.query))
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return visit.href(visit.path) + (text ? `?${text}` : '')
}

/** Key paging: onwards by the key of the last row, and back to the first page. */
export function Pager({
  visit,
  next,
}: {
  readonly visit: Visit
  readonly next: string | number | null | undefined
}): VNode | null {
  const more = next !== null && next !== undefined
  if (!more && !visit.query.after) return null
  return (
    <nav class="govuk-pagination" aria-label={visit.t('翻页', 'Pages')}>
      {visit.query.after ? (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={withQuery(visit, { after: null })} rel="prev">
            {visit.t('回到第一页', 'Back to the first page')}
          </a>
        </div>
      ) : null}
      {more ? (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={withQuery(visit, { after: String(next) })} rel="next">
            {visit.t('下一页', 'Next page')}
          </a>
        </div>
      ) : null}
    </nav>
  )
}

/** The ways a list can be sorted, as links; the present one is said, not linked. */
export const SortLinks = ({
  visit,
  options,
  current,
}: {
  readonly visit: Visit
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly current?: string
}): VNode => (
  <p class="govuk-body-s zk-sort">
    {visit.t('排序：', 'Sorted by: ')}
    {options.map(({ value, label }) => (
      <span class="zk-sort__way">
        {value === (current ?? visit.query.sort ?? options[0]?.value) ? (
          <strong>{label}</strong>
        ) : (
          <a class="govuk-link" href={withQuery(visit, { sort: value, after: null })}>
            {label}
          </a>
        )}
      </span>
    ))}
  </p>
)
