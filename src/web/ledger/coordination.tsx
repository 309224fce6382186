import type { VNode } from 'preact'
import { coordination, sourceText } from '../../ledger/index.ts'
import { listProgrammes } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import {
  Button,
  Empty,
  Figures,
  Filters,
  Heading,
  LinkButton,
  moneyText,
  NumberField,
  Pager,
  Table,
} from '../parts/index.ts'
import { About } from './about.tsx'

/** Over all programmes and sources: what is planned, committed, paid and left. */
export const coordinationPage = page('/ledger', {
  async view(visit) {
    const { t, query, lang } = visit
    const year = /^20\d\d$/.test(query.year ?? '') ? Number(query.year) : undefined
    const found = await visit.ask(coordination, {
      ...(year ? { year } : {}),
      ...(query.after ? { after: query.after } : {}),
    })
    const names = await namesOf(visit)
    const sum = (key: 'planned_fen' | 'committed_fen' | 'paid_fen' | 'left_fen') =>
      moneyText(
        found.sums.reduce((total, one) => total + one[key], 0),
        lang,
      )
    return {
      title: t('资金统筹', 'Co-ordination of funds'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('资金统筹', 'Co-ordination of funds')}</Heading>
          <About visit={visit} at="/ledger" />
          <Figures
            items={[
              { label: t('已安排额度', 'Planned'), value: sum('planned_fen') },
              { label: t('已立项', 'Committed'), value: sum('committed_fen') },
              { label: t('已拨付', 'Paid'), value: sum('paid_fen') },
              { label: t('可用', 'Left'), value: sum('left_fen') },
            ]}
          />
          <Filters visit={visit}>
            <NumberField
              visit={visit}
              name="year"
              value={year ?? null}
              optional
              label={t('预算年度', 'Budget year')}
              hint={t('不填为全部年度', 'All years when left out')}
            />
            <Button tone="secondary">{t('筛选', 'Filter')}</Button>
          </Filters>
          {visit.actor.is('finance') ? (
            <LinkButton visit={visit} href="/ledger/quotas/new">
              {t('登记额度', 'Register a quota')}
            </LinkButton>
          ) : null}
          <LinkButton visit={visit} href={`/ledger/export${year ? `?year=${year}` : ''}`} tone="secondary">
            {t('导出 XLSX', 'Export XLSX')}
          </LinkButton>
          <Sums visit={visit} found={found} names={names} />
          <Quotas visit={visit} found={found} names={names} />
          <Pager visit={visit} next={found.next} />
        </>
      ),
    }
  },
})

type Found = Awaited<ReturnType<typeof coordination.run>>
type Names = ReadonlyMap<string, string>
type Props = { readonly visit: Visit; readonly found: Found; readonly names: Names }

export const namesOf = async (visit: Visit): Promise<Names> =>
  new Map(
    (await visit.ask(listProgrammes, {})).map(({ programme, definition }) => [programme, definition.name[visit.lang]]),
  )

const amounts = (visit: Visit) => [
  { key: 'planned', head: visit.t('已安排', 'Planned'), numeric: true },
  { key: 'committed', head: visit.t('已立项', 'Committed'), numeric: true },
  { key: 'paid', head: visit.t('已拨付', 'Paid'), numeric: true },
  { key: 'left', head: visit.t('可用', 'Left'), numeric: true },
]
const cells = (one: Found['quotas'][number] | Found['sums'][number], visit: Visit) => ({
  planned: moneyText(one.planned_fen, visit.lang),
  committed: moneyText(one.committed_fen, visit.lang),
  paid: moneyText(one.paid_fen, visit.lang),
  left: moneyText(one.left_fen, visit.lang),
})

function Sums({ visit, found, names }: Props): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('按计划和来源', 'By programme and source')}
      columns={[
        { key: 'programme', head: t('计划', 'Programme') },
        { key: 'source', head: t('来源', 'Source') },
        ...amounts(visit),
      ]}
      rows={found.sums.map((one) => ({
        id: `${one.programme} ${one.source}`,
        cells: {
          programme: names.get(one.programme) ?? one.programme,
          source: sourceText[one.source][lang],
          ...cells(one, visit),
        },
      }))}
      empty={
        <Empty title={t('还没有登记额度', 'No quota is registered yet')}>
          {t(
            '没有登记额度的计划，立项时不核对台账额度；登记后，立项决定不能超过可用额度。',
            'Where a programme has no quota, decisions are not checked against the ledger. Once one is registered, no decision goes beyond it.',
          )}
        </Empty>
      }
    />
  )
}

function Quotas({ visit, found, names }: Props): VNode | null {
  const { t, lang } = visit
  if (found.quotas.length === 0) return null
  return (
    <Table
      caption={t('额度', 'Quotas')}
      columns={[
        { key: 'title', head: t('额度', 'Quota') },
        { key: 'programme', head: t('计划', 'Programme') },
        { key: 'year', head: t('年度', 'Year'), numeric: true },
        { key: 'source', head: t('来源', 'Source') },
        ...amounts(visit),
      ]}
      rows={found.quotas.map((one) => ({
        id: one.id,
        href: visit.href(`/ledger/quotas/${one.id}`),
        cells: {
          title: one.title,
          programme: names.get(one.programme) ?? one.programme,
          year: String(one.year),
          source: sourceText[one.source][lang],
          ...cells(one, visit),
        },
      }))}
      empty={null}
    />
  )
}
