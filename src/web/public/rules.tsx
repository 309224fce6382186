import type { VNode } from 'preact'
import { isDay } from '#platform/clock'
import { type Certainty, type ListedParameter, listParameters, saidDocument } from '../../policy/index.ts'
import { certaintyText, valueText } from '../admin/parameter-words.ts'
import { page, type Visit } from '../page.ts'
import { Button, DateField, Details, dayText, Empty, Filters, Heading, Table, Tag, type Tone } from '../parts/index.ts'

const tones: Readonly<Record<Certainty, Tone>> = { sourced: 'good', known: 'neutral', uncertain: 'wait' }

/** The numbers that count on a day, each with its document and how sure it is. */
export const rulesPage = page('/rules', {
  open: true,
  async view(visit) {
    const { t, lang } = visit
    const asked = isDay(visit.query.on) ? visit.query.on : undefined
    const { on, parameters } = await visit.ask(listParameters, asked ? { on: asked } : {})
    return {
      title: t('现行规定', 'Rules in force'),
      frame: 'public',
      body: (
        <>
          <Heading caption={dayText(on, lang)}>{t('现行规定', 'Rules in force')}</Heading>
          <p class="govuk-body-l">
            {t(
              '平台按这些数值核对、计时和计算。批次发布时采用的数值，以后不随之改变。',
              'The platform checks, counts time and works amounts out by these numbers. A round keeps those of its publication.',
            )}
          </p>
          <Filters visit={visit}>
            <DateField visit={visit} name="on" label={t('查看哪一天的规定', 'As they stood on')} value={on} />
            <Button tone="secondary">{t('查看', 'Show')}</Button>
          </Filters>
          <RuleTable visit={visit} parameters={parameters.filter((parameter) => parameter.now)} />
        </>
      ),
    }
  },
})

type OfRules = { readonly visit: Visit; readonly parameters: readonly ListedParameter[] }

function RuleTable({ visit, parameters }: OfRules): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('现行规定', 'Rules in force')}
      captionHidden
      columns={[
        { key: 'name', head: t('事项', 'Matter') },
        { key: 'value', head: t('数值', 'Number') },
        { key: 'document', head: t('依据', 'Document') },
        { key: 'since', head: t('起始', 'Since') },
        { key: 'certainty', head: t('来源', 'Source') },
      ]}
      rows={parameters.map((parameter) => {
        const now = parameter.now!
        const certainty = now.certainty as Certainty
        return {
          id: parameter.key,
          cells: {
            name: (
              <>
                {parameter.name[lang]}
                {parameter.values.length > 1 ? <Earlier visit={visit} parameter={parameter} /> : null}
              </>
            ),
            value: valueText(now, lang),
            document: (
              <>
                {saidDocument(now.document)[lang]}
                {now.note ? <div class="zk-quiet">{now.note[lang]}</div> : null}
              </>
            ),
            since: <span class="zk-nowrap">{dayText(now.since, lang)}</span>,
            certainty: <Tag tone={tones[certainty]}>{certaintyText[certainty][lang]}</Tag>,
          },
        }
      })}
      empty={<Empty title={t('这一天没有登记的规定', 'No rule is recorded for that day')} />}
    />
  )
}

const Earlier = ({ visit, parameter }: { readonly visit: Visit; readonly parameter: ListedParameter }): VNode => (
  <Details summary={visit.t('历次数值', 'All values')}>
    <ul class="govuk-list">
      {parameter.values.map((row) => (
        <li>
          {dayText(row.since, visit.lang)} {visit.t('起：', 'on: ')}
          {valueText(row, visit.lang)}，{saidDocument(row.document)[visit.lang]}
        </li>
      ))}
    </ul>
  </Details>
)
