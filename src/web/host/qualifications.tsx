import { seeOrganisation } from '../../registry/index.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Heading } from '../parts/index.ts'
import { Qualifications, qualified } from '../registry/qualifications.tsx'
import { administered } from './own.ts'

const here = '/host/qualifications'

/** The qualifications of the organisation, which forms and rules read. */
export const qualificationsPage = page(here, {
  async view(visit) {
    const { t } = visit
    const file = await visit.ask(seeOrganisation, { organisation: administered(visit) })
    return {
      title: t('单位资质', 'Qualifications'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/host', label: t('我的单位', 'My organisation') }]} />
          <Heading caption={file.name}>{t('单位资质', 'Qualifications')}</Heading>
          <Qualifications visit={visit} qualifications={file.qualifications} action={here} />
        </>
      ),
    }
  },
  submit: async (visit, typed) => go(here, await qualified(visit, administered(visit), typed)),
})
