import { saveOrganisation, seeOrganisation } from '../../registry/index.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading } from '../parts/index.ts'
import { keyOf, versionOf } from '../typed.ts'
import { OrganisationFields, organisationIn } from './organisation-fields.tsx'
import { administered } from './own.ts'

/** The file of the organisation; its name and code change by other acts, with a document. */
export const organisationPage = page('/host/organisation', {
  async view(visit) {
    const { t } = visit
    const file = await visit.ask(seeOrganisation, { organisation: administered(visit) })
    return {
      title: t('更新单位信息', 'Update the organisation'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/host', label: t('我的单位', 'My organisation') }]} />
          <Heading caption={file.name}>{t('更新单位信息', 'Update the organisation')}</Heading>
          <Form visit={visit} version={file.version}>
            <OrganisationFields visit={visit} of={file} />
            <Button>{t('保存', 'Save')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const saved = { organisation: administered(visit), version: versionOf(typed) ?? 1, ...organisationIn(typed) }
    await visit.perform(saveOrganisation, saved, keyOf(typed))
    return go('/host', visit.t('已保存', 'Saved'))
  },
})
