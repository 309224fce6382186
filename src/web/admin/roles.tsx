import { newId } from '#platform/ids'
import { endRole, giveRole, grantedRoles, listGrants, roleNames } from '../../registry/index.ts'
import { go, page, type Visit } from '../page.ts'
import { Breadcrumbs, Filters, Heading, Inset, Link, Pager, SelectField } from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { GiveRole } from './give-role.tsx'
import { GrantTable } from './grant-table.tsx'
import { organisationIn } from './picking.ts'

const size = 50

/** Who holds which role, from when to when, given by whom and why. */
export const rolesPage = page('/admin/roles', {
  async view(visit) {
    const { t, lang, query } = visit
    const role = grantedRoles.find((one) => one === query.role)
    const grants = await visit.ask(listGrants, {
      limit: size,
      ...(role ? { role } : {}),
      ...(query.after ? { before: query.after } : {}),
    })
    return {
      title: t('身份授权', 'Roles'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/admin', label: t('系统管理', 'Administration') }]} />
          <Heading>{t('身份授权', 'Roles')}</Heading>
          {visit.typed && textOf(visit.typed, 'person') ? (
            <GiveRole visit={visit} person={textOf(visit.typed, 'person')} />
          ) : (
            <Inset>
              {t(
                '授予身份：先在“人员与账号”找到本人。三个管理员由安全管理员授予，任何人不能给自己授权。',
                'To give a role, find the person first. The three administrators are given by security; nobody gives a role to themself.',
              )}{' '}
              <Link visit={visit} href="/admin/people">
                {t('人员与账号', 'People and accounts')}
              </Link>
            </Inset>
          )}
          <Filters visit={visit}>
            <SelectField
              visit={visit}
              name="role"
              label={t('身份', 'Role')}
              value={query.role ?? ''}
              options={grantedRoles.map((one) => ({ value: one, label: roleNames[one][lang] }))}
              empty={t('全部', 'All')}
            />
            <button type="submit" class="govuk-button govuk-button--secondary">
              {t('筛选', 'Filter')}
            </button>
          </Filters>
          <GrantTable visit={visit} grants={grants} named />
          <Pager visit={visit} next={grants.length === size ? grants.at(-1)!.id : null} />
        </>
      ),
    }
  },
  async submit(visit, typed) {
    if (textOf(typed, '_do') === 'end') return end(visit, typed)
    const person = textOf(typed, 'person')
    const organisation = await organisationIn(visit, typed, 'organisation')
    const until = textOf(typed, 'until')
    const input = {
      grant: keyOf(typed) ?? newId(),
      person,
      role: textOf(typed, 'role'),
      ...(organisation ? { organisation } : {}),
      since: textOf(typed, 'since'),
      ...(until ? { until } : {}),
      reason: textOf(typed, 'reason'),
    }
    await visit.perform(giveRole, input, keyOf(typed))
    return go(`/admin/people/${person}`, visit.t('已授予', 'Given'))
  },
})

async function end(visit: Visit, typed: Parameters<NonNullable<(typeof rolesPage)['submit']>>[1]) {
  const grant = textOf(typed, 'grant')
  await visit.perform(endRole, { grant, reason: textOf(typed, `reason-${grant}`) }, keyOf(typed))
  return go('/admin/roles', visit.t('已收回', 'Ended'))
}
