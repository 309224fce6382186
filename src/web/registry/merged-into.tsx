import type { VNode } from 'preact'
import type { Visit } from '../page.ts'
import { Inset, Link } from '../parts/index.ts'

type Props = { readonly visit: Visit; readonly kind: 'people' | 'organisations'; readonly into: string }

/** A record that was merged says where to read on. */
export const MergedInto = ({ visit, kind, into }: Props): VNode => (
  <Inset tone="accent">
    {visit.t('这条记录已并入另一条。', 'This record was merged into another. ')}
    <Link visit={visit} href={`/registry/${kind}/${into}`}>
      {visit.t('看保留的记录', 'See the one that was kept')}
    </Link>
  </Inset>
)
