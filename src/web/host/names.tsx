import { seeOrganisation } from '../../registry/index.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Heading } from '../parts/index.ts'
import { NamesTable } from '../registry/names-table.tsx'
import { RenameForm, renamed } from '../registry/rename.tsx'
import { administered } from './own.ts'

/** The names of the organisation with their days, and the form for a new one. */
export const namesPage = page('/host/names', {
  async view(visit) {
    const { t } = visit
    const file = await visit.ask(seeOrganisation, { organisation: administered(visit) })
    return {
      title: t('变更单位名称', 'Rename the organisation'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/host', label: t('我的单位', 'My organisation') }]} />
          <Heading caption={file.name}>{t('变更单位名称', 'Rename the organisation')}</Heading>
          <NamesTable visit={visit} names={file.names} />
          <RenameForm visit={visit} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    await renamed(visit, administered(visit), typed)
    return go('/host', visit.t('名称已变更，旧名称保留', 'Renamed; the old name stays on file'))
  },
})
