import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import { Inset, Tabs } from '../parts/index.ts'

const tabs = [
  ['/ledger', '统筹一览', 'Co-ordination'],
  ['/ledger/allotments', '预算指标', 'Allotments'],
  ['/ledger/shifts', '调剂', 'Shifts'],
  ['/ledger/reservations', '预留', 'Reservations'],
  ['/ledger/balances', '余额表', 'Balances'],
] as const

/** What every page of the ledger says first, and the way to its other pages. */
export function About({ visit, at }: { readonly visit: Visit; readonly at: string }): VNode {
  const { t } = visit
  return (
    <>
      <Inset>
        {t(
          '项目资金台账供备查；法定会计账在国库集中支付系统（预算管理一体化），以其为准。',
          'This ledger is kept for reference. The legal books are in the treasury’s integrated system, and those count.',
        )}
      </Inset>
      <Tabs
        visit={visit}
        label={t('台账', 'Ledger')}
        current={at}
        tabs={tabs.map(([href, zh, en]) => ({ key: href, href, label: t(zh, en) }))}
      />
    </>
  )
}
