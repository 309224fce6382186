import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import { appointDeputy, endDeputy, listDeputies } from '../../desk/index.ts'
import { grantedRoles, listGrants } from '../../registry/index.ts'
import { go, page } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  DateField,
  dayText,
  Form,
  Heading,
  Hidden,
  SelectField,
  Table,
  Tag,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'

/** A/B 角: for some days another holder of the same role gets one's tasks, limits and reminders too. */
export const deputiesPage = page('/admin/deputies', {
  async view(visit) {
    const { t, lang, actor } = visit
    const deputies = await visit.ask(listDeputies, {})
    const role = grantedRoles.find((one) => actor.is(one))
    const holders = role && actor.is('officer', 'system-admin') ? await visit.ask(listGrants, { role, limit: 200 }) : []
    const others = new Map(
      holders
        .filter((grant) => !grant.ended_at && grant.person !== actor.person)
        .map((grant) => [grant.person, grant.person_name]),
    )
    const today = dayOf(visit.now)
    return {
      title: t('A/B 角', 'Deputies'),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/desk', label: t('我的待办', 'My desk') }]} />
          <Heading>{t('A/B 角：代办安排', 'Deputies')}</Heading>
          <Table
            caption={t('代办安排', 'Deputyships')}
            columns={[
              { key: 'person', head: t('被代办人', 'For') },
              { key: 'deputy', head: t('代办人', 'Deputy') },
              { key: 'dates', head: t('起止', 'From and to') },
              { key: 'state', head: t('状态', 'State') },
            ]}
            rows={deputies.map((row) => ({
              id: row.id,
              cells: {
                person: row.person_name,
                deputy: row.deputy_name,
                dates: `${dayText(row.since, lang)} – ${dayText(row.until, lang)}`,
                state: row.ended_at ? (
                  <Tag>{t('已结束', 'Ended')}</Tag>
                ) : row.until < today ? (
                  <Tag>{t('已到期', 'Run out')}</Tag>
                ) : row.person === actor.person ? (
                  <Form visit={visit}>
                    <Hidden name="id" value={row.id} />
                    <Button tone="secondary" name="_do" value="end">
                      {t('提前结束', 'End it')}
                    </Button>
                  </Form>
                ) : (
                  <Tag tone="good">{t('有效', 'In force')}</Tag>
                ),
              },
            }))}
            empty={t(
              '没有代办安排。外出前可以指定一位同事代办。',
              'None. Before you are away, name a colleague who stands in.',
            )}
          />
          {others.size > 0 ? (
            <Form visit={visit}>
              <h2 class="govuk-heading-m">{t('指定代办人', 'Appoint a deputy')}</h2>
              <SelectField
                visit={visit}
                name="deputy"
                label={t('代办人', 'Deputy')}
                options={[...others].map(([value, label]) => ({ value, label }))}
              />
              <DateField visit={visit} name="since" label={t('开始', 'First day')} value={today} />
              <DateField visit={visit} name="until" label={t('结束', 'Last day')} />
              <Button>{t('指定', 'Appoint')}</Button>
            </Form>
          ) : (
            <p class="govuk-body">
              {t('没有与您身份相同的同事可以指定。', 'Nobody else holds your role, so there is nobody to appoint.')}
            </p>
          )}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    if (textOf(typed, '_do') === 'end') {
      await visit.perform(endDeputy, { id: textOf(typed, 'id') }, keyOf(typed))
      return go('/admin/deputies', visit.t('已结束', 'Ended'))
    }
    const input = {
      id: keyOf(typed) ?? newId(),
      deputy: textOf(typed, 'deputy'),
      since: textOf(typed, 'since'),
      until: textOf(typed, 'until'),
    }
    await visit.perform(appointDeputy, input, keyOf(typed))
    return go('/admin/deputies', visit.t('已指定，任务和提醒双方都会收到', 'Appointed: tasks and reminders go to both'))
  },
})
