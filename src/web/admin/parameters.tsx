import type { VNode } from 'preact'
import { dayOf, isDay } from '#platform/clock'
import { fenFromWan } from '#platform/money'
import { type ListedParameter, listParameters, setParameter } from '../../policy/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, DateField, dayText, Filters, Heading, Link, Table } from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'
import { Certainty, One } from './parameter.tsx'
import { valueText } from './parameter-words.ts'

/** The numbers of the rules on a day; one of them with its history and the form for a new value. */
export const parametersPage = page('/admin/parameters', {
  async view(visit) {
    const { t, lang, query } = visit
    const on = isDay(query.on) ? query.on : dayOf(visit.now)
    const { parameters } = await visit.ask(listParameters, { on })
    const one = parameters.find(({ key }) => key === (query.key ?? (visit.typed && textOf(visit.typed, 'key'))))
    return {
      title: one ? one.name[lang] : t('政策参数', 'Policy parameters'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[
              { href: '/admin', label: t('系统管理', 'Administration') },
              { href: '/admin/parameters', label: t('政策参数', 'Policy parameters') },
            ]}
          />
          {one ? <One visit={visit} parameter={one} /> : <All visit={visit} parameters={parameters} on={on} />}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const key = textOf(typed, 'key')
    const { parameters } = await visit.ask(listParameters, {})
    const until = textOf(typed, 'until')
    const input = {
      key,
      value: valueIn(typed, parameters.find((one) => one.key === key)?.unit ?? ''),
      since: textOf(typed, 'since'),
      ...(until ? { until } : {}),
      document: textOf(typed, 'document'),
      note: typed.note,
      certainty: textOf(typed, 'certainty'),
    }
    const { backdated } = await visit.perform(setParameter, input, keyOf(typed))
    return go(
      `/admin/parameters?key=${key}`,
      backdated
        ? visit.t(
            '已登记。开始日期早于今天：已发布的批次仍按发布时固定的取值',
            'Entered. It begins before today: published rounds keep what they froze',
          )
        : visit.t('已登记', 'Entered'),
    )
  },
})

/** Money is typed in 万元, bands one a line as `500 20`, a switch as yes or no. */
function valueIn(typed: Typed, unit: string): unknown {
  const text = textOf(typed, 'value').normalize('NFKC')
  if (unit === 'yes-no') return text === 'yes'
  if (unit === 'fen') return fenFromWan(text) ?? text
  if (unit !== 'bands') return text === '' || Number.isNaN(Number(text)) ? text : Number(text)
  return text.split('\n').flatMap((line) => {
    const [from = '', rate = ''] = line.trim().split(/\s+/)
    return from === '' ? [] : [{ from_fen: fenFromWan(from), rate_percent: Number(rate) }]
  })
}

function All({
  visit,
  parameters,
  on,
}: {
  readonly visit: Visit
  readonly parameters: readonly ListedParameter[]
  readonly on: string
}): VNode {
  const { t, lang } = visit
  return (
    <>
      <Heading>{t('政策参数', 'Policy parameters')}</Heading>
      <Filters visit={visit}>
        <DateField visit={visit} name="on" label={t('看哪一天的取值', 'Values on which day')} value={on} />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {t('查看', 'Show')}
        </button>
      </Filters>
      <Table
        caption={t(`${dayText(on, 'zh')}的取值`, `Values on ${dayText(on, 'en')}`)}
        columns={[
          { key: 'name', head: t('参数', 'Parameter') },
          { key: 'value', head: t('取值', 'Value') },
          { key: 'since', head: t('起止', 'From and to') },
          { key: 'document', head: t('依据', 'Basis') },
          { key: 'certainty', head: t('可靠程度', 'Certainty') },
        ]}
        rows={parameters.map(({ key, name, now }) => ({
          id: key,
          cells: {
            name: (
              <>
                <Link visit={visit} href={`/admin/parameters?key=${key}`}>
                  {name[lang]}
                </Link>
                <span class="govuk-hint">{key}</span>
              </>
            ),
            value: now ? valueText(now, lang) : t('没有取值', 'No value'),
            since: now ? `${dayText(now.since, lang)} – ${now.until ? dayText(now.until, lang) : '…'}` : '—',
            document: now?.document ?? '—',
            certainty: now ? <Certainty visit={visit} certainty={now.certainty} /> : '—',
          },
        }))}
        empty={t('还没有参数。', 'No parameters yet.')}
      />
    </>
  )
}
