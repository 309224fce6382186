import type { VNode } from 'preact'
import { wan } from '#platform/money'
import { problemOf, wanOf } from '../parts/index.ts'
import type { Asked } from './asked.ts'
import { typedAt } from './asked-again.ts'
import { Whole } from './row-fields.tsx'

type Amounts = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A budget as a table of lines by sources, in 万元; totals are worked out when it is saved. */
export function BudgetFields(asked: Asked): VNode {
  const { visit, question, name, answer } = asked
  const { lang } = visit
  const table = (answer ?? {}) as Amounts
  const sources = question.sources ?? []
  const sum = (pick: (line: string, source: string) => boolean) =>
    (question.lines ?? [])
      .flatMap((line) =>
        sources.filter((source) => pick(line.code, source.code)).map((source) => table[line.code]?.[source.code]),
      )
      .reduce((total: number, fen) => total + (typeof fen === 'number' ? fen : 0), 0)
  return (
    <Whole asked={asked}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a telephone is scrolled by keyboard too. */}
      <section class="zk-scroll" tabIndex={0} aria-label={question.label[lang]}>
        <table class="govuk-table zk-budget">
          <caption class="govuk-visually-hidden">{visit.t('单位：万元', 'In 10,000 yuan')}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                {visit.t('科目（万元）', 'Line (CNY 10,000)')}
              </th>
              {sources.map((source) => (
                <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                  {source.label[lang]}
                </th>
              ))}
              <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                {visit.t('小计', 'Sum')}
              </th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {(question.lines ?? []).map((line) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {line.label[lang]}
                </th>
                {sources.map((source) => (
                  <td class="govuk-table__cell govuk-table__cell--numeric">
                    <Cell
                      asked={asked}
                      name={`${name}.${line.code}.${source.code}`}
                      label={`${line.label[lang]}，${source.label[lang]}`}
                      value={table[line.code]?.[source.code]}
                    />
                  </td>
                ))}
                <td class="govuk-table__cell govuk-table__cell--numeric">{wan(sum((one) => one === line.code))}</td>
              </tr>
            ))}
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {visit.t('合计', 'Total')}
              </th>
              {sources.map((source) => (
                <td class="govuk-table__cell govuk-table__cell--numeric">
                  {wan(sum((_line, one) => one === source.code))}
                </td>
              ))}
              <td class="govuk-table__cell govuk-table__cell--numeric">
                <strong>{wan(sum(() => true))}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      </section>
    </Whole>
  )
}

function Cell({ asked, name, label, value }: { asked: Asked; name: string; label: string; value: unknown }) {
  const { visit } = asked
  const typed = visit.typed ? typedAt(visit.typed, name) : undefined
  const problem = problemOf(visit, name)
  return (
    <>
      {problem ? (
        <span id={`${name}-error`} class="govuk-error-message">
          {problem}
        </span>
      ) : null}
      <input
        class={`govuk-input govuk-input--width-5 zk-amount${problem ? ' govuk-input--error' : ''}`}
        id={name}
        name={name}
        type="text"
        inputMode="decimal"
        aria-label={label}
        aria-describedby={problem ? `${name}-error` : undefined}
        value={typeof typed === 'string' ? typed : shown(value)}
      />
    </>
  )
}

/** As it is typed: 80.5, not 80.50; what was no amount comes back as it was written. */
const shown = (value: unknown): string =>
  typeof value === 'number' ? wanOf(value) : value === undefined || value === null ? '' : String(value)
