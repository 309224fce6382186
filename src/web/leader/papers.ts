import { writeXlsx } from 'hucre/xlsx'
import { saidInstant } from '#platform/clock'
import { wan } from '#platform/money'
import { meetingPapers, suggestionText } from '../../procedure/index.ts'
import { idIn } from '../dossier/open.ts'
import { resultText } from '../dossier/results.ts'
import { page, type Visit } from '../page.ts'

type Papers = Awaited<ReturnType<typeof meetingPapers.run>>

const read = (visit: Visit): Promise<Papers> =>
  visit.ask(meetingPapers, { proposal: idIn(visit, 'proposal', '拟立项清单', 'proposal') })

/** The papers of the meeting as a workbook: cover and money on the first sheet, the ranked list with scores on the second. */
export const papersSheetPage = page('/proposals/:proposal/papers.xlsx', {
  async view(visit) {
    const papers = await read(visit)
    const { t } = visit
    const list = [headsOf(visit, papers), ...linesOf(visit, papers)]
    const sheets = [
      { name: t('议题', 'Cover'), rows: coverOf(visit, papers) },
      { name: t('排序清单', 'Ranked list'), rows: list },
    ]
    return {
      send: Buffer.from(await writeXlsx({ sheets })),
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      headers: { 'content-disposition': 'attachment; filename="papers.xlsx"' },
    }
  },
})

/** The same as a page that Word and WPS open and edit. */
export const papersWordPage = page('/proposals/:proposal/papers.doc', {
  async view(visit) {
    const papers = await read(visit)
    const row = (cells: readonly (string | number)[], tag: 'td' | 'th' = 'td') =>
      `<tr>${cells.map((cell) => `<${tag}>${escaped(String(cell))}</${tag}>`).join('')}</tr>`
    const html = [
      '<html><head><meta charset="utf-8"><style>body{font-family:SimSun}table{border-collapse:collapse}td,th{border:1px solid}</style></head>',
      `<body><h1>${escaped(papers.proposal.title)}</h1>`,
      ...papers.proposal.cover.split(/\n+/).map((text) => `<p>${escaped(text)}</p>`),
      '<table>',
      ...coverOf(visit, papers).map((cells) => row(cells)),
      '</table><br><table>',
      row(headsOf(visit, papers), 'th'),
      ...linesOf(visit, papers).map((cells) => row(cells)),
      '</table></body></html>',
    ]
    return {
      send: `\uFEFF${html.join('\n')}`,
      type: 'application/msword; charset=utf-8',
      headers: { 'content-disposition': 'attachment; filename="papers.doc"' },
    }
  },
})

function coverOf({ t, lang }: Visit, { proposal, round, money, made_at, steps, signatures }: Papers): string[][] {
  const signed = (position: number) => {
    const one = signatures.find((mark) => mark.position === position && mark.edition === proposal.edition)
    return one ? (one.on_paper?.signer ?? one.person_name) : ''
  }
  return [
    [t('议题', 'Matter'), proposal.title],
    [t('批次', 'Round'), `${round.code} ${round.title[lang]}`],
    [t('预算额度（万元）', 'Budget quota (CNY 10,000)'), wan(money.budget_fen)],
    [t('其他清单和决定已占用', 'Held by other lists and decisions'), wan(money.others_fen)],
    [t('本清单拟安排', 'This list'), wan(money.proposed_fen)],
    [t('安排后剩余', 'Left afterwards'), wan(money.left_fen)],
    ...steps.map((step) => [step.title[lang], signed(step.position)]),
    [t('生成时间', 'Made at'), saidInstant(made_at, lang)],
  ]
}

/** One column for each review stage with its mean score, and one for what screening and visit came to. */
const stagesIn = ({ programme }: Papers) =>
  programme.stages.filter((stage) => ['screen', 'review', 'visit'].includes(stage.kind))

const headsOf = (visit: Visit, papers: Papers): string[] => [
  visit.t('排序', 'Rank'),
  visit.t('编号', 'Number'),
  visit.t('项目名称', 'Title'),
  visit.t('申报单位', 'Organisation'),
  ...stagesIn(papers).map((stage) => stage.title[visit.lang]),
  visit.t('申请（万元）', 'Asked (CNY 10,000)'),
  visit.t('建议', 'Suggestion'),
  visit.t('拟安排（万元）', 'Proposed (CNY 10,000)'),
  visit.t('说明', 'Note'),
]

const linesOf = (visit: Visit, papers: Papers): (string | number)[][] =>
  papers.rows.map((row) => [
    row.rank,
    row.number ?? '',
    row.title,
    row.host_name,
    ...stagesIn(papers).map((stage) => {
      const one = row.outcomes.findLast((outcome) => outcome.stage === stage.key)
      const mean = one?.facts?.mean_centi
      return one ? (typeof mean === 'number' ? (mean / 100).toFixed(2) : resultText(one.result)[visit.lang]) : '—'
    }),
    row.requested_fen === null ? '—' : wan(row.requested_fen),
    suggestionText[row.suggestion][visit.lang],
    row.suggestion === 'approve' ? wan(row.proposed_fen) : '—',
    row.note ?? '',
  ])

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
