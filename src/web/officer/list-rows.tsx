import type { VNode } from 'preact'
import { fenFromWan } from '#platform/money'
import { suggestionText } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Link, moneyText, problemOf, shownValue, Table, wanOf } from '../parts/index.ts'
import type { Typed } from '../typed.ts'

/** A row of a list as it is shown for editing: what is known of the dossier, and what stands on the list so far. */
export type EditedRow = {
  readonly dossier: string
  readonly number: string | null
  readonly title: string
  readonly host_name: string
  readonly requested_fen: number | null
  readonly score: string
  readonly suggestion: string
  readonly fen: number | null
  readonly rank: number
  readonly note: string | null
}

/** The list as a table of fields: suggestion, money in 万元, rank and note; a row may be left off where `optional` says so. */
export function RowsEditor({
  visit,
  rows,
  optional,
}: {
  readonly visit: Visit
  readonly rows: readonly EditedRow[]
  readonly optional: boolean
}): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('清单', 'The list')}
      captionHidden
      columns={[
        { key: 'rank', head: t('排序', 'Rank') },
        { key: 'title', head: t('项目', 'Project') },
        { key: 'score', head: t('评审', 'Review') },
        { key: 'asked', head: t('申请', 'Asked for'), numeric: true },
        { key: 'suggestion', head: t('建议', 'Suggestion') },
        { key: 'fen', head: t('建议金额（万元）', 'Suggested, CNY 10,000') },
        { key: 'note', head: t('说明', 'Note') },
      ]}
      rows={rows.map((row, index) => {
        const cell = (name: string, label: string, value: string | number | null, width: string) => (
          <Box
            visit={visit}
            name={`rows.${index}.${name}`}
            label={`${row.title}：${label}`}
            value={value}
            width={width}
          />
        )
        return {
          id: row.dossier,
          cells: {
            rank: (
              <>
                <input type="hidden" name={`rows.${index}.dossier`} value={row.dossier} />
                {cell('rank', t('排序', 'rank'), row.rank, '3')}
              </>
            ),
            title: (
              <>
                <Link visit={visit} href={`/dossiers/${row.dossier}`}>
                  {row.title}
                </Link>
                <br />
                <span class="govuk-hint">
                  {row.number} · {row.host_name}
                </span>
                <Problem visit={visit} name={`rows.${index}.dossier`} />
              </>
            ),
            score: row.score,
            asked: moneyText(row.requested_fen, lang),
            suggestion: <Suggestion visit={visit} index={index} row={row} optional={optional} />,
            fen: cell('proposed_fen', t('建议金额', 'suggested'), row.fen === null ? '' : wanOf(row.fen), '5'),
            note: cell('note', t('说明', 'note'), row.note, '10'),
          },
        }
      })}
      empty={t('没有可列入的项目。', 'There is nothing to put on a list.')}
    />
  )
}

function Suggestion({
  visit,
  index,
  row,
  optional,
}: {
  readonly visit: Visit
  readonly index: number
  readonly row: EditedRow
  readonly optional: boolean
}): VNode {
  const name = `rows.${index}.suggestion`
  const shown = shownValue(visit, name, row.suggestion)
  return (
    <select class="govuk-select" name={name} id={name} aria-label={`${row.title}：${visit.t('建议', 'suggestion')}`}>
      {optional ? <option value="">{visit.t('本次不列入', 'Not on this list')}</option> : null}
      {Object.entries(suggestionText).map(([value, text]) => (
        <option value={value} selected={value === shown}>
          {text[visit.lang]}
        </option>
      ))}
    </select>
  )
}

export function Box({
  visit,
  name,
  label,
  value,
  width,
}: {
  readonly visit: Visit
  readonly name: string
  readonly label: string
  readonly value: string | number | null
  readonly width: string
}): VNode {
  const wrong = problemOf(visit, name)
  return (
    <>
      <Problem visit={visit} name={name} />
      <input
        class={`govuk-input govuk-input--width-${width}${wrong ? ' govuk-input--error' : ''}`}
        id={name}
        name={name}
        value={shownValue(visit, name, value)}
        aria-label={label}
        aria-describedby={wrong ? `${name}-error` : undefined}
      />
    </>
  )
}

const Problem = ({ visit, name }: { readonly visit: Visit; readonly name: string }) => {
  const wrong = problemOf(visit, name)
  return wrong ? (
    <span class="govuk-error-message" id={`${name}-error`}>
      {wrong}
    </span>
  ) : null
}

export type TypedRow = Readonly<Record<string, string>>
/** The rows as typed; a list of one row comes as a record, so both are read. */
export const typedRows = (typed: Typed): TypedRow[] =>
  Object.values((typed.rows ?? {}) as Record<string, TypedRow>).map((row) => ({ ...row }))

/** The rows that stand on the list, as the acts take them, and how to name their fields as the form does. */
export function rowsIn(typed: Typed) {
  const on = typedRows(typed).flatMap((row, index) => (row.suggestion ? [{ row, index }] : []))
  return {
    rows: on.map(({ row }) => ({
      dossier: row.dossier,
      suggestion: row.suggestion,
      proposed_fen: row.suggestion === 'reject' ? 0 : (fenFromWan(row.proposed_fen ?? '') ?? row.proposed_fen),
      rank: Number(row.rank),
      ...(row.note?.trim() ? { note: row.note.trim() } : {}),
    })),
    rename: (field: string) =>
      field.replace(/^rows\.(\d+)\./, (whole, at: string) =>
        on[Number(at)] ? `rows.${on[Number(at)]!.index}.` : whole,
      ),
  }
}
