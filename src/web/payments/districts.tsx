import type { VNode } from 'preact'
import { moneyAtDistricts } from '../../procedure/index.ts'
import { page, type Visit } from '../page.ts'
import { dayText, Empty, Heading, Inset, moneyText, Pager, Table, Tabs, Tag } from '../parts/index.ts'
import { legalBooks } from './words.tsx'

type Leg = Awaited<ReturnType<typeof moneyAtDistricts.run>>['legs'][number]

/** What goes through districts: received, passed on, and what is held longer than it may be. */
export const districtsPage = page('/district-money', {
  async view(visit) {
    const { t, query, actor } = visit
    const holding = query.state !== 'all'
    const { days, legs, next } = await visit.ask(moneyAtDistricts, {
      holding,
      ...(query.after ? { after: query.after } : {}),
    })
    const title = actor.is('recommender') ? t('转拨经费', 'Money to pass on') : t('区县转拨', 'Money at districts')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Heading>{title}</Heading>
          <Inset>
            {t(
              `市级拨出后 ${days} 日内应全额转拨到单位。${legalBooks(visit)}`,
              `Within ${days} days of its payment all of it goes on to the unit. ${legalBooks(visit)}`,
            )}
          </Inset>
          <Tabs
            visit={visit}
            current={holding ? 'holding' : 'all'}
            tabs={[
              { key: 'holding', label: t('未转拨', 'Not passed on'), href: '/district-money' },
              { key: 'all', label: t('全部', 'All'), href: '/district-money?state=all' },
            ]}
          />
          <Legs visit={visit} legs={legs} />
          <Pager visit={visit} next={next} />
        </>
      ),
    }
  },
})

function Legs({ visit, legs }: { readonly visit: Visit; readonly legs: readonly Leg[] }): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('转拨', 'Passed on')}
      captionHidden
      columns={[
        { key: 'title', head: t('项目', 'Project') },
        { key: 'payee', head: t('单位', 'Unit') },
        { key: 'district', head: t('区县财政', 'District') },
        { key: 'fen', head: t('金额', 'Amount'), numeric: true },
        { key: 'sent', head: t('市级拨出', 'Paid by the city') },
        { key: 'received', head: t('区县收到', 'Received') },
        { key: 'passed', head: t('转拨', 'Passed on') },
        { key: 'late', head: t('超期', 'Late') },
      ]}
      rows={legs.map((leg) => ({
        id: leg.payment,
        href: visit.href(`/payments/${leg.payment}`),
        cells: {
          title: leg.title,
          payee: leg.payee_name,
          district: leg.via_name,
          fen: moneyText(leg.amount_fen, lang),
          sent: leg.sent_on ? dayText(leg.sent_on, lang) : '—',
          received: leg.received_on ? dayText(leg.received_on, lang) : '—',
          passed: leg.passed_on ? dayText(leg.passed_on, lang) : '—',
          late: leg.late_days > 0 ? <Tag tone="late">{t(`${leg.late_days} 天`, `${leg.late_days} days`)}</Tag> : '',
        },
      }))}
      empty={
        <Empty title={t('没有经区县转拨的款项', 'No money goes through a district')}>
          {t(
            '审核时选择经区县转拨的，银行支付后显示在这里。',
            'What the officer sends through a district appears here once the bank has paid it.',
          )}
        </Empty>
      }
    />
  )
}
