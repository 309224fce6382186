import type { VNode } from 'preact'
import type { Role } from '#platform/actor'
import { go, page, type Visit } from '../page.ts'
import { Tabs } from '../parts/index.ts'

const keepers: readonly Role[] = ['officer', 'system-admin']
const bureau: readonly Role[] = ['officer', 'leader', 'finance', 'supervisor', 'auditor']
const places = [
  { key: 'organisations', zh: '单位', en: 'Organisations', roles: [...bureau, 'system-admin'] },
  { key: 'people', zh: '人员', en: 'People', roles: [...bureau, 'system-admin'] },
  { key: 'foundings', zh: '待确认的单位登记', en: 'Waiting to be confirmed', roles: keepers },
  { key: 'duplicates', zh: '疑似重复', en: 'Possible duplicates', roles: keepers },
  { key: 'merges', zh: '合并记录', en: 'Merges', roles: [...keepers, 'supervisor', 'auditor'] },
  { key: 'sanctions', zh: '惩戒', en: 'Sanctions', roles: [...bureau, 'institution'] },
] as const satisfies readonly { key: string; zh: string; en: string; roles: readonly Role[] }[]
export type Place = (typeof places)[number]['key']

const openTo = ({ actor }: Visit) => places.filter(({ roles }) => actor.is(...roles))

/** The places of the registry that the present role has something to do in. */
export function RegistryTabs({ visit, current }: { readonly visit: Visit; readonly current: Place }): VNode | null {
  const open = openTo(visit)
  if (open.length < 2) return null
  const tabs = open.map((place) => ({ key: place.key, label: place[visit.lang], href: `/registry/${place.key}` }))
  return <Tabs visit={visit} tabs={tabs} current={current} />
}

export const registryPage = page('/registry', {
  view: async (visit) => go(`/registry/${openTo(visit)[0]?.key ?? 'sanctions'}`),
})
