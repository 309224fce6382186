import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import { type FeeStanding, standings, standingText } from '../../review/index.ts'
import type { Visit } from '../page.ts'
import { Button, Card, Form, Hidden, NumberField, SelectField, TextField } from '../parts/index.ts'
import { fenTyped, yuanText } from '../parts/yuan.ts'
import { type Typed, textOf } from '../typed.ts'
import type { Fees } from './sheet-table.tsx'

/** The rates of a sheet, within the bounds of the rule, and the standing of each expert as the register has it. */
export function MakeForm({ visit, fees }: { readonly visit: Visit; readonly fees: Fees }): VNode {
  const { t, lang } = visit
  const { bounds, sheet, panel } = fees
  const within = (field: keyof typeof bounds, said: (value: number) => string) =>
    t(
      `${said(bounds[field].least)} 至 ${said(bounds[field].most)}，依据${bounds[field].document}`,
      `${said(bounds[field].least)} to ${said(bounds[field].most)}, by ${bounds[field].document}`,
    )
  return (
    <Card title={sheet ? t('重新编制', 'Make it anew') : t('编制发放表', 'Make the fee sheet')}>
      <Form visit={visit}>
        <Hidden name="_do" value="make" />
        <TextField
          visit={visit}
          name="senior_fen"
          width={10}
          inputmode="decimal"
          label={t('高级职称每天（税后，元）', 'Senior title, a day (net, CNY)')}
          hint={within('senior_fen', yuanText)}
          value={yuanText(sheet?.rates.senior_fen ?? bounds.senior_fen.least)}
        />
        <TextField
          visit={visit}
          name="other_fen"
          width={10}
          inputmode="decimal"
          label={t('其他专业人员每天（税后，元）', 'Others, a day (net, CNY)')}
          hint={within('other_fen', yuanText)}
          value={yuanText(sheet?.rates.other_fen ?? bounds.other_fen.least)}
        />
        <NumberField
          visit={visit}
          name="remote_percent"
          label={t('通讯评审每次比例（%）', 'Remote review, share of a day (%)')}
          hint={within('remote_percent', (value) => `${value}%`)}
          value={sheet?.rates.remote_percent ?? bounds.remote_percent.least}
        />
        <TextField
          visit={visit}
          name="month"
          width={10}
          label={t('发放月份', 'Month of payment')}
          hint={t(
            '例如 2026-11；同一单位同月发放的合并计税',
            'For example 2026-11; one payer’s month is taxed as a whole',
          )}
          value={(sheet?.month ?? dayOf(visit.now)).slice(0, 7)}
        />
        {fees.sat
          .filter((one) => one.answer !== 'declined')
          .map((one) => (
            <SelectField
              visit={visit}
              key={one.seat}
              name={`standing.${one.seat}`}
              label={`${one.person_name}${one.title ? ` · ${one.title}` : ''}`}
              value={fees.rows.find((row) => row.seat === one.seat)?.standing ?? one.standing}
              options={standings.map((value) => ({ value, label: standingText[value][lang] }))}
            />
          ))}
        <Hidden name="sheet" value={sheet?.id ?? newId()} />
        <Button>
          {panel.mode === 'network'
            ? t('按通讯评审计算', 'Work out as remote review')
            : t('按签到计算', 'Work out from attendance')}
        </Button>
      </Form>
    </Card>
  )
}

export const madeIn = (typed: Typed, panel: string) => ({
  sheet: textOf(typed, 'sheet'),
  panel,
  senior_fen: fenTyped(typed, 'senior_fen'),
  other_fen: fenTyped(typed, 'other_fen'),
  remote_percent: Number(textOf(typed, 'remote_percent') || 'NaN'),
  ...(textOf(typed, 'month') ? { month: textOf(typed, 'month') } : {}),
  standings: Object.fromEntries(
    Object.keys((typed.standing ?? {}) as Typed).map((seat) => [
      seat,
      textOf(typed.standing as Typed, seat) as FeeStanding,
    ]),
  ),
})
