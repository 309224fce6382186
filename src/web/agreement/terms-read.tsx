import type { VNode } from 'preact'
import { isChanged, type Terms } from '../../procedure/index.ts'
import { Answer } from '../dossier/answer.tsx'
import { columnsOf } from '../dossier/read-answers.ts'
import { said } from '../dossier/said.ts'
import type { Visit } from '../page.ts'
import { Card, moneyText, Paragraphs, Table, Tag } from '../parts/index.ts'
import type { Opened } from './open.ts'

type Props = { readonly visit: Visit; readonly opened: Opened }

/** The terms to read: each target beside what was applied for, both budgets, milestones and instalments. */
export function TermsRead({ visit, opened }: Props): VNode {
  const { parts, agreement } = opened
  const { content } = agreement
  return (
    <>
      {parts.targets ? <Targets visit={visit} opened={opened} /> : null}
      {parts.milestones ? (
        <Card title={parts.milestones.label[visit.lang]}>
          <Answer visit={visit} question={parts.milestones} answer={content.milestones} />
        </Card>
      ) : null}
      {parts.budget ? <Budgets visit={visit} opened={opened} /> : null}
      <Instalments visit={visit} terms={content} />
      {content.note ? (
        <Card title={visit.t('其他约定', 'Further terms')}>
          <Paragraphs text={content.note} />
        </Card>
      ) : null}
    </>
  )
}

function Targets({ visit, opened: { parts, agreement } }: Props): VNode {
  const { t, lang } = visit
  const { applied, content } = agreement
  const text = (row: Readonly<Record<string, unknown>>) =>
    columnsOf(parts.targets!)
      .map((column) => said(column, row[column.code], lang))
      .filter(Boolean)
      .join(t('，', ', '))
  const kept = new Set(content.targets.map((target) => target.applied))
  const gone = applied.targets.flatMap((target, index) => (kept.has(index) ? [] : [{ target, index }]))
  return (
    <Table
      caption={parts.targets!.label[lang]}
      columns={[
        { key: 'applied', head: t('申报书', 'In the application') },
        { key: 'agreed', head: t('任务书', 'In the agreement') },
        { key: 'reason', head: t('变更理由', 'Reason for the difference') },
      ]}
      rows={[
        ...content.targets.map((target, index) => ({
          id: String(index),
          cells: {
            applied:
              target.applied === null ? (
                <Tag>{t('新增', 'New')}</Tag>
              ) : (
                text(applied.targets[target.applied]?.row ?? {})
              ),
            agreed: text(target.row),
            reason: target.reason ?? (isChanged(target, applied) ? t('未写', 'none yet') : ''),
          },
        })),
        ...gone.map(({ target, index }) => ({
          id: `gone-${index}`,
          cells: {
            applied: text(target.row),
            agreed: <Tag tone="late">{t('不保留', 'Not kept')}</Tag>,
            reason: content.dropped[String(index)] ?? t('未写', 'none yet'),
          },
        })),
      ]}
      empty={t('没有考核指标', 'No targets')}
    />
  )
}

/** Applied and approved side by side, line by line. */
export function Budgets({
  visit,
  opened: { parts, agreement },
}: {
  readonly visit: Visit
  readonly opened: Pick<Opened, 'parts' | 'agreement'>
}): VNode {
  const { t, lang } = visit
  const question = parts.budget!
  const sources = question.sources ?? []
  const fen = (terms: Terms, line: string, source: string) => terms.budget[line]?.[source] ?? 0
  const lines = question.lines ?? []
  const cells = (pick: (terms: Terms, source: string) => number) =>
    Object.fromEntries(
      sources.flatMap((source) => [
        [`a-${source.code}`, moneyText(pick(agreement.applied, source.code), lang)],
        [`b-${source.code}`, moneyText(pick(agreement.content, source.code), lang)],
      ]),
    )
  const sum = (terms: Terms, source: string) => lines.reduce((total, line) => total + fen(terms, line.code, source), 0)
  return (
    <Table
      caption={question.label[lang]}
      columns={[
        { key: 'line', head: t('科目', 'Line') },
        ...sources.flatMap((source) => [
          { key: `a-${source.code}`, head: `${source.label[lang]} ${t('申请', 'applied')}`, numeric: true },
          { key: `b-${source.code}`, head: `${source.label[lang]} ${t('核定', 'agreed')}`, numeric: true },
        ]),
      ]}
      rows={[
        ...lines.map((line) => ({
          id: line.code,
          cells: { line: line.label[lang], ...cells((terms, source) => fen(terms, line.code, source)) },
        })),
        { id: 'sum', cells: { line: t('合计', 'Total'), ...cells(sum) } },
      ]}
      empty=""
    />
  )
}

export function Instalments({ visit, terms }: { visit: Visit; terms: Terms }): VNode | null {
  const { t, lang } = visit
  if (terms.instalments.length === 0) return null
  return (
    <Table
      caption={t('拨付安排', 'Instalments')}
      columns={[
        { key: 'n', head: t('次序', 'No.'), numeric: true },
        { key: 'percent', head: t('比例', 'Share'), numeric: true },
        { key: 'fen', head: t('金额', 'Amount'), numeric: true },
      ]}
      rows={terms.instalments.map(({ percent, fen }, index) => ({
        id: String(index),
        cells: { n: index + 1, percent: `${percent}%`, fen: moneyText(fen, lang) },
      }))}
      empty=""
    />
  )
}
