import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { accountKinds, balances, closeYear, listYears } from '../../ledger/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Button,
  Card,
  DateField,
  Empty,
  Filters,
  Form,
  Heading,
  Hidden,
  Inset,
  instantText,
  Link,
  LinkButton,
  moneyText,
  Pager,
  SelectField,
  Table,
  TextField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { About } from './about.tsx'
import { untilIn } from './statement.tsx'

/** 余额表 of a year as it stands or stood at the end of a day, and the freeze of a year that is over. */
export const balancesPage = page('/ledger/balances', {
  async view(visit) {
    const { t, query } = visit
    const { years } = await visit.ask(listYears, {})
    const asked = yearIn(visit)
    const frozen = years.find(({ year }) => year === asked)
    const found = await visit.ask(balances, {
      year: asked,
      ...untilIn(visit),
      ...(query.after ? { after: query.after } : {}),
    })
    return {
      title: t('余额表', 'Balance table'),
      frame: 'workspace',
      body: (
        <>
          <Heading>{t('余额表', 'Balance table')}</Heading>
          <About visit={visit} at="/ledger/balances" />
          <Filters visit={visit}>
            <SelectField
              visit={visit}
              name="year"
              label={t('预算年度', 'Budget year')}
              value={String(asked)}
              options={[...new Set([asked, ...years.map(({ year }) => year)])].map((year) => ({
                value: String(year),
                label: String(year),
              }))}
            />
            <DateField
              visit={visit}
              name="until"
              optional
              value={found.until ?? ''}
              label={t('截至哪一天', 'As it stood at the end of')}
            />
            <Button tone="secondary">{t('查看', 'Show')}</Button>
          </Filters>
          {frozen?.closed_at ? (
            <Inset>
              {t(
                `${asked} 年度已于 ${instantText(frozen.closed_at, 'zh')} 由${frozen.closed_by_name}冻结（${frozen.document}）。`,
                `The year ${asked} was frozen by ${frozen.closed_by_name} on ${instantText(frozen.closed_at, 'en')} (${frozen.document}).`,
              )}
            </Inset>
          ) : null}
          <LinkButton
            visit={visit}
            href={`/ledger/balances/export?year=${asked}${found.until ? `&until=${found.until}` : ''}`}
            tone="secondary"
          >
            {t('导出 XLSX', 'Export XLSX')}
          </LinkButton>
          <ByKind visit={visit} found={found} />
          <Accounts visit={visit} found={found} />
          <Pager visit={visit} next={found.next} />
          {visit.actor.is('finance') && !frozen?.closed_at && asked < Number(dayOf(visit.now).slice(0, 4)) ? (
            <Card title={t(`冻结 ${asked} 年度`, `Freeze ${asked}`)}>
              <Form visit={visit}>
                <Hidden name="year" value={String(asked)} />
                <TextField
                  visit={visit}
                  name="document"
                  width={20}
                  label={t('依据文号', 'Document that it rests on')}
                />
                <Button tone="warning">{t('冻结', 'Freeze')}</Button>
              </Form>
            </Card>
          ) : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const year = textOf(typed, 'year')
    await visit.perform(closeYear, { year, document: textOf(typed, 'document') }, keyOf(typed))
    return go(`/ledger/balances?year=${year}`, visit.t('年度已冻结', 'The year is frozen'))
  },
})

export const yearIn = (visit: Visit): number =>
  /^20\d\d$/.test(visit.query.year ?? '') ? Number(visit.query.year) : Number(dayOf(visit.now).slice(0, 4))

type Found = Awaited<ReturnType<typeof balances.run>>
type Props = { readonly visit: Visit; readonly found: Found }
const columnsOf = (visit: Visit) => [
  { key: 'debit', head: visit.t('借方发生', 'Debits'), numeric: true },
  { key: 'credit', head: visit.t('贷方发生', 'Credits'), numeric: true },
  { key: 'balance', head: visit.t('余额（贷－借）', 'Balance'), numeric: true },
  { key: 'reserved', head: visit.t('预留（借）', 'Reserved'), numeric: true },
]
const sides = (one: Found['totals'], { lang }: Visit) => ({
  debit: moneyText(one.debits_posted, lang),
  credit: moneyText(one.credits_posted, lang),
  balance: moneyText(one.credits_posted - one.debits_posted, lang),
  reserved: moneyText(one.debits_pending, lang),
})

function ByKind({ visit, found }: Props): VNode {
  const { t, lang } = visit
  const total = { id: 'total', cells: { kind: t('合计', 'Total'), accounts: '', ...sides(found.totals, visit) } }
  return (
    <Table
      caption={t('按科目类别', 'By kind of account')}
      columns={[
        { key: 'kind', head: t('类别', 'Kind') },
        { key: 'accounts', head: t('科目数', 'Accounts'), numeric: true },
        ...columnsOf(visit),
      ]}
      rows={
        found.sums.length === 0
          ? []
          : [
              ...found.sums.map((one) => ({
                id: one.kind,
                cells: { kind: accountKinds[one.kind][lang], accounts: String(one.accounts), ...sides(one, visit) },
              })),
              total,
            ]
      }
      empty={<Empty title={t('这一年度还没有科目', 'This year has no accounts yet')} />}
    />
  )
}

function Accounts({ visit, found }: Props): VNode | null {
  const { t, lang } = visit
  if (found.accounts.length === 0) return null
  return (
    <Table
      caption={t('科目', 'Accounts')}
      columns={[
        { key: 'title', head: t('科目', 'Account') },
        { key: 'kind', head: t('类别', 'Kind') },
        ...columnsOf(visit),
      ]}
      rows={found.accounts.map((one) => ({
        id: one.id,
        cells: {
          title: (
            <Link visit={visit} href={`/ledger/accounts/${one.id}`}>
              {one.title}
            </Link>
          ),
          kind: accountKinds[one.kind][lang],
          ...sides(one, visit),
        },
      }))}
      empty={null}
    />
  )
}
