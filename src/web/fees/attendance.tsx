import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import type { Visit } from '../page.ts'
import { Button, Card, DateField, Form, Hidden, RadioField } from '../parts/index.ts'
import type { Typed } from '../typed.ts'
import { textOf } from '../typed.ts'
import type { Fees } from './sheet-table.tsx'

/** The list of one day of a meeting, as it was signed on paper or at the table. */
export function Attendance({ visit, fees }: { readonly visit: Visit; readonly fees: Fees }): VNode {
  const { t } = visit
  const sitting = fees.sat.filter((one) => one.answer !== 'declined')
  return (
    <Card title={t('登记签到', 'Record attendance')}>
      <Form visit={visit}>
        <Hidden name="_do" value="attend" />
        <DateField visit={visit} name="day" label={t('哪一天', 'Day')} value={dayOf(visit.now)} />
        {sitting.map((one) => (
          <RadioField
            visit={visit}
            key={one.seat}
            inline
            name={`part.${one.seat}`}
            label={`${one.person_name} · ${one.organisation_name || '—'}`}
            value="full"
            options={[
              { value: 'full', label: t('全天', 'Whole day') },
              { value: 'half', label: t('半天', 'Half a day') },
              { value: 'none', label: t('未到', 'Absent') },
            ]}
          />
        ))}
        <Button tone="secondary">{t('保存签到', 'Save attendance')}</Button>
      </Form>
    </Card>
  )
}

export const attendanceIn = (typed: Typed, panel: string) => ({
  panel,
  day: textOf(typed, 'day'),
  signed: Object.keys((typed.part ?? {}) as Typed).map((seat) => ({
    seat,
    part: textOf(typed.part as Typed, seat) as 'full',
  })),
})
