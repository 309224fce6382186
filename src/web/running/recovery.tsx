import type { VNode } from 'preact'
import { dayOf } from '#platform/clock'
import { leftOf } from '../../procedure/index.ts'
import type { Visit } from '../page.ts'
import { Button, Card, DateField, dayText, Form, Hidden, instantText, Table, Tag, TextField } from '../parts/index.ts'
import { yuanText } from '../parts/yuan.ts'
import type { Life } from './open.ts'

/** Money that is asked back: due, paid, what is left, and for finance the form that records a receipt. */
export function RecoveryCard({ visit, life }: { readonly visit: Visit; readonly life: Life }): VNode | null {
  const { t, lang } = visit
  const { recovery, payments, may } = life
  if (!recovery) return null
  return (
    <Card title={t('追缴', 'Money to be paid back')}>
      <p class="govuk-body">
        {recovery.closed_at ? (
          <Tag tone="good">{t('已退清', 'All came back')}</Tag>
        ) : (
          <Tag tone="late">{t('未退清，限制新申报', 'Open: nothing new may be filed')}</Tag>
        )}{' '}
        {t(
          `应退 ${yuanText(recovery.due_fen)} 元，已退 ${yuanText(recovery.paid_fen)} 元，尚欠 ${yuanText(leftOf(recovery))} 元。依据 ${recovery.document}。`,
          `${yuanText(recovery.due_fen)} yuan due, ${yuanText(recovery.paid_fen)} paid, ${yuanText(leftOf(recovery))} left. By ${recovery.document}.`,
        )}
      </p>
      <p class="govuk-body">{recovery.reason}</p>
      <Table
        caption={t('退款', 'Paid back')}
        columns={[
          { key: 'on', head: t('日期', 'Day') },
          { key: 'fen', head: t('金额（元）', 'Amount (CNY)'), numeric: true },
          { key: 'receipt', head: t('凭证号', 'Receipt') },
          { key: 'by', head: t('登记', 'Recorded by') },
        ]}
        rows={payments.map((one) => ({
          id: one.id,
          cells: {
            on: dayText(one.paid_on, lang),
            fen: yuanText(one.fen),
            receipt: one.receipt,
            by: `${one.recorded_by_name} ${instantText(one.recorded_at, lang)}`,
          },
        }))}
        empty={t('还没有退款。', 'Nothing came back yet.')}
      />
      {may.pay ? (
        <Form visit={visit}>
          <Hidden name="_do" value="pay" />
          <Hidden name="recovery" value={recovery.id} />
          <TextField
            visit={visit}
            name="fen"
            label={t('退款金额（元）', 'Amount (CNY)')}
            width={10}
            inputmode="decimal"
          />
          <DateField visit={visit} name="paidOn" label={t('到账日期', 'Received on')} value={dayOf(visit.now)} />
          <TextField visit={visit} name="receipt" label={t('凭证号', 'Receipt number')} width={20} />
          <Button>{t('登记退款', 'Record it')}</Button>
        </Form>
      ) : null}
    </Card>
  )
}
