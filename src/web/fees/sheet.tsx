import type { VNode } from 'preact'
import { confirmFeeSheet, makeFeeSheet, panelFees, recordAttendance, showPayees } from '../../review/index.ts'
import { go, page, type Visit } from '../page.ts'
import {
  Breadcrumbs,
  Button,
  Details,
  dayText,
  Form,
  Heading,
  Hidden,
  instantText,
  LinkButton,
  Summary,
  Tag,
  TextField,
} from '../parts/index.ts'
import { keyOf, textOf } from '../typed.ts'
import { Attendance, attendanceIn } from './attendance.tsx'
import { xlsxOf } from './export.ts'
import { MakeForm, madeIn } from './make.tsx'
import { type Fees, SheetTable } from './sheet-table.tsx'

/** The fee sheet of a panel: attendance, rates, what comes of them, and the confirmation by somebody else. */
export const feeSheetPage = page('/panels/:panel/fees', {
  async view(visit) {
    const { t, actor } = visit
    const fees = await visit.ask(panelFees, { panel: visit.params.panel! })
    const { panel, sheet } = fees
    const open = !sheet?.confirmed_at
    const runs = actor.is('officer', 'institution')
    return {
      title: t('专家咨询费发放表', 'Fee sheet'),
      frame: 'workspace',
      practice: panel.practice,
      body: (
        <>
          <Breadcrumbs
            visit={visit}
            trail={[
              { href: '/fees', label: t('咨询费发放', 'Fee sheets') },
              { href: `/panels/${panel.id}`, label: panel.title },
            ]}
          />
          <Heading caption={panel.title}>{t('专家咨询费发放表', 'Fee sheet')}</Heading>
          {sheet ? <Made visit={visit} fees={fees} /> : null}
          {open && runs && panel.mode !== 'network' ? <Attendance visit={visit} fees={fees} /> : null}
          {open && runs ? <MakeForm visit={visit} fees={fees} /> : null}
        </>
      ),
    }
  },
  async submit(visit, typed) {
    const panel = visit.params.panel!
    const here = `/panels/${panel}/fees`
    const key = keyOf(typed)
    switch (textOf(typed, '_do')) {
      case 'attend':
        await visit.perform(recordAttendance, attendanceIn(typed, panel), key)
        return go(here, visit.t('签到已保存', 'Attendance is saved'))
      case 'confirm':
        await visit.perform(confirmFeeSheet, { sheet: textOf(typed, 'sheet') }, key)
        return go(here, visit.t('已确认', 'Confirmed'))
      case 'accounts': {
        const asked = { sheet: textOf(typed, 'sheet'), reason: textOf(typed, 'reason') }
        const { payees } = await visit.perform(showPayees, asked, key)
        return xlsxOf(visit, await visit.ask(panelFees, { panel }), payees)
      }
      default:
        await visit.perform(makeFeeSheet, madeIn(typed, panel), key)
        return go(here, visit.t('发放表已编制，请由另一人确认', 'The sheet is made; somebody else confirms it'))
    }
  },
})

export const feeExportPage = page('/panels/:panel/fees/export', {
  view: async (visit) => xlsxOf(visit, await visit.ask(panelFees, { panel: visit.params.panel! }), []),
})

function Made({ visit, fees }: { readonly visit: Visit; readonly fees: Fees }): VNode {
  const { t, lang, actor } = visit
  const sheet = fees.sheet!
  return (
    <>
      <Summary
        rows={[
          {
            key: t('状态', 'State'),
            value: sheet.confirmed_at ? (
              <>
                <Tag tone="good">{t('已确认', 'Confirmed')}</Tag> {sheet.confirmed_by_name}{' '}
                {instantText(sheet.confirmed_at, lang)}
              </>
            ) : (
              <Tag tone="wait">{t('待确认', 'To be confirmed')}</Tag>
            ),
          },
          { key: t('发放单位', 'Payer'), value: sheet.payer_name },
          { key: t('发放月份', 'Month'), value: dayText(sheet.month, lang).replace(/1日$/, '') },
          { key: t('编制', 'Made by'), value: `${sheet.made_by_name} ${instantText(sheet.made_at, lang)}` },
        ]}
      />
      <SheetTable visit={visit} fees={fees} />
      <LinkButton visit={visit} href={`/panels/${fees.panel.id}/fees/export`} tone="secondary">
        {t('导出 Excel', 'Export to Excel')}
      </LinkButton>
      {!sheet.confirmed_at && actor.is('officer', 'finance') && actor.person !== sheet.made_by ? (
        <Form visit={visit}>
          <Hidden name="_do" value="confirm" />
          <Hidden name="sheet" value={sheet.id} />
          <Button>{t('确认发放表', 'Confirm the sheet')}</Button>
        </Form>
      ) : null}
      {actor.is('finance') ? (
        <Details summary={t('导出含完整账号的发放表', 'Export with the accounts in full')}>
          <Form visit={visit}>
            <Hidden name="_do" value="accounts" />
            <Hidden name="sheet" value={sheet.id} />
            <TextField visit={visit} name="reason" label={t('用途（会被记录）', 'What for (this is recorded)')} />
            <Button tone="secondary">{t('导出', 'Export')}</Button>
          </Form>
        </Details>
      ) : null}
    </>
  )
}
