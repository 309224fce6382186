import { newId } from '#platform/ids'
import { listAccounts } from '../../access/index.ts'
import { numberKinds, registerPerson } from '../../registry/index.ts'
import { go, page } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Details,
  Filters,
  Form,
  Heading,
  instantText,
  Link,
  SelectField,
  Table,
  Tag,
  TextField,
} from '../parts/index.ts'
import { keyOf, type Typed, textOf } from '../typed.ts'

/** Accounts by name or sign-in name, and the form that brings a new person into the registry. */
export const peoplePage = page('/admin/people', {
  async view(visit) {
    const { t, lang, query } = visit
    const accounts = await visit.ask(listAccounts, {
      ...(query.query ? { query: query.query } : {}),
      ...(query.after ? { before: query.after } : {}),
    })
    return {
      title: t('人员与账号', 'People and accounts'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/admin', label: t('系统管理', 'Administration') }]} />
          <Heading>{t('人员与账号', 'People and accounts')}</Heading>
          <Filters visit={visit}>
            <TextField
              visit={visit}
              name="query"
              type="search"
              label={t('姓名或登录名', 'Name or sign-in name')}
              value={query.query ?? ''}
              width={20}
            />
            <button type="submit" class="govuk-button govuk-button--secondary">
              {t('查找', 'Find')}
            </button>
          </Filters>
          <Table
            caption={t('账号', 'Accounts')}
            columns={[
              { key: 'name', head: t('姓名', 'Name') },
              { key: 'login', head: t('登录名', 'Sign-in name') },
              { key: 'state', head: t('状态', 'State') },
              { key: 'opened', head: t('开通', 'Opened') },
            ]}
            rows={accounts.map((account) => ({
              id: account.id,
              cells: {
                name: (
                  <Link visit={visit} href={`/admin/people/${account.person}`}>
                    {account.person_name}
                  </Link>
                ),
                login: account.login,
                state: account.closed_at ? (
                  <Tag>{t('已停用', 'Closed')}</Tag>
                ) : (
                  <Tag tone="good">{t('可用', 'Open')}</Tag>
                ),
                opened: instantText(account.opened_at, lang),
              },
            }))}
            empty={t('没有相符的账号。', 'No account matches.')}
          />
          {accounts.length === 50 ? (
            <Link
              visit={visit}
              href={`/admin/people?query=${encodeURIComponent(query.query ?? '')}&after=${accounts.at(-1)!.id}`}
            >
              {t('下一页', 'Next page')}
            </Link>
          ) : null}
          {visit.actor.is('system-admin') ? (
            <Details summary={t('登记新人员', 'Register a person')}>
              <Form visit={visit}>
                <TextField visit={visit} name="name" label={t('姓名', 'Name')} width={20} />
                <TextField visit={visit} name="title" label={t('职称或职务', 'Title')} optional width={20} />
                <SelectField
                  visit={visit}
                  name="number_kind"
                  label={t('证件类型', 'Kind of document')}
                  options={Object.entries(numberKinds).map(([value, text]) => ({ value, label: text[lang] }))}
                  empty={t('暂不登记', 'Not now')}
                />
                <TextField
                  visit={visit}
                  name="number"
                  label={t('证件号码（加密保存）', 'Number, kept encrypted')}
                  optional
                  width={20}
                />
                <TextField visit={visit} name="phone" type="tel" label={t('手机', 'Mobile')} optional width={20} />
                <TextField
                  visit={visit}
                  name="email"
                  type="email"
                  label={t('电子邮件', 'E-mail')}
                  optional
                  width={20}
                />
                <Button>{t('登记', 'Register')}</Button>
              </Form>
            </Details>
          ) : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const person = keyOf(typed) ?? newId()
    await visit.perform(
      registerPerson,
      { person, ...filled(typed, ['name', 'title', 'number_kind', 'number', 'phone', 'email']) },
      keyOf(typed),
    )
    return go(
      `/admin/people/${person}`,
      visit.t('已登记，可以开通账号或授予身份', 'Registered: an account and roles can be given'),
    )
  },
})

const filled = (typed: Typed, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, textOf(typed, name)]).filter(([, value]) => value !== ''))
