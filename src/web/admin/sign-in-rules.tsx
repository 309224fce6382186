import type { VNode } from 'preact'
import { addDays, dayOf } from '#platform/clock'
import { type Rule, setRule, signInRules } from '../../access/index.ts'
import { type GrantedRole, grantedRoles, roleNames } from '../../registry/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  CheckboxField,
  DateField,
  dayText,
  Form,
  Heading,
  Inset,
  NumberField,
  Table,
  Tag,
  TextField,
} from '../parts/index.ts'
import { keyOf, manyOf, textOf } from '../typed.ts'
import { type Counted, countsOf } from './sign-in-counts.ts'

/** What a password must be, how long a session lasts and when signing in pauses: by day and document. */
export const signInRulesPage = page('/admin/sign-in-rules', {
  async view(visit) {
    const { t } = visit
    const rules = await visit.ask(signInRules, {})
    return {
      title: t('登录规则', 'Rules of signing in'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/admin', label: t('系统管理', 'Administration') }]} />
          <Heading>{t('登录规则', 'Rules of signing in')}</Heading>
          <Rules visit={visit} rules={rules.all} now={rules.now} />
          {visit.actor.is('security-admin') ? (
            <Setting visit={visit} now={rules.now} />
          ) : (
            <Inset>{t('登录规则由安全管理员设定。', 'The security administrator sets these rules.')}</Inset>
          )}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const counts = countsOf.map(({ name }) => [name, textOf(typed, name)])
    const rule = {
      ...(Object.fromEntries(counts) as Record<Counted, string>),
      second_factor_roles: manyOf(typed, 'second_factor_roles'),
      administrator_addresses: textOf(typed, 'administrator_addresses')
        .split(/[\s,，、]+/)
        .filter(Boolean),
      since: textOf(typed, 'since'),
      document: textOf(typed, 'document'),
    }
    await visit.perform(setRule, rule, keyOf(typed))
    return go('/admin/sign-in-rules', visit.t('已设定', 'Set'))
  },
})

type RulesProps = { readonly visit: Visit; readonly rules: readonly Rule[]; readonly now: Rule }
function Rules({ visit, rules, now }: RulesProps): VNode {
  const { t, lang } = visit
  return (
    <Table
      caption={t('各时期的规则', 'The rules by day')}
      columns={[
        { key: 'since', head: t('起', 'From') },
        ...countsOf.map(({ name, short }) => ({ key: name, head: short[lang], numeric: true })),
        { key: 'document', head: t('文件', 'Document') },
      ]}
      rows={rules.map((rule) => ({
        id: rule.since,
        cells: {
          since: (
            <>
              {dayText(rule.since, lang)}{' '}
              {rule.since === now.since ? <Tag tone="good">{t('现行', 'in force')}</Tag> : null}
              {rule.since > dayOf(visit.now) ? <Tag tone="wait">{t('未开始', 'not begun')}</Tag> : null}
            </>
          ),
          ...Object.fromEntries(countsOf.map(({ name }) => [name, String(rule[name])])),
          document: (
            <>
              {rule.document}
              <Bounds visit={visit} rule={rule} />
            </>
          ),
        },
      }))}
      empty=""
    />
  )
}

/** What a rule asks beyond its counts, where it asks anything. */
function Bounds({ visit, rule }: { readonly visit: Visit; readonly rule: Rule }): VNode {
  const { t, lang } = visit
  const roles = rule.second_factor_roles.map((role) => roleNames[role as GrantedRole]?.[lang] ?? role)
  return (
    <>
      {roles.length > 0 ? (
        <p class="govuk-hint">{t(`两步登录：${roles.join('、')}`, `Two steps: ${roles.join(', ')}`)}</p>
      ) : null}
      {rule.administrator_addresses.length > 0 ? (
        <p class="govuk-hint">{t('管理员地址：', 'Administrators from: ') + rule.administrator_addresses.join(' ')}</p>
      ) : null}
    </>
  )
}

function Setting({ visit, now }: { readonly visit: Visit; readonly now: Rule }): VNode {
  const { t, lang } = visit
  return (
    <>
      <h2 class="govuk-heading-m">{t('设定新规则', 'Set a new rule')}</h2>
      <Form visit={visit}>
        <DateField
          visit={visit}
          name="since"
          label={t('自哪一天起', 'First day it holds')}
          value={addDays(dayOf(visit.now), 1)}
        />
        {countsOf.map(({ name, says, range }) => (
          <NumberField
            visit={visit}
            name={name}
            label={says[lang]}
            hint={t(`${range[0]} 至 ${range[1]}`, `${range[0]} to ${range[1]}`)}
            value={now[name]}
          />
        ))}
        <CheckboxField
          visit={visit}
          name="second_factor_roles"
          optional
          label={t('哪些身份须两步登录', 'Roles that sign in by two steps')}
          hint={t(
            '没有绑定动态口令或通行密钥的人，这些身份暂不可用',
            'Without an authenticator or a passkey these roles rest',
          )}
          options={grantedRoles.map((role) => ({ value: role, label: roleNames[role][lang] }))}
          value={now.second_factor_roles}
        />
        <TextField
          visit={visit}
          name="administrator_addresses"
          optional
          label={t('管理员只能从哪些地址办理', 'Addresses that administrators act from')}
          hint={t(
            '如 10.1.2.3 或 10.1.0.0/16，多个用空格分开；留空为不限',
            'Such as 10.1.2.3 or 10.1.0.0/16, separated by spaces; empty for anywhere',
          )}
          value={now.administrator_addresses.join(' ')}
        />
        <TextField visit={visit} name="document" label={t('依据的文件', 'Document that says so')} />
        <Button>{t('设定', 'Set it')}</Button>
      </Form>
    </>
  )
}
