import type { VNode } from 'preact'
import { startOf } from '#platform/clock'
import { type ListedDay, listCalendar, setCalendarDay } from '../../policy/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  DateField,
  dayText,
  Form,
  Heading,
  Inset,
  Link,
  RadioField,
  TextField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'

/** A year of working days as the State's notice arranged it, month by month. */
export const calendarPage = page('/admin/calendar', {
  async view(visit) {
    const { t, lang, query } = visit
    const asked = Number(query.year)
    const year = asked >= 2001 && asked <= 2099 ? asked : visit.now.getFullYear()
    const calendar = await visit.ask(listCalendar, { year })
    const known = calendar.knownUntil >= `${year}-12-28`
    return {
      title: t(`${year} 年工作日历`, `Calendar of ${year}`),
      frame: 'workspace',
      body: (
        <>
          <Breadcrumbs visit={visit} trail={[{ href: '/admin', label: t('系统管理', 'Administration') }]} />
          <Heading caption={t(`${calendar.working} 个工作日`, `${calendar.working} working days`)}>
            {t(`${year} 年工作日历`, `Calendar of ${year}`)}
          </Heading>
          <p class="govuk-body">
            <Link visit={visit} href={`/admin/calendar?year=${year - 1}`}>
              {year - 1}
            </Link>{' '}
            ·{' '}
            <Link visit={visit} href={`/admin/calendar?year=${year + 1}`}>
              {year + 1}
            </Link>
          </p>
          {known ? null : (
            <Inset tone="wait">
              {t(
                `国务院办公厅的安排只登记到 ${dayText(calendar.knownUntil, 'zh')}；此后按法定节假日推算，日期是暂定的。`,
                `The State's notices are entered until ${dayText(calendar.knownUntil, lang)}; later days follow the regulation and are provisional.`,
              )}
            </Inset>
          )}
          <div class="zk-months">
            {Array.from({ length: 12 }, (_, month) => (
              <Month
                visit={visit}
                month={month + 1}
                days={calendar.days.filter(({ day }) => Number(day.slice(5, 7)) === month + 1)}
              />
            ))}
          </div>
          {visit.actor.is('officer', 'system-admin') ? <Entering visit={visit} /> : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const day = textOf(typed, 'day')
    const input = {
      day,
      working: textOf(typed, 'working') === 'yes',
      name: textOf(typed, 'name'),
      document: textOf(typed, 'document'),
    }
    await visit.perform(setCalendarDay, input, keyOf(typed))
    return go(`/admin/calendar?year=${day.slice(0, 4)}`, visit.t('已登记', 'Entered'))
  },
})

function Month({
  visit,
  month,
  days,
}: {
  readonly visit: Visit
  readonly month: number
  readonly days: readonly ListedDay[]
}): VNode {
  const { t, lang } = visit
  const heads = lang === 'zh' ? ['一', '二', '三', '四', '五', '六', '日'] : ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
  const before = (new Date(startOf(days[0]!.day).getTime() + 8 * 3_600_000).getUTCDay() + 6) % 7
  const cells: (ListedDay | null)[] = [...Array.from({ length: before }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  return (
    <table class="govuk-table zk-month">
      <caption class="govuk-table__caption">{t(`${month} 月`, String(month))}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {week.map((day) => (
              <Day visit={visit} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The word stands beside the colour: 休 for a day off, 班 for a weekend that is worked. */
function Day({ visit, day }: { readonly visit: Visit; readonly day: ListedDay | null }): VNode {
  if (!day) return <td />
  const mark = day.name === null ? '' : day.working ? visit.t('班', 'W') : visit.t('休', 'off')
  return (
    <td
      class={day.working ? 'zk-day' : 'zk-day zk-day--off'}
      title={day.name ? `${day.name}，${day.document}` : undefined}
    >
      {Number(day.day.slice(8))}
      {mark ? <small> {mark}</small> : null}
    </td>
  )
}

const Entering = ({ visit }: { readonly visit: Visit }) => (
  <Form visit={visit}>
    <h2 class="govuk-heading-m">{visit.t('登记一天', 'Enter a day')}</h2>
    <DateField visit={visit} name="day" label={visit.t('日期', 'Day')} />
    <RadioField
      visit={visit}
      name="working"
      label={visit.t('安排', 'Arrangement')}
      value="no"
      options={[
        { value: 'no', label: visit.t('放假', 'Day off') },
        { value: 'yes', label: visit.t('上班（调休）', 'Worked') },
      ]}
    />
    <TextField
      visit={visit}
      name="name"
      label={visit.t('名称', 'Name')}
      hint={visit.t('如“春节”“调休上班”', 'Such as 春节 or 调休上班')}
      width={10}
    />
    <TextField visit={visit} name="document" label={visit.t('通知文号', 'Number of the notice')} width={20} />
    <Button>{visit.t('登记', 'Enter')}</Button>
  </Form>
)
