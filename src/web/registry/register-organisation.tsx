import { registerOrganisation } from '../../registry/index.ts'
import { OrganisationFields, organisationIn } from '../host/organisation-fields.tsx'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, DateField, Form, Heading, TextField } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { filledIn, NewId } from './new-id.tsx'

/** The bureau brings in an organisation itself: a recommender, an institution, or a body that has no code. */
export const registerOrganisationPage = page('/registry/organisations/new', {
  async view(visit) {
    const { t } = visit
    return {
      title: t('录入单位', 'Register an organisation'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[{ href: '/registry/organisations', label: t('单位名册', 'Organisations') }]}
          />
          <Heading>{t('录入单位', 'Register an organisation')}</Heading>
          <Form visit={visit}>
            <NewId visit={visit} name="organisation" />
            <TextField
              visit={visit}
              name="uscc"
              label={t('统一社会信用代码', 'Unified social credit code')}
              hint={t(
                '18 位，校验码会核对；确无代码的，填下面两项',
                '18 places, verified. A body without one fills in the next two',
              )}
              optional
              width={20}
            />
            <TextField visit={visit} name="local_id" label={t('本地编号', 'Local number')} optional width={20} />
            <TextField visit={visit} name="no_uscc_reason" label={t('没有代码的原因', 'Why it has no code')} optional />
            <TextField visit={visit} name="name" label={t('单位全称', 'Full name as registered')} />
            <DateField visit={visit} name="named_since" label={t('名称启用日期', 'First day of this name')} optional />
            <OrganisationFields visit={visit} />
            <Button>{t('录入', 'Register')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const organisation = textOf(typed, 'organisation')
    const made = {
      organisation,
      name: textOf(typed, 'name'),
      ...organisationIn(typed),
      ...filledIn(typed, 'uscc', 'local_id', 'no_uscc_reason', 'named_since'),
    }
    await visit.perform(registerOrganisation, made, keyOf(typed))
    return go(`/registry/organisations/${organisation}`, visit.t('已录入', 'Registered'))
  },
})
