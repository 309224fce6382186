import { type listDossiers, type readRound, titleOfStage } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { dayText, Link, leftText, moneyText, Table, Tag } from '../parts/index.ts'

type Read = Awaited<ReturnType<(typeof readRound)['run']>>
type Listed = Awaited<ReturnType<(typeof listDossiers)['run']>>['dossiers'][number]

const columns: readonly { key: string; zh: string; en: string; numeric?: boolean; kept?: boolean }[] = [
  { key: 'number', zh: '编号', en: 'Number', kept: true },
  { key: 'title', zh: '项目名称', en: 'Title', kept: true },
  { key: 'host', zh: '申报单位', en: 'Host' },
  { key: 'lead', zh: '负责人', en: 'Leader' },
  { key: 'recommender', zh: '推荐单位', en: 'Recommender' },
  { key: 'stage', zh: '环节', en: 'Stage' },
  { key: 'since', zh: '进入', en: 'Since' },
  { key: 'due', zh: '期限', en: 'Due' },
  { key: 'asked', zh: '申请金额', en: 'Asked for', numeric: true },
  { key: 'approved', zh: '批复金额', en: 'Approved', numeric: true },
]
const usual = ['host', 'lead', 'stage', 'due', 'asked', 'approved']

/** Which columns are shown is part of the address, like every other choice of a view. */
export const chosenColumns = ({ query }: Visit): readonly string[] => query.columns?.split(',') ?? usual
export const columnChoices = ({ lang }: Visit) =>
  columns.filter(({ kept }) => !kept).map((column) => ({ value: column.key, label: column[lang] }))
const columnsOf = (visit: Visit) =>
  columns
    .filter(({ key, kept }) => kept || chosenColumns(visit).includes(key))
    .map(({ key, numeric, ...head }) => ({ key, head: head[visit.lang], ...(numeric ? { numeric } : {}) }))

/** The dossiers of a round as an officer reads them, each with a box to choose it. */
export function Rows({
  visit,
  read,
  dossiers,
}: {
  readonly visit: Visit
  readonly read: Read
  readonly dossiers: readonly Listed[]
}) {
  const { t, lang, now } = visit
  return (
    <Table
      visit={visit}
      select="dossier"
      caption={t('办件列表', 'List of dossiers')}
      captionHidden
      columns={columnsOf(visit)}
      rows={dossiers.map((one) => ({
        id: one.id,
        cells: {
          number: one.number ?? t('草稿', 'Draft'),
          title: (
            <Link visit={visit} href={`/dossiers/${one.id}`}>
              {one.title || t('未命名', 'Untitled')}
            </Link>
          ),
          host: one.host_name,
          lead: one.lead_name,
          recommender: one.recommender_name ?? '—',
          since: dayText(one.stage_since, lang),
          stage: titleOfStage(read.programme, one.stage)[lang],
          due:
            one.due_at && !one.ended_at ? (
              <>
                {dayText(one.due_at, lang)}{' '}
                <Tag tone={one.due_at < now ? 'late' : 'wait'}>{leftText(one.due_at, now, lang)}</Tag>
              </>
            ) : (
              '—'
            ),
          asked: moneyText(one.requested_fen, lang),
          approved: moneyText(one.approved_fen, lang),
        },
      }))}
      empty={t('没有符合条件的办件。', 'Nothing matches.')}
    />
  )
}
