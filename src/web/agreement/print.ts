import { yuan } from '#platform/money'
import type { Question, Terms } from '../../procedure/index.ts'
import { type Block, downloadHeaders, type Printable, printDocument } from '../../repository/index.ts'
import { columnsOf } from '../dossier/read-answers.ts'
import { said } from '../dossier/said.ts'
import { page, type Visit } from '../page.ts'
import { type Opened, openAgreement } from './open.ts'

/** The agreement as a document for paper seals; the code of its text stands at the foot of every page. */
export const printPage = page('/dossiers/:dossier/agreement/print', {
  async view(visit) {
    const opened = await openAgreement(visit)
    const bytes = await printDocument(documentOf(visit, opened))
    const name = `${opened.agreement.number ?? visit.t('任务书草稿', 'draft agreement')}.pdf`
    const file = { name, mime: 'application/pdf', bytes: bytes.length, hash: '' }
    return { send: bytes, type: file.mime, headers: downloadHeaders(file, visit.query.save !== '1') }
  },
})

function documentOf(visit: Visit, { dossier, programme, agreement, parts, order, state }: Opened): Printable {
  const { t, lang } = visit
  const { content } = agreement
  const fixed = agreement.digest !== null && (state === 'sealing' || state === 'ended')
  return {
    lang,
    title: t('项目任务书', 'Project agreement'),
    caption: programme.name[lang],
    number: agreement.number,
    code: fixed ? agreement.digest! : t(`草稿第 ${agreement.version} 版`, `Draft ${agreement.version}`),
    ...(fixed ? {} : { watermark: t('草稿', 'DRAFT') }),
    at: visit.now,
    head: [
      { label: t('项目名称', 'Title'), value: dossier.title },
      { label: t('申报编号', 'Application'), value: dossier.number ?? '' },
      { label: t('承担单位', 'Undertaking organisation'), value: dossier.host_name },
      { label: t('项目负责人', 'Leader'), value: dossier.lead_name },
      { label: t('批准金额（元）', 'Approved (CNY)'), value: yuan(agreement.approved_fen) },
    ],
    blocks: [
      ...(parts.targets
        ? rowsOf(
            visit,
            parts.targets,
            content.targets.map((target) => target.row),
          )
        : []),
      ...(parts.milestones ? rowsOf(visit, parts.milestones, content.milestones) : []),
      ...(parts.budget ? budgetOf(visit, parts.budget, content) : []),
      ...instalmentsOf(visit, content),
      ...(content.note
        ? [heading(t('其他约定', 'Further terms')), { kind: 'paragraph' as const, text: content.note }]
        : []),
      { kind: 'seals', parties: order.map((step) => step.title[lang]) },
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', text, level: 1 })

function rowsOf({ lang }: Visit, question: Question, rows: readonly Readonly<Record<string, unknown>>[]): Block[] {
  const columns = columnsOf(question)
  return [
    heading(question.label[lang]),
    {
      kind: 'table',
      head: columns.map((column) => column.label[lang]),
      rows: rows.map((row) => columns.map((column) => said(column, row[column.code], lang))),
    },
  ]
}

function budgetOf({ t, lang }: Visit, question: Question, { budget }: Terms): Block[] {
  const sources = question.sources ?? []
  const lines = question.lines ?? []
  const fen = (line: string, source: string) => budget[line]?.[source] ?? 0
  return [
    heading(`${question.label[lang]}${t('（元）', ' (CNY)')}`),
    {
      kind: 'table',
      head: [t('科目', 'Line'), ...sources.map((source) => source.label[lang])],
      rows: [
        ...lines.map((line) => [line.label[lang], ...sources.map((source) => yuan(fen(line.code, source.code)))]),
        [
          t('合计', 'Total'),
          ...sources.map((source) => yuan(lines.reduce((sum, line) => sum + fen(line.code, source.code), 0))),
        ],
      ],
      numeric: sources.map((_source, index) => index + 1),
      sum: true,
    },
  ]
}

const instalmentsOf = ({ t }: Visit, { instalments }: Terms): Block[] =>
  instalments.length === 0
    ? []
    : [
        heading(t('拨付安排（元）', 'Instalments (CNY)')),
        {
          kind: 'table',
          head: [t('次序', 'No.'), t('比例', 'Share'), t('金额', 'Amount')],
          rows: instalments.map(({ percent, fen }, index) => [String(index + 1), `${percent}%`, yuan(fen)]),
          numeric: [1, 2],
        },
      ]
