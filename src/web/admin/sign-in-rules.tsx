import type { VNode } from 'preact'
import { addDays, dayOf } from '#platform/clock'
import { type Rule, setRule, signInRules } from '../../access/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
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
import { keyOf, textOf } from '../typed.ts'
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
          document: rule.document,
        },
      }))}
      empty=""
    />
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
        <TextField visit={visit} name="document" label={t('依据的文件', 'Document that says so')} />
        <Button>{t('设定', 'Set it')}</Button>
      </Form>
    </>
  )
}
