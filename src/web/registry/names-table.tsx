import type { VNode } from 'preact'
import type { seeOrganisation } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { dayText, Table } from '../parts/index.ts'

type Name = Awaited<ReturnType<(typeof seeOrganisation)['run']>>['names'][number]

/** Every name with the days it was borne: contracts stay signed under the old one. */
export const NamesTable = ({ visit, names }: { readonly visit: Visit; readonly names: readonly Name[] }): VNode => (
  <Table
    caption={visit.t('名称沿革', 'Names')}
    columns={[
      { key: 'name', head: visit.t('名称', 'Name') },
      { key: 'since', head: visit.t('起', 'From') },
      { key: 'until', head: visit.t('止', 'To') },
      { key: 'document', head: visit.t('文件', 'Document') },
    ]}
    rows={names.map((one) => ({
      id: one.since,
      cells: {
        name: one.name,
        since: dayText(one.since, visit.lang),
        until: one.until ? dayText(one.until, visit.lang) : visit.t('现用名', 'present name'),
        document: one.document ?? '—',
      },
    }))}
    empty=""
  />
)
