import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import { Tabs } from '../parts/index.ts'

export type Place = 'home' | 'objections' | 'clues' | 'approaches' | 'late' | 'record'

/** The pages of supervision. An auditor has only the record of acts. */
export const SupervisorTabs = ({ visit, current }: { visit: Visit; current: Place }): VNode => (
  <Tabs
    visit={visit}
    current={current}
    tabs={
      visit.actor.is('supervisor')
        ? [
            { key: 'home', label: visit.t('概览', 'Overview'), href: '/supervisor' },
            { key: 'objections', label: visit.t('异议', 'Objections'), href: '/objections' },
            { key: 'clues', label: visit.t('线索', 'Clues'), href: '/supervisor/clues' },
            { key: 'approaches', label: visit.t('请托登记', 'Approaches'), href: '/supervisor/approaches' },
            { key: 'late', label: visit.t('超期', 'Late'), href: '/supervisor/late' },
            { key: 'record', label: visit.t('办理记录', 'Record of acts'), href: '/supervisor/record' },
          ]
        : [{ key: 'record', label: visit.t('办理记录', 'Record of acts'), href: '/supervisor/record' }]
    }
  />
)
