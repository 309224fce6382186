import type { VNode } from 'preact'
import { clauseMeasures, notCounted, readMeasures } from '../../insight/index.ts'
import { page, type Visit } from '../page.ts'
import { Button, Card, Details, Filters, Heading, Inset, Link, moneyText, SelectField } from '../parts/index.ts'

type Read = Awaited<ReturnType<(typeof readMeasures)['run']>>
type Counted = Read['measures'][number]

/** What clause 18 calls duplicated, decentralised, closed and inefficient, counted off the records, with the records. */
export const measuresPage = page('/supervisor/measures', {
  async view(visit) {
    const { t, lang, query } = visit
    const year = Number(query.year)
    const read = await visit.ask(readMeasures, Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {})
    const years = [...new Set([read.year, ...read.years])].sort().reverse()
    return {
      title: t('职责第十八条度量', 'Measures of clause 18'),
      frame: 'workspace',
      body: (
        <>
          <Heading caption={t('重复、分散、封闭、低效', 'Duplicated, decentralised, closed, inefficient')}>
            {t('职责第十八条度量', 'Measures of clause 18')}
          </Heading>
          <Filters visit={visit}>
            <SelectField
              visit={visit}
              name="year"
              label={t('年度', 'Year')}
              value={String(read.year)}
              options={years.map((one) => ({ value: String(one), label: String(one) }))}
            />
            <Button tone="secondary">{t('查看', 'Show')}</Button>
          </Filters>
          {read.measures.map((counted) => (
            <Measure visit={visit} counted={counted} />
          ))}
          {notCounted.map((says) => (
            <Inset>{says[lang]}</Inset>
          ))}
        </>
      ),
    }
  },
})

function Measure({ visit, counted }: { readonly visit: Visit; readonly counted: Counted }): VNode {
  const { t, lang } = visit
  const { fault, name, says } = clauseMeasures[counted.code]
  return (
    <Card title={`${fault[lang]} · ${name[lang]}`}>
      <p class="govuk-heading-m">{amount(visit, counted)}</p>
      <p class="govuk-hint">{says[lang]}</p>
      {counted.behind.length > 0 ? (
        <Details summary={t(`看记录（${counted.behind.length}）`, `The records (${counted.behind.length})`)}>
          <ul class="govuk-list">
            {counted.behind.map(({ id, kind, label }) => (
              <li>
                <Link visit={visit} href={kind === 'dossier' ? `/dossiers/${id}` : `/rounds/${id}`}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </Card>
  )
}

function amount({ t, lang }: Visit, { code, part, whole }: Counted): string {
  const { unit } = clauseMeasures[code]
  if (!whole) return t('还没有可以统计的记录', 'Nothing to count yet')
  if (unit === 'money') return moneyText(part ?? 0, lang)
  if (unit === 'days') return t(`${part} 天（${whole} 项）`, `${part} days (${whole} projects)`)
  const share = Math.round((1000 * (part ?? 0)) / whole) / 10
  return t(`${share}%（${part} / ${whole}）`, `${share}% (${part} of ${whole})`)
}
