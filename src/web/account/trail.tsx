import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import { Breadcrumbs } from '../parts/index.ts'

/** The way back to one's own file, on each page of the ways of signing in. */
export const Trail = ({ visit }: { readonly visit: Visit }): VNode => (
  <Breadcrumbs visit={visit} trail={[{ href: '/me', label: visit.t('我的信息与身份', 'My file and roles') }]} />
)
