import { myStanding, savePerson, savePersonal } from '../../registry/index.ts'
import { go, page } from '../page.ts'
import { Breadcrumbs, Button, Card, Form, Heading, Hidden, SelectField, TextField } from '../parts/index.ts'
import { keyOf, textOf, versionOf } from '../typed.ts'
import { documentKinds, given } from './document-kinds.ts'

/** What is public about somebody, and, in a form of its own, what is private and only ever shown in part. */
export const profilePage = page('/me/profile', {
  async view(visit) {
    const { t } = visit
    const { person, personal } = await visit.ask(myStanding, {})
    if (!person) return go('/me')
    const title = t('更正个人信息', 'Correct my file')
    return {
      title,
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/me', label: t('我的信息与身份', 'My file and roles') }]} />
          <Heading>{title}</Heading>
          <Card title={t('公开信息', 'Public')}>
            <Form visit={visit} version={person.version}>
              <Hidden name="_do" value="public" />
              <TextField visit={visit} name="name" width={20} value={person.name} label={t('姓名', 'Name')} />
              <TextField
                visit={visit}
                name="latin_name"
                width={20}
                optional
                value={person.latin_name}
                label={t('英文或拼音姓名', 'Name in Latin letters')}
              />
              <TextField
                visit={visit}
                name="title"
                width={20}
                optional
                value={person.title}
                label={t('职称', 'Professional title')}
              />
              <TextField
                visit={visit}
                name="degree"
                width={20}
                optional
                value={person.degree}
                label={t('学位', 'Degree')}
              />
              <TextField
                visit={visit}
                name="orcid"
                width={20}
                optional
                value={person.orcid}
                label="ORCID"
                hint="0000-0002-1825-0097"
              />
              <Button>{t('保存', 'Save')}</Button>
            </Form>
          </Card>
          <Card title={t('证件与联系方式', 'Document and contacts')}>
            <p class="govuk-body">{t('留空的项目保持不变。', 'What you leave empty stays as it is.')}</p>
            <Form visit={visit}>
              <Hidden name="_do" value="private" />
              <SelectField
                visit={visit}
                name="number_kind"
                value={personal?.number_kind ?? 'resident-id'}
                label={t('证件类型', 'Identity document')}
                options={documentKinds(visit)}
              />
              <TextField
                visit={visit}
                name="number"
                width={20}
                optional
                label={t('证件号码', 'Number of the document')}
                hint={personal?.number_mask ?? undefined}
              />
              <TextField
                visit={visit}
                name="phone"
                width={20}
                type="tel"
                optional
                label={t('手机号', 'Mobile phone')}
                hint={personal?.phone_mask ?? undefined}
              />
              <TextField
                visit={visit}
                name="email"
                width={20}
                type="email"
                optional
                label={t('电子邮箱', 'E-mail')}
                hint={personal?.email_mask ?? undefined}
              />
              <Button>{t('保存', 'Save')}</Button>
            </Form>
          </Card>
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const person = visit.actor.person!
    if (textOf(typed, '_do') === 'private') {
      const fields = given(typed, ['number', 'phone', 'email'])
      const kind = fields.number ? given(typed, ['number_kind']) : {}
      await visit.perform(savePersonal, { person, ...kind, ...fields }, keyOf(typed))
    } else {
      const fields = given(typed, ['name', 'latin_name', 'title', 'degree', 'orcid'])
      await visit.perform(savePerson, { person, version: versionOf(typed), ...fields }, keyOf(typed))
    }
    return go('/me', visit.t('已保存', 'Saved'))
  },
})
