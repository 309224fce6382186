import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { activeOn, type Grant, roleNames } from '../../registry/index.ts'
import type { Visit } from '../page.ts'
import { Button, Details, dayText, Form, Hidden, Link, Table, Tag, TextField } from '../parts/index.ts'

/** Grants with their dates, giver and reason; one that is held can be ended here by whoever may give it. */
export function GrantTable({
  visit,
  grants,
  named,
}: {
  readonly visit: Visit
  readonly grants: readonly Grant[]
  readonly named: boolean
}): VNode {
  const { t, lang, now } = visit
  const today = dayOf(now)
  return (
    <Table
      caption={t('身份授权', 'Roles')}
      columns={[
        ...(named ? [{ key: 'person', head: t('姓名', 'Name') }] : []),
        { key: 'role', head: t('身份', 'Role') },
        { key: 'organisation', head: t('代表单位', 'For') },
        { key: 'dates', head: t('起止', 'From and to') },
        { key: 'giver', head: t('授予人和理由', 'Giver and reason') },
        { key: 'state', head: t('状态', 'State') },
      ]}
      rows={grants.map((grant) => ({
        id: grant.id,
        cells: {
          person: (
            <Link visit={visit} href={`/admin/people/${grant.person}`}>
              {grant.person_name}
            </Link>
          ),
          role: roleNames[grant.role][lang],
          organisation: grant.organisation_name ?? '—',
          dates: `${dayText(grant.since, lang)} – ${grant.until ? dayText(grant.until, lang) : t('长期', 'open')}`,
          giver: (
            <>
              {grant.given_by_name ?? t('平台', 'the platform')}
              <span class="govuk-hint">{grant.reason}</span>
            </>
          ),
          state: grant.ended_at ? (
            <>
              <Tag>{t('已收回', 'Ended')}</Tag>
              <span class="govuk-hint">{grant.end_reason}</span>
            </>
          ) : activeOn(grant, today) ? (
            <>
              <Tag tone="good">{t('有效', 'Held')}</Tag>
              <Details summary={t('收回', 'End it')}>
                <Form visit={visit} action="/admin/roles">
                  <Hidden name="grant" value={grant.id} />
                  <TextField visit={visit} name={`reason-${grant.id}`} label={t('理由', 'Reason')} width={20} />
                  <Button tone="warning" name="_do" value="end">
                    {t('收回', 'End')}
                  </Button>
                </Form>
              </Details>
            </>
          ) : (
            <Tag tone="wait">{grant.since > today ? t('未开始', 'Not begun') : t('已到期', 'Run out')}</Tag>
          ),
        },
      }))}
      empty={t('还没有授予身份。', 'No roles were given yet.')}
    />
  )
}
