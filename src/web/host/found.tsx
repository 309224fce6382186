import { newId } from '#platform/ids'
import { foundOrganisation } from '../../registry/index.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Form, Heading, Hidden, TextField } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { OrganisationFields, organisationIn } from './organisation-fields.tsx'

/** Bringing an organisation in by its code; the founder becomes its first administrator once the bureau has confirmed. */
export const foundPage = page('/host/found', {
  async view(visit) {
    const { t } = visit
    return {
      title: t('登记新单位', 'Bring an organisation in'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/host', label: t('我的单位', 'My organisation') }]} />
          <Heading>{t('登记新单位', 'Bring an organisation in')}</Heading>
          <p class="govuk-body">
            {t(
              '登记后由市科技局确认，确认后您成为本单位的第一位管理员。',
              'The bureau confirms it; then you are its first administrator.',
            )}
          </p>
          <Form visit={visit}>
            <Hidden name="organisation" value={newId()} />
            <Hidden name="post" value={newId()} />
            <TextField
              visit={visit}
              name="uscc"
              label={t('统一社会信用代码', 'Unified social credit code')}
              hint={t(
                '18 位，见营业执照或法人证书；校验码会核对',
                '18 places, as on the licence; its check digits are verified',
              )}
              width={20}
            />
            <TextField visit={visit} name="name" label={t('单位全称', 'Full name as registered')} width="full" />
            <OrganisationFields visit={visit} />
            <TextField visit={visit} name="post_title" label={t('您的职务', 'Your post there')} optional width={20} />
            <Button>{t('申请登记', 'Ask to bring it in')}</Button>
          </Form>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const founded = {
      founding: keyOf(typed) ?? newId(),
      organisation: textOf(typed, 'organisation'),
      post: textOf(typed, 'post'),
      uscc: textOf(typed, 'uscc'),
      name: textOf(typed, 'name'),
      ...organisationIn(typed),
      post_title: textOf(typed, 'post_title') || undefined,
    }
    await visit.perform(foundOrganisation, founded, keyOf(typed))
    return go('/host', visit.t('已申请登记', 'Asked for'))
  },
})
